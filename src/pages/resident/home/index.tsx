import { DistrictFirst } from '../../../components/DistrictFirst'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { usePlaces } from '../arrive/usePlaces'
import { useBookings } from '../bookings/useBookings'
import { useStation } from '../station/useStation'
import { toAnswer } from '../waiting/toAnswer'
import { stillWaiting, useWaits } from '../waiting/waits'
import { Doors } from './Doors'
import { HereToday } from './HereToday'
import { InQueue } from './InQueue'
import { NextDay } from './NextDay'
import { Notes } from './Notes'
import { Offers } from './Offers'
import { type Own, ownOn } from './ownOn'
import { StationFacts } from './StationFacts'
import { StationPlan } from './StationPlan'
import { TopRow } from './TopRow'
import { stillExpected, todayOf } from './todayOf'
import { upcoming } from './upcoming'
import { Workbenches } from './Workbenches'

/** Four questions without scrolling: where is my station, when can I come, how do I say something, what became of mine. */
export default function Home() {
  const { district, station, mustChoose } = useStation()
  const where = station && district.data ? { district: district.data.id, station: station.id } : null
  const days = useReading(where ? `days:${where.district}:${where.station}` : null, () =>
    call.reception.nextDays(where ?? { district: '', station: '' }),
  )
  // Read once for the whole page: a place that is taken in one card is at once known to the others.
  const bookings = useBookings(where?.district ?? null)
  const waits = useWaits(where?.district ?? null)
  const waiting = stillWaiting(waits.data)
  const mine = todayOf(bookings.data ?? [])
  const places = usePlaces(where?.district ?? null)
  const queued = places.data ?? []
  const expected = stillExpected(mine, places.data)
  const open = toAnswer(bookings.data ?? [], waiting)
  const answered = () => {
    void waits.again()
    void bookings.again()
  }
  const others = days.data?.filter(
    day => !mine.some(booking => booking.dayId === day.id) && !queued.some(place => place.day === day.id),
  )
  const next = others?.find(day => day.state !== 'cancelled')
  const own: Own = next ? ownOn(next, bookings.data ?? [], waiting) : {}
  const shown = new Set([...open, own.place, own.wait].flatMap(one => one?.id ?? []))
  const busy = queued.length > 0 || expected.length > 0
  return (
    <Screen title="双联" tab="home" since={days.since}>
      <TopRow name={station?.name ?? null} />
      {mustChoose && <DistrictFirst />}
      {!mustChoose && district.loading && <Skeleton cards={2} lines={4} />}
      {!district.data && <Problem problem={district.problem} again={district.again} />}
      {station && (
        <Box className="stack">
          {queued.map(place => (
            <InQueue key={place.visit} place={place} />
          ))}
          {expected.map(booking => (
            <HereToday key={booking.id} booking={booking} />
          ))}
          <Workbenches />
          <Offers open={open} first={!busy} onAnswered={answered} />
          {days.loading && <Skeleton cards={1} lines={4} />}
          {!days.data && <Problem problem={days.problem} again={days.again} />}
          {others && (
            <NextDay day={next} ruleWords={district.data?.ruleWords ?? ''} second={busy || open.length > 0} own={own} />
          )}
          <Doors ahead={upcoming(bookings.data ?? [], waiting, shown)} />
          {days.data && <Notes days={days.data} />}
          <StationFacts station={station}>
            {district.data && <StationPlan district={district.data} station={station} days={days.data ?? []} />}
          </StationFacts>
        </Box>
      )}
    </Screen>
  )
}
