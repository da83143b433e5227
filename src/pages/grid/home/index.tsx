import { fullnessWords } from '#domain/reception/dayStanding'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { Line } from '../../../components/Line'
import { dayAndWeekday } from '../../../components/moments'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { BookedForOthers } from '../../../components/staff/BookedForOthers'
import { InboxDoor } from '../../../components/staff/InboxDoor'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { Refused } from '../../../platform/refused'
import { me } from '../../../platform/session'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'

/** The bench of a grid worker: the days of the station for which somebody can be booked, and who was. */
function GridHome() {
  const district = useDistrictId()
  const { data, since, problem, loading, again } = useReading(district && `grid-days:${district}`, async () => {
    const { roles } = me.get() ?? (await call.session.me({}))
    const station = roles.find(one => one.role === 'gridWorker')?.scope
    if (!station) throw new Refused('NOT_ALLOWED', '这一页是网格员用的，您不用看')
    const days = await call.reception.nextDays({ district: district ?? '', station })
    return days.filter(day => day.state === 'published')
  })
  return (
    <Screen title="网格员工作台" staff since={since}>
      {loading && <Skeleton cards={2} />}
      {!data && <Problem problem={problem} again={again} />}
      {data?.length === 0 && <Empty title="现在还不能预约" text="联络站发布接待公告以后，会列在这里" />}
      {data && data.length > 0 && (
        <Card title="帮居民预约">
          {data.map(day => (
            <Line
              key={day.id}
              title={dayAndWeekday(day.day)}
              text={`${day.hours.join('、')}，${fullnessWords(day)}`}
              onPress={() => goTo('grid/book', { day: day.id })}
            />
          ))}
        </Card>
      )}
      <InboxDoor />
      <BookedForOthers title="我代约的" />
    </Screen>
  )
}

export default inDistrict('网格员工作台', GridHome)
