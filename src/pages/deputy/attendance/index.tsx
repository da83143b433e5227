import { daysLookedBack } from '#domain/reception/record'
import { seatAttendanceWords } from '#domain/reception/register'
import { Button } from '../../../components/Button'
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
import { telephone } from '../../../platform/wechat'

/** How the clerks registered me on my days: nobody else's line is shown, and there are no points. */
function Attendance() {
  const { data, since, problem, loading, again } = useReading('attendance', () => call.duty.attendance({}))
  const lacking = [...new Map(data?.flatMap(each => (each.attended ? [] : [[each.stationName, each.phone] as const])))]
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
                <Box className="strong">{attended ? seatAttendanceWords[attended] : '还没有登记'}</Box>
              </Box>
            ))}
          </Box>
          <Box className="small quiet">登记错了，请告诉联络站。</Box>
          {lacking.map(([stationName, phone]) => (
            <Box key={stationName} className="stack">
              <Box className="body even">
                还没有登记的，请{stationName}补上，{daysLookedBack}天内都可以。
              </Box>
              <Button kind="plain" onPress={() => telephone(phone)}>
                打电话给{stationName}
              </Button>
            </Box>
          ))}
        </Card>
      )}
      {data?.length === 0 && <Empty title="还没有登记" text="接待那天联络站会登记您来了没有，登记后在这里" />}
    </Screen>
  )
}

export default inDistrict('我的出勤', Attendance)
