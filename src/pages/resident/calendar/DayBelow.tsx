import { useState } from 'react'
import { fullnessWords } from '#domain/reception/dayStanding'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { call, type Outputs } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import type { Booking } from '../bookings/booking'
import { BookedHere } from '../day/BookedHere'
import { ownPlaceOn } from '../day/bookedWords'
import { DateHead } from '../day/DateHead'
import { DayFacts } from '../day/DayFacts'
import { type DayCard, fullnessTone, mayBook, mayWait, waitingWords, whyNothing } from '../day/dayWords'
import { Slots } from '../day/Slots'
import { canTake } from '../day/slotState'
import { askedOn } from '../waiting/toAnswer'
import type { Wait } from '../waiting/waits'
import { ChangeHere } from './ChangeHere'

interface DayBelowProps {
  district: string
  card: DayCard
  bookings: readonly Booking[]
  waits: readonly Wait[]
  /** Something of the reader's own has changed. */
  refresh: () => void
}

/** The chosen day under the month: who, where, the times, and what the reader has there. */
export function DayBelow({ district, card, bookings, waits, refresh }: DayBelowProps) {
  const day = useReading(`day:${card.id}`, () => call.reception.day({ district, day: card.id }))
  // Read with the day itself once it is there: the calendar above may be older.
  const known = day.data ?? card
  const nothing = day.data && whyNothing(day.data)
  const own = ownPlaceOn(bookings, card.day)
  const asked = askedOn(card, bookings, waits)
  const lost = asked?.state === 'booked' ? undefined : asked
  const forOthers = bookings.filter(one => one.state === 'booked' && one.visitor && one.dayId === card.id)
  const held = own ?? lost
  const again = () => {
    void day.again()
    refresh()
  }
  return (
    <Card>
      <Box className="stack">
        <Box>
          <Box className="row-ends day-head">
            <DateHead day={card.day} hours={card.hours} />
            {own?.dayId === card.id ? (
              <Tag tone="green">约好了</Tag>
            ) : (
              <Tag tone={fullnessTone(known)}>{fullnessWords(known)}</Tag>
            )}
          </Box>
        </Box>
        <BookedHere places={[...(held ? [held] : []), ...forOthers]} stationId={card.stationId} />
        {day.loading && <Skeleton cards={1} lines={3} />}
        {!day.data && <Problem problem={day.problem} again={day.again} />}
        {day.data && <DayFacts day={day.data} />}
        {day.data &&
          (mayBook(day.data) || mayWait(day.data)) &&
          (held ? (
            <ChangeHere key={held.id} day={day.data} booking={held} refresh={again} />
          ) : (
            <BookHere day={day.data} />
          ))}
        {day.data && mayWait(day.data) && !own && (
          <WaitHere day={day.data} wait={waits.find(one => !one.visitor && one.dayId === card.id)} />
        )}
        {nothing && <Box className="body quiet">{nothing}</Box>}
      </Box>
    </Card>
  )
}

/** The times, and the way to have one of them. */
function BookHere({ day }: { day: Outputs['reception']['day'] }) {
  const [slot, setSlot] = useState<string | null>(null)
  const chosen = day.slots.find(one => one.id === slot && canTake(one))
  return (
    <>
      <Slots slots={day.slots} chosen={chosen?.id ?? null} onChoose={setSlot} />
      {mayBook(day) && (
        <Button disabled={!chosen} onPress={() => goTo('resident/book-slot', { day: day.id, slot: chosen?.id })}>
          {chosen ? `约 ${chosen.label} 这一场` : '先选一场'}
        </Button>
      )}
    </>
  )
}

/** Of a full day: where one waits, or the way into its list. */
function WaitHere({ day, wait }: { day: Outputs['reception']['day']; wait: Wait | undefined }) {
  if (wait)
    return (
      <Line
        title={wait.offer ? '给您留了一个位置，等您答复' : '您在候补这一天，有了位置会通知您'}
        text="看我的候补"
        onPress={() => goTo('resident/bookings')}
      />
    )
  return (
    <>
      <Box className="small quiet">这一天约满了。{waitingWords(day.waitlist)}</Box>
      <Button onPress={() => goTo('resident/wait', { day: day.id })}>候补</Button>
    </>
  )
}
