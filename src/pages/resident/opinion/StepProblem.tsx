import { Refusal } from '../../../components/Refusal'
import type { Refused } from '../../../platform/refused'

export interface StepProblemProps {
  problem: Refused | null
  /** Sends the same again. */
  again: () => void
  /** Reads the matter anew, when it has moved on meanwhile. */
  refresh: () => Promise<void>
  busy: boolean
}

/** Why the step was not taken. When somebody else moved first, reading it anew is what helps; the typed words stay. */
export function StepProblem({ problem, again, refresh, busy }: StepProblemProps) {
  const moved = problem?.code === 'CHANGED_MEANWHILE' || problem?.code === 'STEP_NOT_OPEN'
  return <Refusal problem={problem} again={again} anew={moved ? () => void refresh() : undefined} busy={busy} />
}
