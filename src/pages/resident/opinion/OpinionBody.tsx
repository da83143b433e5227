import { secrecyWords } from '#domain/opinion/secrecy'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Timeline } from '../../../components/Timeline'
import { Answer, answerOf } from './Answer'
import { Now } from './Now'
import type { OpinionProps } from './opinion'
import { Said } from './Said'
import { Supplement } from './Supplement'
import { Withdraw } from './Withdraw'
import { YourTurn } from './YourTurn'

export function OpinionBody({ opinion, onChanged, refresh }: OpinionProps) {
  // The answer stands above; here its line is enough.
  const answer = answerOf(opinion)
  const events = opinion.events.map(event => (event === answer ? { ...event, note: null } : event))
  const newestFirst = events.reverse().sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Box className="stack">
      <Box>
        <Box role="heading" level={2} className="title">
          {opinion.title}
        </Box>
        <Box className="small quiet numerals">
          编号 {opinion.number} · {secrecyWords[opinion.secrecy].name}
        </Box>
      </Box>
      <Now opinion={opinion} />
      <Answer opinion={opinion} />
      <YourTurn opinion={opinion} onChanged={onChanged} refresh={refresh} />
      <Card title="经过">
        <Timeline events={newestFirst} />
      </Card>
      <Supplement opinion={opinion} onChanged={onChanged} refresh={refresh} />
      <Said opinion={opinion} />
      <Withdraw opinion={opinion} onChanged={onChanged} refresh={refresh} />
    </Box>
  )
}
