import type { Outputs } from '../../../platform/call'

type Booking = Outputs['reception']['myBookings'][number]

/** Whether what became of a booking waits for its holder's answer. */
export const waitsForAnswer = ({ asked, begun }: Pick<Booking, 'asked' | 'begun'>): boolean =>
  asked !== null && asked.answer === null && !begun
