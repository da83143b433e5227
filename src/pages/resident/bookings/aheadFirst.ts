import { waitsForAnswer } from '../waiting/waitsForAnswer'
import type { Booking } from './booking'

type Standing = Pick<Booking, 'state' | 'begun' | 'today' | 'attended' | 'asked' | 'startsAt'>

/** Whether somebody is still to come by it, or it is still to be settled what comes of it. */
const liesAhead = (booking: Standing): boolean =>
  waitsForAnswer(booking) ||
  (booking.state === 'booked' && booking.attended !== 'missed' && (!booking.begun || booking.today))

/** @returns what lies ahead, the soonest first, and what is over, in the order in which it came */
export const aheadFirst = <One extends Standing>(bookings: readonly One[]): { ahead: One[]; over: One[] } => ({
  ahead: bookings.filter(liesAhead).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
  over: bookings.filter(one => !liesAhead(one)),
})
