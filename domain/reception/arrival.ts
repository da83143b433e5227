import { type Day, dateInWords, dayOf, timeInWords, timeOf } from '#domain/calendar/day'
import type { BookingState } from '#domain/reception/booking'
import { Refusal } from '#domain/refusal'

/** How a day stands when somebody comes. */
export interface DayToArriveAt {
  state: 'planned' | 'published' | 'cancelled'
  day: Day
  /** When its first slot begins. */
  firstStartsAt: Date | null
  closedAt: Date | null
}

/** 报到 opens so long before the first slot: by the server's clock, for a phone's may be hours off. */
export const opensAt = (firstStartsAt: Date, openMinutes: number): Date =>
  new Date(firstStartsAt.getTime() - openMinutes * 60_000)

/** Why a day is not held today, or not any more; undefined when it is. */
export const whyNotToday = (at: DayToArriveAt, now: Date): Refusal | undefined => {
  if (at.state === 'cancelled') return new Refusal('DAY_CANCELLED')
  const today = dayOf(now)
  if (at.day < today) return new Refusal('DAY_NOT_TODAY', `这一场是${dateInWords(at.day, today)}的，已经过了`)
  if (at.day > today) return new Refusal('DAY_NOT_TODAY', `这一场是${dateInWords(at.day, today)}的，到那天再报到`)
  if (at.state === 'planned') return new Refusal('DAY_UNPUBLISHED', '今天的接待没有发布公告，不能报到和登记')
  return at.closedAt ? new Refusal('DAY_CLOSED') : undefined
}

/** Whether people are received on a day now, and otherwise why not; undefined when they are. */
export const whyNotReceiving = (at: DayToArriveAt, openMinutes: number, now: Date): Refusal | undefined => {
  const why = whyNotToday(at, now)
  if (why) return why
  if (at.firstStartsAt && now < opensAt(at.firstStartsAt, openMinutes))
    return new Refusal(
      'ARRIVED_TOO_EARLY',
      `${timeInWords(timeOf(opensAt(at.firstStartsAt, openMinutes)))}开始报到，请到时候再来`,
    )
  return undefined
}

/** What decides whether somebody who has booked is still awaited. */
interface Awaited extends Pick<DayToArriveAt, 'day' | 'closedAt'> {
  /** When the last slot of the day ends. */
  endsAt: Date
  came: boolean
}

/** Whether who has booked may still come today; who came in time may be received after the last slot, until the desk closes. */
export const isAwaited = ({ day, endsAt, closedAt, came }: Awaited, now: Date): boolean =>
  day === dayOf(now) && !closedAt && (came || now < endsAt)

/** Refuses an arrival with a booking that is not live, or on a day that does not receive now. */
export const checkArrival = (booking: BookingState, at: DayToArriveAt, openMinutes: number, now: Date): void => {
  if (booking !== 'booked' && at.state !== 'cancelled')
    throw new Refusal('BOOKING_NOT_LIVE', '这次预约已经取消。今天想来，可以在现场取号')
  const why = whyNotReceiving(at, openMinutes, now)
  if (why) throw why
}
