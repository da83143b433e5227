import { useState } from 'react'
import { seatAttendances, seatAttendanceWords } from '#domain/reception/register'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Facts } from '../../../components/Facts'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Refusal } from '../../../components/Refusal'
import { Screen } from '../../../components/Screen'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { AtTheDoor } from './AtTheDoor'
import { closingWords } from './closingWords'

/** The clerk's own register: which deputies came, the numbers of the day as they are counted, and its end. */
function StationRegister({ query }: InDistrictProps) {
  const day = query.id ?? ''
  const { data, since, problem, loading, again, put } = useReading(`desk:${day}`, () => call.visit.desk({ day }), {
    kept: false,
  })
  const [closing, setClosing] = useState(false)
  const recording = useSending(call.visit.recordSeat)
  const ending = useSending(call.visit.closeDay)
  const opening = useSending(call.visit.reopenDay)
  const close = async () => {
    const shown = await ending.send({ day })
    if (!shown) return
    setClosing(false)
    put(shown)
  }
  const reopen = async () => {
    const shown = await opening.send({ day })
    if (shown) put(shown)
  }
  return (
    <Screen title="出勤、收工" since={since}>
      {loading && <Skeleton cards={2} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <>
          <Box role="heading" level={2} className="title numerals">
            {dayAndWeekday(data.day.day)}　{data.day.practice}
          </Box>
          <Card title="今天">
            <Facts
              facts={[
                { name: '预约', text: `${data.sums.booked} 位，来了 ${data.sums.came} 位` },
                { name: '没有来', text: data.closedAt ? `${data.sums.missed} 位` : '收工后统计' },
                { name: '现场', text: `${data.sums.walkedIn} 位` },
                { name: '接待了', text: `${data.sums.received} 位` },
                { name: '还在等', text: `${data.sums.waiting} 位` },
              ]}
            />
          </Card>
          <Card title="代表出勤">
            <Box className="stack">
              <Box className="small quiet">由您登记，收工前都可以改。代表只看得到自己的一行。</Box>
              <Refusal problem={recording.problem} />
              {data.seats.map(seat => (
                <Choice
                  key={seat.deputy}
                  label={`${seat.name}代表`}
                  options={seatAttendances.map(value => ({ value, name: seatAttendanceWords[value] }))}
                  value={seat.attended}
                  onChange={async attended => {
                    const shown = await recording.send({ day, deputy: seat.deputy, attended })
                    if (shown) put(shown)
                  }}
                />
              ))}
              {data.seats.length === 0 && <Box className="body">还没有排定代表</Box>}
            </Box>
          </Card>
          <AtTheDoor station={data.day.stationId} />
          <Refusal problem={opening.problem} />
          {data.closedAt ? (
            <Button kind="plain" busy={opening.busy} onPress={reopen}>
              还没有结束，重新打开
            </Button>
          ) : (
            <Button onPress={() => setClosing(true)}>收工</Button>
          )}
          <Button kind="quiet" onPress={() => goTo('station/no-shows', { station: data.day.stationId })}>
            约了没有来的
          </Button>
          {closing && (
            <Sheet title="今天收工？" open onClose={() => setClosing(false)} closeWords="还没有">
              {closingWords(data).map(words => (
                <Box key={words} className="body even">
                  {words}
                </Box>
              ))}
              <Refusal problem={ending.problem} again={close} busy={ending.busy} />
              <Button busy={ending.busy} busyWords="请稍候…" onPress={close}>
                收工
              </Button>
            </Sheet>
          )}
        </>
      )}
    </Screen>
  )
}

export default inDistrict('出勤、收工', StationRegister)
