import type { Outputs } from '../../../platform/call'

type Booking = Pick<Outputs['reception']['myBookings'][number], 'label' | 'visitor'>

/** `您约了9:20这一场`, `您替母亲约了9:20这一场`: whose place it is that one has on a day. */
export const bookedWords = ({ label, visitor }: Booking): string =>
  `您${visitor ? `替${visitor.relation ?? visitor.name}` : ''}约了${label}这一场`
