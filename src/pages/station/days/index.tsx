import { Empty } from '../../../components/Empty'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import '../../../components/staff/staff.scss'
import { StationDayCard } from './StationDayCard'

/** The coming reception days of the clerk's station: what is announced, what must be, and who has booked. */
export default function StationDays() {
  const station = useMe()?.roles.find(one => one.role === 'stationClerk')?.scope
  const { data, since, problem, loading, again } = useReading(station ? `station-days:${station}` : null, () =>
    call.reception.stationDays({ station: station ?? '' }),
  )
  const urgent = data?.find(day => day.publishable)
  return (
    <Screen title="接待日" since={since}>
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data?.length === 0 && <Empty title="还没有排出接待日" text="接待日按本地的制度自动排出，排好以后会列在这里" />}
      {data?.map(day => (
        <StationDayCard key={day.id} day={day} first={day === urgent} onPublished={again} />
      ))}
    </Screen>
  )
}
