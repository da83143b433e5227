import { useState } from 'react'
import { fullnessWords } from '#domain/reception/dayStanding'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { BookedHere } from '../day/BookedHere'
import { DateHead } from '../day/DateHead'
import { DayFacts } from '../day/DayFacts'
import { type DayCard, fullnessTone, mayBook, mayWait, waitingWords, whyNothing } from '../day/dayWords'
import { Slots } from '../day/Slots'
import { canTake } from '../day/slotState'

/** The chosen day under the month: who, where, and the times. */
export function DayBelow({ district, card }: { district: string; card: DayCard }) {
  const [slot, setSlot] = useState<string | null>(null)
  const day = useReading(`day:${card.id}`, () => call.reception.day({ district, day: card.id }))
  // Read with the day itself once it is there: the calendar above may be older.
  const known = day.data ?? card
  const nothing = day.data && whyNothing(day.data)
  const chosen = day.data?.slots.find(one => one.id === slot && canTake(one))
  return (
    <Card>
      <Box className="stack">
        <Box>
          <Box className="row-ends day-head">
            <DateHead day={card.day} hours={card.hours} />
            <Tag tone={fullnessTone(known)}>{fullnessWords(known)}</Tag>
          </Box>
        </Box>
        <BookedHere district={district} day={card} />
        {day.loading && <Skeleton cards={1} lines={3} />}
        {!day.data && <Problem problem={day.problem} again={day.again} />}
        {day.data && <DayFacts day={day.data} />}
        {day.data && (mayBook(day.data) || mayWait(day.data)) && (
          <Slots slots={day.data.slots} chosen={chosen?.id ?? null} onChoose={setSlot} />
        )}
        {day.data && mayBook(day.data) && (
          <Button disabled={!chosen} onPress={() => goTo('resident/book-slot', { day: card.id, slot: chosen?.id })}>
            {chosen ? `约 ${chosen.label} 这一场` : '先选一场'}
          </Button>
        )}
        {day.data && mayWait(day.data) && (
          <>
            <Box className="small quiet">这一天约满了。{waitingWords(day.data.waitlist)}</Box>
            <Button onPress={() => goTo('resident/wait', { day: card.id })}>候补</Button>
          </>
        )}
        {nothing && <Box className="body quiet">{nothing}</Box>}
      </Box>
    </Card>
  )
}
