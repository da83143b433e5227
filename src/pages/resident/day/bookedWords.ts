import type { Outputs } from '../../../platform/call'

type Booking = Outputs['reception']['myBookings'][number]

/** `您约了9:20这一场`, `您替母亲约了9:20这一场`: whose place it is that one has on a day. */
export const bookedWords = ({ label, visitor }: Pick<Booking, 'label' | 'visitor'>): string =>
  `您${visitor ? `替${visitor.relation ?? visitor.name}` : ''}约了${label}这一场`

/** The same of a place of which an answer is awaited, where the question stands above: kept, or taken back. */
export const askedWords = ({ label, visitor, state }: Pick<Booking, 'label' | 'visitor' | 'state'>): string =>
  state === 'booked' ? `${bookedWords({ label, visitor })}，请在上面答复` : `您约的${label}这一场没有了，请在上面答复`

/** The same of one's own place, with the station where it is not the one in sight. */
export const ownPlaceWords = (
  own: Pick<Booking, 'label' | 'visitor' | 'stationId' | 'stationName'>,
  stationId: string,
): string => `${bookedWords(own)}${own.stationId === stationId ? '' : `，在${own.stationName}`}`

/** One's own place on a date, at whichever station: nobody has two, so that only for somebody else is there more to book. */
export const ownPlaceOn = <One extends Pick<Booking, 'state' | 'day' | 'visitor'>>(
  bookings: readonly One[],
  day: string,
): One | undefined => bookings.find(one => one.state === 'booked' && one.day === day && !one.visitor)
