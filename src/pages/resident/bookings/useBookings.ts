import { call, type Outputs } from '../../../platform/call'
import { token } from '../../../platform/session'
import { useMe } from '../../../platform/useMe'
import { type Reading, useReading } from '../../../platform/useReading'

/** What the reader has booked; whoever has never signed in has booked nothing. A visitor becomes a reader while the page stands. */
export const useBookings = (district: string | null): Reading<Outputs['reception']['myBookings']> => {
  const signedIn = useMe() !== null || token() !== null
  return useReading(district && signedIn ? `bookings:${district}` : null, () => call.reception.myBookings({}))
}
