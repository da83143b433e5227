import { useState } from 'react'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call, type Outputs } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { Booked } from './Booked'
import { BookedBefore } from './BookedBefore'
import { BookForm } from './BookForm'

/** From a day to a number at the desk; or only the number, where another page has booked. */
function BookSlot({ query }: InDistrictProps) {
  const district = useDistrictId()
  return query.booked ? (
    <BookedBefore district={district} id={query.booked} />
  ) : (
    <Booking district={district} query={query} />
  )
}

/** Choose a time, say what about, confirm. */
function Booking({ district, query }: InDistrictProps & { district: string | null }) {
  const [booked, setBooked] = useState<{ booking: Outputs['reception']['bookSlot']; earlier: boolean } | null>(null)
  const day = useReading(district && `day:${query.day}`, async () => {
    if (!query.day) throw brokenLink()
    return call.reception.day({ district: district ?? '', day: query.day })
  })
  if (booked) return <Booked {...booked} />
  if (day.data && district)
    return (
      <BookForm
        district={district}
        day={day.data}
        firstSlot={query.slot ?? null}
        forOther={query.for === 'other'}
        refresh={day.again}
        onBooked={(booking, earlier) => setBooked({ booking, earlier })}
      />
    )
  return (
    <Screen title="预约接待">
      {day.loading ? <Skeleton cards={2} lines={4} /> : <Problem problem={day.problem} again={day.again} />}
    </Screen>
  )
}

export default inDistrict('预约接待', BookSlot)
