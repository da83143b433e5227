import type { Booking } from '../bookings/booking'
import { ownPlaceOn } from '../day/bookedWords'
import type { DayCard } from '../day/dayWords'
import { askedOn } from '../waiting/toAnswer'
import type { Wait } from '../waiting/waits'

/** What the reader has on a day: one of these, or nothing. */
export interface Own {
  /** A place of which an answer is awaited: kept, or taken back. */
  asked?: Booking | undefined
  /** A place on its date, at whichever station. */
  place?: Booking | undefined
  /** They wait for one: what can still be booked needs no waiting. */
  wait?: Wait | undefined
}

/** What the reader themselves has on a day, the most pressing of it alone. */
export const ownOn = (
  day: Pick<DayCard, 'id' | 'day' | 'standing'>,
  bookings: readonly Booking[],
  waits: readonly Wait[],
): Own => {
  const asked = askedOn(day, bookings, waits)
  if (asked) return { asked }
  const place = ownPlaceOn(bookings, day.day)
  if (place) return { place }
  return { wait: day.standing === 'free' ? undefined : waits.find(one => one.dayId === day.id && !one.visitor) }
}
