import { call, type Outputs } from '../../platform/call'
import { useReading } from '../../platform/useReading'
import { momentInWords } from '../moments'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Skeleton } from '../Skeleton'
import { Tag } from '../Tag'

type Invited = Outputs['duty']['invited']

/** How many sides have answered, `3个单位，1个没答复`. */
const answersInWords = ({ announced, units }: Invited): string => {
  const open = units.filter(each => !each.answer).length
  if (!announced) return `${units.length}个单位，公告发布时通知他们`
  return `${units.length}个单位，${open > 0 ? `${open}个没答复` : '都答复了'}`
}

/** Which units are asked to a day, whom each sends, and which of them has not answered. Read anew with `version` of the day. */
export function InvitedAnswers({ day, version = 0 }: { day: string; version?: number }) {
  const { data, problem, loading, again } = useReading(`invited:${day}:${version}`, () => call.duty.invited({ day }), {
    kept: false,
  })
  if (loading) return <Skeleton cards={1} lines={2} />
  if (!data) return <Problem problem={problem} again={again} />
  if (data.units.length === 0) return <Box className="body">没有邀请单位</Box>
  return (
    <Box className="stack">
      <Box className="body quiet numerals">{answersInWords(data)}</Box>
      {data.units.map(({ unit, answer }) => (
        <Box key={unit.id} className="stack-close">
          <Box className="row-ends">
            <Box className="body strong">{unit.name}</Box>
            {answer ? (
              <Tag tone={answer.comes ? 'green' : 'red'}>{answer.comes ? '派人来' : '来不了'}</Tag>
            ) : (
              data.announced && <Tag tone="amber">没答复</Tag>
            )}
          </Box>
          {answer && (
            <>
              <Box className="body even">{answer.comes ? `派${answer.words}` : `原因：${answer.words}`}</Box>
              <Box className="small quiet">{momentInWords(answer.at)}答复</Box>
            </>
          )}
        </Box>
      ))}
    </Box>
  )
}
