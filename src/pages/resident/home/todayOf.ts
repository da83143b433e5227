import type { Booking } from '../bookings/booking'

/** What I have booked for today, the earliest first, until it is known that I did not come. */
export const todayOf = (bookings: readonly Booking[]): Booking[] =>
  bookings.filter(one => one.today && one.attended !== 'missed').sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
