import { addDays, type Day, monthBounds, weekdayOf } from '#domain/calendar/day'

/** The weeks of a month from Monday to Sunday; null where a week's day lies in another month. */
export const weeksOf = (month: string): (Day | null)[][] => {
  const { first, last } = monthBounds(month)
  const cells: (Day | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null)
  for (let day = first; day <= last; day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
