import { addDays, type Day, daysBetween } from '#domain/calendar/day'
import { addWorkingDays, type HolidayCalendar } from '#domain/calendar/workingDays'
import type { ReceptionPractice } from '#domain/presets/schema'
import { lastNoticeDay } from '#domain/reception/plan'

export interface DueReminder {
  /** The day of reception. */
  day: Day
  /** So many days ahead it was to be reminded of. */
  step: number
  /** The day on which that was: who has been told of the day since then needs no reminder. */
  since: Day
}

/**
 * The reminder that is due today of each day of reception: the latest whose time has come, so that a day on which nobody was
 * reminded is made up for. Of 15, 3 and 1 days (雨湖: 提早预告、定期公告、先行提醒) the one of three days is due while three or
 * two are left. On the day itself none is.
 */
export const remindersDue = (steps: readonly number[], receptionDays: readonly Day[], today: Day): DueReminder[] =>
  receptionDays.flatMap(day => {
    const left = daysBetween(today, day)
    const come = steps.filter(step => step >= left)
    if (left < 1 || come.length === 0) return []
    const step = Math.min(...come)
    return [{ day, step, since: addDays(day, -step) }]
  })

/**
 * Whether a reminder is a 提早预告: it falls before the last day for the public notice, so that those who receive hear of
 * the day although it is not announced yet.
 */
export const isAdvance = (
  practice: ReceptionPractice,
  { day, since }: DueReminder,
  calendar: HolidayCalendar,
): boolean => since < lastNoticeDay(practice, day, calendar)

/** The furthest day of which a practice reminds anybody today, or checks how it is prepared. */
export const furthestReminder = (
  practices: readonly ReceptionPractice[],
  today: Day,
  calendar: HolidayCalendar,
): Day => {
  const reminded = practices.flatMap(({ notice }) => Object.values(notice.remind).flat())
  // A day of rest that follows the n-th working day from today has no more than n of them before it.
  const checked = practices.map(({ preparationDays }) =>
    preparationDays ? addWorkingDays(today, preparationDays + 1, calendar).day : today,
  )
  return [addDays(today, Math.max(0, ...reminded)), ...checked].reduce((a, b) => (a > b ? a : b))
}
