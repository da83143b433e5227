import type { Action } from '#domain/opinion/life'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import type { Opinion } from './opinion'

const answers: readonly Action[] = ['answerOnSite', 'reply', 'decline', 'refer']

/** The words that stand as the answer now; none while somebody still has the matter in hand. */
export const answerOf = ({ status, events }: Opinion): Opinion['events'][number] | undefined => {
  if (!['replied', 'closed', 'declined', 'referred'].includes(status)) return undefined
  return [...events].reverse().find(event => answers.includes(event.action) && event.note)
}

/** What the answer says, where it is read before it is judged. */
export function Answer({ opinion }: { opinion: Opinion }) {
  const answer = answerOf(opinion)
  if (!answer) return null
  return (
    <Card title="答复">
      <Box className="body keep-lines">{answer.note}</Box>
    </Card>
  )
}
