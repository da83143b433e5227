import { type Day, dayOf, monthBounds, weeksOf, yearOf } from '#domain/calendar/day'
import type { ReceptionDate } from '#domain/calendar/receptionRule'
import { type HolidayCalendar, isPublished } from '#domain/calendar/workingDays'
import type { ReceptionPractice } from '#domain/presets/schema'
import { type FeedDay, hoursInWords, isAnnounced } from '#domain/reception/feed'
import { Refusal } from '#domain/refusal'

/** One reception on the calendar of a year. */
export interface PosterDay {
  day: Day
  /** `announced`: its notice is out. `planned`: expected, and still to be announced. */
  state: 'announced' | 'planned' | 'cancelled'
  hours: string
  practice: string
  deputies: readonly string[]
  topic: string | null
}

export interface PosterMonth {
  /** 1 to 12 */
  number: number
  /** The days of its weeks, Monday first; null outside the month. */
  weeks: (Day | null)[][]
  /** The State Council has not published this year's holidays: days may still move. */
  provisional: boolean
  /** Nothing is held in a month that is not over yet. What a station did before it was written down here is not known. */
  idle: boolean
  days: PosterDay[]
}

/** What the rule gives a station beyond the days that are laid down already. */
export interface RuledDays {
  practice: ReceptionPractice
  dates: readonly ReceptionDate[]
}

const laidDown = (days: readonly FeedDay[], today: Day): PosterDay[] =>
  days
    // What passed unannounced, or was taken back before anybody heard of it, is nobody's news.
    .filter(({ day, state, publishedAt }) => (state === 'planned' ? day > today : publishedAt !== null))
    .map(day => ({
      day: day.day,
      state: day.state === 'cancelled' ? 'cancelled' : isAnnounced(day, today) ? 'announced' : 'planned',
      hours: hoursInWords(day.hours),
      practice: day.practice.name,
      // Who sits there is settled when the notice goes out.
      deputies: day.state === 'published' ? day.deputies : [],
      topic: day.state === 'published' ? day.topic : null,
    }))

const ruledOnly = (days: readonly FeedDay[], ruled: readonly RuledDays[], today: Day): PosterDay[] => {
  const known = new Set(days.map(day => `${day.practice.id} ${day.ruledOn}`))
  return ruled.flatMap(({ practice, dates }) =>
    dates
      .filter(({ day, ruledOn }) => day > today && !known.has(`${practice.id} ${ruledOn}`))
      .map(({ day }) => ({
        day,
        state: 'planned' as const,
        hours: hoursInWords(practice.windows),
        practice: practice.name,
        deputies: [],
        topic: null,
      })),
  )
}

/**
 * The twelve months of a station's year: what is laid down, and after it what the rule gives, as 预安排.
 *
 * @param days of that year, in any state
 */
export const posterMonths = (
  year: number,
  days: readonly FeedDay[],
  ruled: readonly RuledDays[],
  calendar: HolidayCalendar,
  now: Date,
): PosterMonth[] => {
  const today = dayOf(now)
  const all = [...laidDown(days, today), ...ruledOnly(days, ruled, today)].sort((a, b) => (a.day < b.day ? -1 : 1))
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const own = all.filter(({ day }) => day.startsWith(month))
    const over = monthBounds(month).last <= today
    return {
      number: index + 1,
      weeks: weeksOf(month),
      provisional: !over && !isPublished(`${month}-01`, calendar),
      idle: !over && own.length === 0,
      days: own,
    }
  })
}

/** Refuses a year of which there is nothing to print: only the last one, this one and the next hang on walls. */
export const checkPosterYear = (text: string, now: Date): number => {
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || Math.abs(year - yearOf(dayOf(now))) > 1)
    throw new Refusal('NOT_FOUND', '只有去年、今年和明年的年历，请核对地址')
  return year
}

/** Refuses the poster of a day that the public was not told of, or that was cancelled. */
export const checkPosterDay = (day: FeedDay, now: Date): void => {
  if (day.state === 'cancelled') throw new Refusal('DAY_CANCELLED', '这一天的接待已经取消，不能打印海报')
  if (!isAnnounced(day, dayOf(now)))
    throw new Refusal('DAY_UNPUBLISHED', '这一天的接待公告还没有发布，发布以后才能打印海报')
}
