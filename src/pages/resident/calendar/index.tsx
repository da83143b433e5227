import { useState } from 'react'
import { Card } from '../../../components/Card'
import { DistrictFirst } from '../../../components/DistrictFirst'
import { Empty } from '../../../components/Empty'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { goTo, pageQuery } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { useBookings } from '../bookings/useBookings'
import { useStation } from '../station/useStation'
import { stillWaiting, useWaits } from '../waiting/waits'
import { DayBelow } from './DayBelow'
import { Month } from './Month'
import { mineOn } from './mine'
import { useFirstMonth } from './useFirstMonth'

/** When one can come: a month at a time, the chosen day below. */
export default function Calendar() {
  const [{ month: asked }] = useState(pageQuery)
  const { district, station, mustChoose } = useStation()
  const where = station && district.data ? { district: district.data.id, station: station.id } : null
  const first = useFirstMonth(where, asked)
  const [turned, setTurned] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const month = turned ?? first
  const read = useReading(where && month ? `month:${where.district}:${where.station}:${month}` : null, () =>
    call.reception.month({ district: where?.district ?? '', station: where?.station ?? '', month: month ?? '' }),
  )
  const bookings = useBookings(where?.district ?? null)
  const waits = useWaits(where?.district ?? null)
  const refresh = () => {
    void bookings.again()
    void waits.again()
  }
  const waiting = stillWaiting(waits.data)
  const days = read.data?.days ?? []
  const ahead = days.find(({ standing }) => standing !== 'past' && standing !== 'cancelled')
  const date = (days.find(one => one.day === chosen) ?? ahead ?? days[0])?.day ?? null
  return (
    <Screen title="接待日历" tab="calendar" since={read.since}>
      {mustChoose && <DistrictFirst />}
      {station && <Box className="body strong">{station.name}</Box>}
      {!district.data && <Problem problem={district.problem} again={district.again} />}
      {month && (
        <Month
          month={month}
          today={read.data?.today ?? null}
          days={days}
          mine={mineOn(bookings.data ?? [], waiting)}
          chosen={date}
          onMonth={setTurned}
          onChoose={setChosen}
        />
      )}
      {!mustChoose && read.loading && <Skeleton cards={1} lines={4} />}
      {!read.data && <Problem problem={read.problem} again={read.again} />}
      {read.data && days.length === 0 && (
        <Card>
          <Empty
            title="这个月没有接待日"
            text={`这里会显示这个月的接待日。接待日是${district.data?.ruleWords ?? '按月排定的'}。`}
          />
        </Card>
      )}
      {where &&
        days
          .filter(card => card.day === date)
          .map(card => (
            <DayBelow
              key={card.id}
              district={where.district}
              card={card}
              bookings={bookings.data ?? []}
              waits={waiting}
              refresh={refresh}
            />
          ))}
      {where && (
        <Card>
          <Line title="全年接待安排" onPress={() => goTo('plan/year', { station: where.station })} />
        </Card>
      )}
    </Screen>
  )
}
