import type { Day } from '#domain/calendar/day'
import type { DayCard } from '../day/dayWords'

export interface MonthProps {
  month: string
  today: Day | null
  days: DayCard[]
  chosen: Day | null
  onMonth: (month: string) => void
  onChoose: (day: Day) => void
}
