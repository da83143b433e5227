import { goBack } from '../platform/go'
import { Button } from './Button'
import { Box } from './native/Box'
import './Problem.scss'

export interface ProblemProps {
  /** What went wrong; nothing is drawn while it is null. */
  problem: { code: string; message: string } | null
  /** Sends or asks again; where that cannot help, the page before is offered instead. */
  again?: () => void
  busy?: boolean
}

/** A sentence that says what happened and what to do next; stands where the answer would have stood, or above a form. */
export function Problem({ problem, again, busy }: ProblemProps) {
  if (!problem) return null
  // Asking again would be refused again: what is not for this person, or not there, stays so.
  const final = problem.code === 'NOT_ALLOWED' || problem.code === 'NOT_FOUND'
  const tone = problem.code === 'OFFLINE' || problem.code === 'TRY_AGAIN_SOON' ? 'wait' : 'no'
  return (
    <Box role="alert" className={`problem problem-${tone}`}>
      <Box className="body even">{problem.message}</Box>
      {again && (
        <Box className="problem-again">
          <Button kind="plain" inline busy={busy} onPress={final ? goBack : again}>
            {final ? '返回' : '再试一次'}
          </Button>
        </Box>
      )}
    </Box>
  )
}
