import { call } from '../../../platform/call'
import { token } from '../../../platform/session'
import { useReading } from '../../../platform/useReading'
import type { Booking } from '../bookings/booking'

/** What I have booked for today, the earliest first, until it is known that I did not come. */
export const useToday = (district: string | null): Booking[] => {
  const { data } = useReading(district && token() ? `bookings:${district}` : null, () => call.reception.myBookings({}))
  return (data ?? [])
    .filter(one => one.today && one.attended !== 'missed')
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}
