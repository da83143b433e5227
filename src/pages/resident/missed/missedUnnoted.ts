import type { Outputs } from '../../../platform/call'
import type { Booking } from '../bookings/booking'

type Note = Outputs['noShow']['mine'][number]

/** Receptions that were missed and of which nothing was noted: one says of these on the phone alone that it was wrong. */
export const missedUnnoted = <One extends Pick<Booking, 'id' | 'attended'>>(
  bookings: readonly One[],
  notes: readonly Pick<Note, 'booking'>[],
): One[] => bookings.filter(one => one.attended === 'missed' && !notes.some(({ booking }) => booking === one.id))
