import { isOpen } from '#domain/opinion/life'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

/** How many of mine are under way, and how many bookings still lie ahead. */
export const useCounts = (district: string | null): { open: number; booked: number } => {
  const opinions = useReading(district ? `mine:${district}` : null, () => call.opinion.mine({}))
  const bookings = useReading(district ? `bookings:${district}` : null, () => call.reception.myBookings({}))
  return {
    open: opinions.data?.filter(one => isOpen(one.status)).length ?? 0,
    booked: bookings.data?.filter(one => one.state === 'booked' && !one.begun).length ?? 0,
  }
}
