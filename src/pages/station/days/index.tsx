import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { Refused } from '../../../platform/refused'
import { me } from '../../../platform/session'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import '../../../components/staff/staff.scss'
import { PastDays } from './PastDays'
import { StationDayCard } from './StationDayCard'

/** The coming reception days of the clerk's station: what is announced, what must be, and who has booked; above them, folded away, the last ones. */
function StationDays() {
  const { data, since, problem, loading, again } = useReading(`station-days:${useDistrictId()}`, async () => {
    const { roles } = me.get() ?? (await call.session.me({}))
    const station = roles.find(one => one.role === 'stationClerk')?.scope
    if (!station) throw new Refused('NOT_ALLOWED', '这一页是联络站工作人员用的，您不用看')
    return call.reception.stationDays({ station })
  })
  const station = me.use()?.roles.find(one => one.role === 'stationClerk')?.scope
  const urgent = data?.find(day => day.publishable)
  return (
    <Screen title="接待日" since={since}>
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && station && (
        <Button kind="plain" onPress={() => goTo('congress/day', { station })}>
          加一天接待
        </Button>
      )}
      {data && <PastDays />}
      {data?.length === 0 && <Empty title="还没有排出接待日" text="接待日按本地的制度自动排出，排好以后会列在这里" />}
      {data?.map(day => (
        <StationDayCard key={day.id} day={day} first={day === urgent} onPublished={again} />
      ))}
    </Screen>
  )
}

export default inDistrict('接待日', StationDays)
