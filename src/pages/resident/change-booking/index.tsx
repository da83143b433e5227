import { useState } from 'react'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call, type Outputs } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { Booked } from '../book-slot/Booked'
import { ChangeForm } from './ChangeForm'

/** From the place that is held to another one: which day, which time, and the new number. */
function ChangeBooking({ query }: InDistrictProps) {
  const district = useDistrictId()
  const [changed, setChanged] = useState<Outputs['reception']['changeBooking'] | null>(null)
  const read = useReading(district && `change:${query.booking}`, async () => {
    const booking = (await call.reception.myBookings({})).find(one => one.id === query.booking)
    if (!booking) throw brokenLink()
    const days = await call.reception.nextDays({ district: district ?? '', station: booking.stationId })
    return { booking, days }
  })
  if (changed) return <Booked booking={changed} earlier={false} />
  if (read.data && district)
    return <ChangeForm district={district} {...read.data} refresh={read.again} onChanged={setChanged} />
  return (
    <Screen title="换一场">
      {read.loading ? <Skeleton cards={2} lines={4} /> : <Problem problem={read.problem} again={read.again} />}
    </Screen>
  )
}

export default inDistrict('换一场', ChangeBooking)
