import { addDays, type Day, weekdayOf, yearOf } from '#domain/calendar/day'

/** One year of the State Council's notice 节假日安排: days off with the holiday's name, and make-up working days. */
export interface HolidayYear {
  off: Record<Day, string>
  makeUp: readonly Day[]
}

/** The published years. A year that is absent has not been published, and dates counted in it are provisional. */
export type HolidayCalendar = Readonly<Record<number, HolidayYear>>

/** A day arrived at by counting. `provisional` when a day of an unpublished year was counted on the way. */
export interface CountedDay {
  day: Day
  provisional: boolean
}

/**
 * Whether all is known that decides if offices work on the day. 元旦 reaches back into December and is in the next year's
 * notice (Monday 2018-12-31 was off, Saturday 2018-12-29 worked), so the days from the 28th need both years.
 */
export const isPublished = (day: Day, calendar: HolidayCalendar): boolean =>
  yearOf(day) in calendar && (day.slice(5) < '12-28' || yearOf(day) + 1 in calendar)

/** The name of the public holiday that gives the day off, such as `国庆节`; undefined on other days. */
export const holidayOn = (day: Day, calendar: HolidayCalendar): string | undefined => calendar[yearOf(day)]?.off[day]

/**
 * Whether offices work on the day: Monday to Friday but for days off, and make-up Saturdays and Sundays.
 * In an unpublished year Monday to Friday is all that is known; ask {@link isPublished} before relying on it.
 */
export const isWorkingDay = (day: Day, calendar: HolidayCalendar): boolean => {
  const year = calendar[yearOf(day)]
  if (year?.off[day]) return false
  if (year?.makeUp.includes(day)) return true
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/**
 * The n-th working day after a day. The day itself is day zero, whatever it is: received on Saturday, the Monday is day one.
 * `addWorkingDays('2022-09-30', 7, …)` is 2022-10-14: 1–7 October are off, Saturday 8 and Sunday 9 are worked (博山, S1).
 * @param n working days, 0 or more; 0 gives the day itself
 */
export const addWorkingDays = (from: Day, n: number, calendar: HolidayCalendar): CountedDay =>
  countWorkingDays(from, n, 1, calendar)

/**
 * The n-th working day before a day, which is itself day zero. `subtractWorkingDays('2026-10-10', 7, …)` is 2026-09-23: 9 and
 * 8 October, 30, 29 and 28 September are five; 25–27 are off for 中秋, so that the 24th is the sixth (西湖圆桌会, S2).
 * @param n working days, 0 or more; 0 gives the day itself
 */
export const subtractWorkingDays = (from: Day, n: number, calendar: HolidayCalendar): CountedDay =>
  countWorkingDays(from, n, -1, calendar)

const countWorkingDays = (from: Day, n: number, step: 1 | -1, calendar: HolidayCalendar): CountedDay => {
  let day = from
  let provisional = false
  for (let left = n; left > 0; ) {
    day = addDays(day, step)
    if (!isPublished(day, calendar)) provisional = true
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return { day, provisional }
}
