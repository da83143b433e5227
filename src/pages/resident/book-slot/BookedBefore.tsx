import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useReading } from '../../../platform/useReading'
import { Booked } from './Booked'

/** What was booked on another page, such as by taking a place that was held: the numbers are had in the same way. */
export function BookedBefore({ district, id }: { district: string | null; id: string }) {
  const booking = useReading(district && `booked:${id}`, async () => {
    const mine = (await call.reception.myBookings({})).find(one => one.id === id && one.state === 'booked')
    if (!mine) throw brokenLink()
    return mine
  })
  if (booking.data) return <Booked booking={booking.data} earlier={false} />
  return (
    <Screen title="约好了">
      {booking.loading ? <Skeleton cards={2} lines={4} /> : <Problem problem={booking.problem} again={booking.again} />}
    </Screen>
  )
}
