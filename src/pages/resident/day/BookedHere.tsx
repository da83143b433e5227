import { Line } from '../../../components/Line'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { token } from '../../../platform/session'
import { useReading } from '../../../platform/useReading'
import { bookedWords } from './bookedWords'

interface BookedHereProps {
  district: string
  day: { day: string; stationId: string }
}

/** Says of a day that it is already booked, with the way to the booking. Asked beside the day, which waits for nothing. */
export function BookedHere({ district, day }: BookedHereProps) {
  const { data } = useReading(token() ? `bookings:${district}` : null, () => call.reception.myBookings({}))
  const mine = data?.find(one => one.state === 'booked' && one.day === day.day && one.stationId === day.stationId)
  if (!mine) return null
  return <Line title={`这一天${bookedWords(mine)}`} text="看我的预约" onPress={() => goTo('resident/bookings')} />
}
