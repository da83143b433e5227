import { seatAttendanceWords } from '#domain/reception/register'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

/** How the clerks registered me on my days: nobody else's line is shown, and there are no points. */
function Attendance() {
  const { data, since, problem, loading, again } = useReading('attendance', () => call.duty.attendance({}))
  return (
    <Screen title="我的出勤" since={since}>
      {loading && <Skeleton cards={1} lines={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && data.length > 0 && (
        <Card title="近一年，由联络站登记">
          <Box role="list" className="stack">
            {data.map(({ day, stationName, attended }) => (
              <Box key={day + stationName} role="listitem" className="row-ends body">
                <Box className="grow">
                  {dayAndWeekday(day)}　{stationName}
                </Box>
                <Box className="strong">{seatAttendanceWords[attended]}</Box>
              </Box>
            ))}
          </Box>
          <Box className="small quiet">登记错了，请告诉联络站。</Box>
        </Card>
      )}
      {data?.length === 0 && <Empty title="还没有登记" text="接待那天联络站会登记您来了没有，登记后在这里" />}
    </Screen>
  )
}

export default inDistrict('我的出勤', Attendance)
