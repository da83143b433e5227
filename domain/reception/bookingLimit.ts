import { type Day, dayInWords, yearOf } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import { Refusal } from '#domain/refusal'

export type BookingLimit = ReceptionPractice['booking']['limit']

const monthsOf = { month: 1, quarter: 3, year: 12 } as const
const spanWords = { month: '每月', quarter: '每季度', year: '每年' } as const

/** The months of the calendar year within which bookings of a day count together: of 2026-11-10 by quarter, October to December. */
const periodOf = (day: Day, per: BookingLimit['per']): { first: number; last: number } => {
  const length = monthsOf[per]
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length + 1
  return { first, last: first + length - 1 }
}

/** The first day of the period after that of a day: of 2026-11-10 by quarter, 2027-01-01. */
export const nextPeriodBegins = (day: Day, per: BookingLimit['per']): Day => {
  const { last } = periodOf(day, per)
  const year = yearOf(day)
  return last === 12 ? `${year + 1}-01-01` : `${year}-${String(last + 1).padStart(2, '0')}-01`
}

/**
 * Refuses one booking more than the place allows: says how many there are, from when on another can be had, and that nobody
 * needs a booking to be heard.
 *
 * @param day the date that was wished for
 */
export const limitReached = (day: Day, { places, per }: BookingLimit): Refusal => {
  const { first, last } = periodOf(day, per)
  const period = per === 'year' ? `${yearOf(day)}年` : first === last ? `${first}月` : `${first}月到${last}月`
  const next = dayInWords(nextPeriodBegins(day, per))
  return new Refusal(
    'LIMIT_REACHED',
    `每位居民${spanWords[per]}最多预约${places}次，${period}的${places}次已经约完了。${next}起的接待可以再约；不预约也可以直接到现场取号`,
    { places, per, from: nextPeriodBegins(day, per) },
  )
}
