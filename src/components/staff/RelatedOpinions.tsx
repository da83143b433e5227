import { relatedInWords } from '#domain/opinion/topicMatter'
import { call } from '../../platform/call'
import { goTo } from '../../platform/go'
import { useReading } from '../../platform/useReading'
import { Card } from '../Card'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Skeleton } from '../Skeleton'
import { Words } from '../Words'
import { OpinionList } from './OpinionList'

/** What is known about the topic of a day, for those who prepare for it. */
export function RelatedOpinions({ day }: { day: string }) {
  const { data, problem, loading, again } = useReading(`related:${day}`, () => call.opinion.related({ day }), {
    kept: false,
  })
  if (loading) return <Skeleton cards={1} lines={3} />
  if (!data) return <Problem problem={problem} again={again} />
  if (!data.topic) return null
  const { open, ended, endedDays, categories, lines } = data
  const asOf = new Map(lines.map(line => [line.id, line.as]))
  const openLine = (id: string) => goTo(asOf.get(id) === 'deputy' ? 'deputy/opinion' : 'station/opinion', { id })
  const most = categories.map(each => `${each.name}${each.open + each.ended}件`)
  return (
    <Box className="stack">
      <Card title="和议题有关的意见">
        <Box className="stack-close">
          <Box className="body numerals">
            <Words text={`${data.from === 'station' ? '本站' : '全区'}${relatedInWords(open, ended, endedDays)}`} />
          </Box>
          {most.length > 1 && (
            <Box className="small quiet numerals">
              <Words text={`其中${most.join('，')}`} />
            </Box>
          )}
          {lines.length < open + ended && (
            <Box className="small quiet">
              {data.from === 'station' && lines.some(line => line.as === 'stationClerk')
                ? `这里列出${lines.length}件，其余的请在工作台里查`
                : `${lines.length > 0 ? '别的' : '这些'}意见只有收到的联络站和代表能看，这里只有件数`}
            </Box>
          )}
        </Box>
      </Card>
      {lines.length > 0 && <OpinionList label="和议题有关的意见" lines={lines} told openId={null} onOpen={openLine} />}
    </Box>
  )
}
