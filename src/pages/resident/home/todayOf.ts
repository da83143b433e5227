import type { QueuePlace } from '../arrive/usePlaces'
import type { Booking } from '../bookings/booking'

/** What I have booked for today, the earliest first, until it is known that I did not come. */
export const todayOf = (bookings: readonly Booking[]): Booking[] =>
  bookings.filter(one => one.today && one.attended !== 'missed').sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

/**
 * Of these, by which somebody is still to arrive: who has arrived is shown by their number in the queue, and who was received by nothing.
 *
 * @param places null while it is not known who stands in a queue
 */
export const stillExpected = (
  today: readonly Booking[],
  places: readonly Pick<QueuePlace, 'day' | 'number'>[] | null,
): Booking[] =>
  today.filter(({ attended, dayId, number }) =>
    places ? attended !== 'came' && !places.some(place => place.day === dayId && place.number === number) : true,
  )
