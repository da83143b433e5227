import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Fault, showFault } from '../../../components/Fault'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { useDraft } from '../../../components/useDraft'
import { call, type Outputs } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { isUnanswered, useSendingOnce } from '../../../platform/useSendingOnce'
import { useBookings } from '../bookings/useBookings'
import { ownPlaceOn } from '../day/bookedWords'
import { CallStation } from '../day/CallStation'
import { DateHead } from '../day/DateHead'
import { dayNotes, whoReceives } from '../day/dayWords'
import { Slots } from '../day/Slots'
import { canTake } from '../day/slotState'
import { useWish, type Wished } from '../visit/useWish'
import { firstVisit } from '../visit/visit'
import { WishFields } from '../visit/WishFields'
import { HasPlace } from './HasPlace'

export interface BookFormProps {
  district: string
  day: Outputs['reception']['day']
  firstSlot: string | null
  /** They come from where it says that they have a place themselves, to book for somebody else. */
  forOther: boolean
  refresh: () => Promise<void>
  /** `earlier`: it was booked before, though the answer was lost, and not as it is written now. */
  onBooked: (booking: Outputs['reception']['bookSlot'], earlier: boolean) => void
}

/** A visit of somebody else, with the fields that ask for them in sight. */
const another = { open: true, who: 'other' } as const

/** What stays on the phone until it is booked. */
interface Kept extends Wished {
  slot: string | null
}

export function BookForm({ district, day, firstSlot, forOther, refresh, onBooked }: BookFormProps) {
  const name = `booking:${day.id}`
  const first = firstVisit(day.services)
  const { draft, write, clear } = useDraft<Kept>(name, {
    slot: null,
    matter: '',
    visit: forOther ? { ...first, ...another } : first,
  })
  const free = day.slots.filter(canTake)
  const [slotId, setSlot] = useState(firstSlot ?? draft.slot ?? (free.length === 1 ? (free[0]?.id ?? null) : null))
  const [before] = useState(() => isUnanswered(name))
  const { send, busy, problem, forgive } = useSendingOnce(name, call.reception.bookSlot)
  const wish = useWish(draft, write, forgive)
  // A place that was asked for without an answer may look full because it is this person's own.
  const unanswered = isUnanswered(name)
  const slot = day.slots.find(one => one.id === slotId && (canTake(one) || (unanswered && one.id === draft.slot)))
  const bookings = useBookings(district)
  // Whether an earlier request has booked is found out by sending it again.
  const own = before || unanswered || wish.forOther ? undefined : ownPlaceOn(bookings.data ?? [], day.day)
  const book = async () => {
    wish.beStrict()
    if (wish.wrong) return showFault()
    if (!slot) return
    write({ slot: slot.id })
    const input = { slot: slot.id, ...wish.input }
    const arrived = await send(input)
    if (!arrived) return void refresh()
    wish.keepContact()
    clear()
    onBooked(arrived.output, arrived.sent !== input)
  }
  return (
    <Screen
      title="预约接待"
      foot={
        !own && (
          <>
            <Fault words={wish.strict ? wish.wrong : null} />
            <Problem problem={problem} again={problem?.code === 'OFFLINE' ? book : undefined} busy={busy} />
            {problem?.code === 'ALREADY_BOOKED' &&
              (wish.forOther ? (
                <CallStation phone={day.phone} />
              ) : (
                <Button kind="plain" onPress={() => goTo('resident/bookings')}>
                  看我的预约
                </Button>
              ))}
            <Button busy={busy} busyWords="正在预约…" disabled={!slot} onPress={book}>
              {slot ? `${day.kind === 'roundtable' ? '报名参加' : '确认预约'} ${slot.label}` : '先选一场'}
            </Button>
          </>
        )
      }
    >
      {before && (
        <Card tone="amber">
          <Box className="body even">上次预约没有等到回音，可能已经约上了。</Box>
          <Line title="看我的预约" onPress={() => goTo('resident/bookings')} />
        </Card>
      )}
      {own && (
        <HasPlace
          booking={own}
          stationId={day.stationId}
          onForOther={() => write({ visit: { ...draft.visit, ...another } })}
        />
      )}
      <Card>
        {day.kind === 'roundtable' && <Box className="title">{day.practice}</Box>}
        <DateHead day={day.day} hours={day.hours} />
        <Box className="body">{whoReceives(day)}</Box>
        <Box className="body">{day.stationName}</Box>
        {day.topic && (
          <Box className="small quiet">
            议题：{day.topic}
            {day.kind === 'roundtable' ? '' : '，也可以谈别的'}
          </Box>
        )}
        {dayNotes(day).map(note => (
          <Box key={note} className="small quiet">
            {note}
          </Box>
        ))}
      </Card>
      {!own && (
        <>
          <Card title="选一场">
            <Slots slots={day.slots} chosen={slot?.id ?? null} onChoose={setSlot} />
          </Card>
          <WishFields day={day} wish={wish} whyContact="留下电话，改期时联络站能告诉您。不留也能预约。" />
        </>
      )}
    </Screen>
  )
}
