import type { Outputs } from '../../../platform/call'
import type { Booking } from '../bookings/booking'

type Wait = Outputs['reception']['myWaits'][number]

/** Whether what became of a booking waits for its holder's answer. */
export const waitsForAnswer = ({ asked }: Pick<Booking, 'asked'>): boolean => asked?.open ?? false

/** Whose place was taken back and who waits for another of the same day has chosen, for as long as they wait. */
export const waitsAnew = (
  { state, dayId, visitor }: Pick<Booking, 'state' | 'dayId' | 'visitor'>,
  waits: readonly Pick<Wait, 'dayId' | 'visitor'>[],
): boolean => state === 'displaced' && waits.some(wait => wait.dayId === dayId && wait.visitor?.name === visitor?.name)

/** Whether the office took a place of this day back and no other was chosen: then one comes first in its waiting list. */
export const lostPlaceOn = (day: { id: string }, booking: Pick<Booking, 'state' | 'dayId' | 'asked'>): boolean =>
  booking.state === 'displaced' && booking.dayId === day.id && waitsForAnswer(booking)
