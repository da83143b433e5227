import type { Outputs } from '../../platform/call'
import { Card } from '../Card'
import { momentInWords } from '../moments'
import { Box } from '../native/Box'

type Table = Outputs['roundtable']['show']

/** Agenda and minutes of a roundtable for who only reads them. */
export function TablePapers({ table: { agenda, minutes, begun, startsAt } }: { table: Table }) {
  const none = begun ? '会议记录还没有写' : `${momentInWords(startsAt)} 开会以后写会议记录`
  return (
    <>
      <Card title="议程">
        {agenda.length === 0 ? (
          <Box className="body quiet">议程还没有写</Box>
        ) : (
          <Box role="list" className="stack-close">
            {agenda.map((item, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two items may read the same, and nothing moves here
              <Box key={i} role="listitem" className="body even numerals">
                {i + 1}. {item}
              </Box>
            ))}
          </Box>
        )}
      </Card>
      <Card title="会议记录">
        <Box className={minutes ? 'body keep-lines' : 'body quiet'}>{minutes || none}</Box>
      </Card>
    </>
  )
}
