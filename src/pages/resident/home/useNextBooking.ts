import { dayAndWeekday } from '../../../components/moments'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

/** The next time I go there after today, in words; null while there is none. */
export const useNextBooking = (district: string | null): { when: string; where: string } | null => {
  const { data } = useReading(district ? `bookings:${district}` : null, () => call.reception.myBookings({}))
  const next = data?.find(one => one.state === 'booked' && !one.today && !one.begun)
  return next
    ? { when: `${dayAndWeekday(next.day)} ${next.label}`, where: `${next.stationName} · 号码 ${next.number}` }
    : null
}
