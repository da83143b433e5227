import { Card } from '../../../components/Card'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { RemindMe } from '../../../components/RemindMe'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { goBack, replaceBy } from '../../../platform/go'
import { brokenLink } from '../../../platform/refused'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { OfferCard } from '../waiting/OfferCard'
import { WaitCard } from '../waiting/WaitCard'
import { lostPlaceOn } from '../waiting/waitsForAnswer'
import { WaitForm } from './WaitForm'

/** From a day that is full into its waiting list, and where one stands in it. */
function WaitForDay({ query }: InDistrictProps) {
  const district = useDistrictId()
  const read = useReading(district && `wait:${query.day}`, async () => {
    if (!query.day) throw brokenLink()
    const day = await call.reception.day({ district: district ?? '', day: query.day })
    const wait = (await call.reception.myWaits({})).find(one => one.dayId === day.id && !one.ended) ?? null
    const lost = (await call.reception.myBookings({})).find(one => !one.visitor && lostPlaceOn(day, one)) ?? null
    return { day, wait, lost }
  })
  if (read.data && district && !read.data.wait)
    return (
      <WaitForm day={read.data.day} lost={read.data.lost} refresh={read.again} onJoined={() => void read.again()} />
    )
  const wait = read.data?.wait
  return (
    <Screen title="候补" since={read.since}>
      {read.loading && <Skeleton cards={2} lines={4} />}
      {!read.data && <Problem problem={read.problem} again={read.again} />}
      {wait?.offer && <OfferCard wait={wait} onAnswered={() => replaceBy('resident/bookings')} open={replaceBy} />}
      {wait && !wait.offer && (
        <>
          <Card tone="green">✓ 您已经在候补，不用再来这里看，有了位置会通知您</Card>
          <WaitCard wait={wait} onLeft={() => goBack()} />
          <RemindMe templates={['reception']} words="有位置时在微信里告诉我" done="好的，有位置时会在微信里告诉您" />
        </>
      )}
    </Screen>
  )
}

export default inDistrict('候补', WaitForDay)
