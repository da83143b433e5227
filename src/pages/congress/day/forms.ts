import type { Outputs } from '../../../platform/call'

export type PlanDay = Outputs['plan']['day']

export interface DayFormProps {
  day: PlanDay
  /** The day as it is after the change; the page shows it. */
  done: (day: PlanDay, words: string) => void
  /** Somebody else was faster: the day is read anew under the open form. */
  reread: () => Promise<void>
}
