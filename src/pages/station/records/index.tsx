import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Line } from '../../../components/Line'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Numbers } from '../../../components/staff/DayNumbers'
import { RecordLines } from '../../../components/staff/RecordLines'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { lackingOf } from './lacking'
import { PastDayLines } from './PastDayLines'

/** The records of a day; without one, what nobody has finished: records, and days of which people have none. */
function StationRecords({ query }: InDistrictProps) {
  return query.id ? <OfDay id={query.id} /> : <Unfinished />
}

function Unfinished() {
  const { data, since, problem, loading, again } = useReading(
    'records:',
    async () => {
      const [drafts, days] = await Promise.all([call.record.unfinished({}), call.record.pastDays({})])
      return { drafts, days: days.filter(({ unrecorded }) => unrecorded > 0) }
    },
    { kept: false },
  )
  return (
    <Screen title="没写完的记录" since={since}>
      {loading && <Skeleton cards={2} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && data.drafts.length + data.days.length === 0 && (
        <Empty title="记录都写完了" text="先保存、还没有写完的接待记录，和来过人、还没有记录的日子，会排在这里" />
      )}
      {data && data.days.length > 0 && (
        <Card title="来过人、还没有记录的日子">
          <PastDayLines days={data.days} />
        </Card>
      )}
      {data && data.drafts.length > 0 && (
        <Card title={`没写完的 ${data.drafts.length} 份`}>
          <RecordLines records={data.drafts} page="station/record" />
        </Card>
      )}
    </Screen>
  )
}

/** Who is still to be recorded, what was, and the numbers that come of it. */
function OfDay({ id }: { id: string }) {
  const { data, since, problem, loading, again } = useReading(
    `records:${id}`,
    async () => {
      const [records, { bookings }, desk] = await Promise.all([
        call.record.day({ day: id }),
        call.reception.dayBookings({ day: id }),
        call.visit.desk({ day: id }),
      ])
      return {
        ...records,
        lacking: lackingOf({ bookings, desk, records: records.records }),
        hidden: records.records.some(each => each.secrecy === 'anonymous'),
      }
    },
    // What people came for is not left lying on a device that colleagues share.
    { kept: false },
  )
  const begin = (by: { booking?: string; visit?: string } = {}) => goTo('station/record', { day: id, ...by })
  return (
    <Screen
      title="当天的接待记录"
      since={since}
      foot={data && <Button onPress={() => begin()}>给没预约、没取号的人写记录</Button>}
    >
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <>
          <Box role="heading" level={2} className="display">
            {dayAndWeekday(data.day.day)}
          </Box>
          {data.lacking.map(({ title, people }) => (
            <Card key={title} title={`${title} ${people.length}`}>
              {people.map(each => (
                <Line
                  key={each.id}
                  title={each.matter}
                  text={each.waiting ? `${each.number}　还没有接待` : each.number}
                  onPress={() => begin(each.by)}
                />
              ))}
              {data.hidden && <Box className="small quiet">匿名的记录不和人对应，已经写过的也还列在这里。</Box>}
            </Card>
          ))}
          {data.records.length === 0 ? (
            <Empty title="还没有记录" text="来访的人说了什么、怎么答复的，写一次，三张表都打印出来" />
          ) : (
            <Card title={`写了 ${data.records.length} 份`}>
              <RecordLines records={data.records} page="station/record" />
            </Card>
          )}
          <Numbers numbers={data.numbers} />
          <Button kind="quiet" onPress={() => goTo('station/register', { id })}>
            代表出勤
          </Button>
          {data.day.kind === 'roundtable' && (
            <Button kind="plain" onPress={() => goTo('station/roundtable', { id })}>
              圆桌会的议程和记录
            </Button>
          )}
        </>
      )}
    </Screen>
  )
}

export default inDistrict('当天的接待记录', StationRecords)
