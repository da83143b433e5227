import { dayAndWeekday } from '../../../components/moments'
import type { Booking } from '../bookings/booking'
import { forWhom } from '../visit/SaidWish'

/** The next time I go there after today, or somebody for whom I booked, in words; null while there is none. */
export const nextBooking = (bookings: readonly Booking[]): { what: string; where: string } | null => {
  const next = bookings.find(one => one.state === 'booked' && !one.today && !one.begun)
  if (!next) return null
  const when = `${dayAndWeekday(next.day)} ${next.label}`
  const whom = forWhom(next)
  return {
    what: whom ? `${when}，${whom}` : `我约了${when}`,
    where: `${next.stationName} · 号码 ${next.number}`,
  }
}
