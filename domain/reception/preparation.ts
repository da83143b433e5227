import type { Day } from '#domain/calendar/day'
import { type HolidayCalendar, subtractWorkingDays } from '#domain/calendar/workingDays'
import type { ReceptionPractice } from '#domain/presets/schema'

/** What a 圆桌会 (1+N) cannot be held without. */
export type Lack = 'deputies' | 'units' | 'topic'

export const lackWords: Record<Lack, string> = { deputies: '代表', units: '参加单位', topic: '议题' }

interface Participants {
  day: Day
  state: 'planned' | 'published' | 'cancelled'
  deputies: readonly unknown[]
  units: readonly unknown[]
  topic: string | null
}

/**
 * What a day still lacks once it must be prepared: 西湖 fixes topic, deputies and units 7 working days before the roundtable
 * (S2). Nothing before that, where the place does not check, and from the day itself on.
 */
export const lacksOf = (
  { preparationDays }: ReceptionPractice,
  planned: Participants,
  today: Day,
  calendar: HolidayCalendar,
): Lack[] => {
  if (preparationDays === undefined || planned.state === 'cancelled' || planned.day <= today) return []
  if (today < subtractWorkingDays(planned.day, preparationDays, calendar).day) return []
  return [
    ...(planned.deputies.length === 0 ? (['deputies'] as const) : []),
    ...(planned.units.length === 0 ? (['units'] as const) : []),
    ...(planned.topic === null ? (['topic'] as const) : []),
  ]
}
