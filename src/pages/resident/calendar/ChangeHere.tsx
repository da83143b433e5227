import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { call, type Outputs } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useSendingOnce } from '../../../platform/useSendingOnce'
import type { Booking } from '../bookings/booking'
import { CallStation } from '../day/CallStation'
import { mayBook } from '../day/dayWords'
import { Slots } from '../day/Slots'
import { canTake } from '../day/slotState'
import { waitsForAnswer } from '../waiting/waitsForAnswer'

interface ChangeHereProps {
  day: Outputs['reception']['day']
  /** What the reader has on this date, or had until the office took it back. */
  booking: Booking
  refresh: () => void
}

/** The times of a day on which the reader has a place: nobody has two, so another time is had instead of it, in one step. */
export function ChangeHere({ day, booking, refresh }: ChangeHereProps) {
  const [slotId, setSlot] = useState<string | null>(null)
  const { send, busy, problem } = useSendingOnce(`change:${booking.id}`, call.reception.changeBooking)
  const held = booking.state === 'booked'
  const own = held && booking.dayId === day.id ? booking.label : undefined
  const open = mayBook(day) && day.services.includes(booking.service)
  // What the office has changed itself has no cut-off.
  const may = open && (booking.cancellable || waitsForAnswer(booking))
  const slot = may ? day.slots.find(one => one.id === slotId && one.label !== own && canTake(one)) : undefined
  const change = async () => {
    if (!slot) return
    const arrived = await send({ booking: booking.id, slot: slot.id })
    if (arrived) return goTo('resident/book-slot', { booked: arrived.output.id })
    refresh()
  }
  return (
    <>
      <Slots slots={day.slots} own={own} chosen={slot?.id ?? null} onChoose={may ? setSlot : undefined} />
      {may && (
        <Box className="small quiet even">
          {!held
            ? '您写的事会一起带过去。点一场，换到那里。'
            : slot
              ? `换好以后用新的号码，${booking.label}这一场让给别人。`
              : '一个人一天只约一场。想换时间，点一场就能换。'}
        </Box>
      )}
      <Refusal problem={problem} again={change} busy={busy} />
      {slot && (
        <Button busy={busy} busyWords="正在换…" onPress={change}>
          换到 {slot.label} 这一场
        </Button>
      )}
      {open && !may && !booking.begun && (
        <>
          <Box className="small quiet even">离接待太近，不能在这里换了。想换时间，请打电话告诉联络站。</Box>
          <CallStation phone={booking.phone} />
        </>
      )}
      {mayBook(day) && held && (
        <Button kind="quiet" onPress={() => goTo('resident/book-slot', { day: day.id, for: 'other' })}>
          替别人约
        </Button>
      )}
    </>
  )
}
