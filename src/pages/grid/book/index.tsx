import { useState } from 'react'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call, type Outputs } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { BookForForm } from './BookForForm'
import { PaperCode } from './PaperCode'

/** Booking at the door or on the phone for somebody who has no WeChat: a grid worker, or a clerk of the station. */
function BookFor({ query }: InDistrictProps) {
  const district = useDistrictId()
  const [booked, setBooked] = useState<Outputs['reception']['bookFor'] | null>(null)
  const { data, problem, loading, again } = useReading(district && `day:${query.day}`, async () => {
    if (!query.day) throw brokenLink()
    return call.reception.day({ district: district ?? '', day: query.day })
  })
  if (booked) return <PaperCode booked={booked} />
  if (data) return <BookForForm day={data} refresh={again} onBooked={setBooked} />
  return (
    <Screen title="帮居民预约" staff>
      {loading ? <Skeleton cards={2} lines={4} /> : <Problem problem={problem} again={again} />}
    </Screen>
  )
}

export default inDistrict('帮居民预约', BookFor)
