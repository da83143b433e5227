import type { Day } from '#domain/calendar/day'
import type { DayCard } from '../day/dayWords'
import type { Mine } from './mine'

export interface MonthProps {
  month: string
  today: Day | null
  days: DayCard[]
  /** What the reader has on a day, by its id. */
  mine: ReadonlyMap<string, Mine>
  chosen: Day | null
  onMonth: (month: string) => void
  onChoose: (day: Day) => void
}
