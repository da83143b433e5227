import { useState } from 'react'
import { fullnessWords } from '#domain/reception/dayStanding'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { replaceBy } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { useSendingOnce } from '../../../platform/useSendingOnce'
import { telephone } from '../../../platform/wechat'
import type { Booking } from '../bookings/booking'
import { DateHead } from '../day/DateHead'
import { type DayCard, mayBook } from '../day/dayWords'
import { Slots } from '../day/Slots'
import { canTake } from '../day/slotState'
import { waitsForAnswer } from '../waiting/waitsForAnswer'
import { NoOther } from './NoOther'
import { WaitInstead } from './WaitInstead'
import { whyNoOther } from './whyNoOther'

export interface ChangeFormProps {
  district: string
  booking: Booking
  days: DayCard[]
  refresh: () => Promise<void>
  onChanged: (booking: Booking) => void
}

/** The place that is held stands on top until another one is had. */
export function ChangeForm({ district, booking, days, refresh, onChanged }: ChangeFormProps) {
  const open = days.filter(mayBook)
  const [picked, setPicked] = useState<string | null>(null)
  const [slotId, setSlot] = useState<string | null>(null)
  const dayId = picked ?? open[0]?.id ?? null
  const day = useReading(dayId && `day:${dayId}`, () => call.reception.day({ district, day: dayId ?? '' }))
  const { send, busy, problem } = useSendingOnce(`change:${booking.id}`, call.reception.changeBooking)
  // The held place is none to choose, whatever else is full.
  const gone = booking.state !== 'booked'
  const slots =
    day.data?.slots.filter(slot => gone || day.data?.day !== booking.day || slot.label !== booking.label) ?? []
  const slot = slots.find(one => one.id === slotId && canTake(one))
  const change = async () => {
    if (!slot) return
    const arrived = await send({ booking: booking.id, slot: slot.id })
    if (arrived) return onChanged(arrived.output)
    await Promise.all([refresh(), day.again()])
  }
  // What the office has changed itself has no cut-off.
  const changeable = booking.cancellable || waitsForAnswer(booking)
  const movable = changeable && open.length > 0
  const none = whyNoOther(days)
  return (
    <Screen
      title="换一场"
      foot={
        movable && (
          <>
            <Problem problem={problem} again={problem?.code === 'OFFLINE' ? change : undefined} busy={busy} />
            <Button busy={busy} busyWords="正在换…" disabled={!slot} onPress={change}>
              {slot && day.data ? `换到${dayAndWeekday(day.data.day)} ${slot.label}` : '先选一场'}
            </Button>
          </>
        )
      }
    >
      <Card title={gone ? '原来约的' : '现在约的'}>
        <Box className="stack-close">
          <DateHead day={booking.day} time={booking.label} />
          <Box className="body">{booking.stationName}</Box>
          {gone && booking.asked && <Box className="body even">{booking.asked.because}。</Box>}
          {movable && (
            <Box className="small quiet">
              {gone
                ? '这一场没有了，请另选一场。您写的事会一起带过去。'
                : '换好以前，这一场一直给您留着。换好以后，用新的号码。'}
            </Box>
          )}
        </Box>
      </Card>
      {booking.changed && (
        <Card>
          <Empty title="这一场已经换过了" text="新的号码在“我的预约”里。">
            <Button onPress={() => replaceBy('resident/bookings')}>看我的预约</Button>
          </Empty>
        </Card>
      )}
      {!changeable && !booking.changed && (
        <Card>
          <Empty title="这一场不能换了" text="离接待太近，或者已经取消。要改时间，请打电话告诉联络站。">
            <Button onPress={() => telephone(booking.phone)}>打电话给联络站</Button>
          </Empty>
        </Card>
      )}
      {changeable && none && <NoOther booking={booking} why={none} gone={gone} refresh={refresh} />}
      {movable && (
        <>
          <Card>
            <Choice
              label="换到哪一天"
              options={open.map(card => ({
                value: card.id,
                name: dayAndWeekday(card.day),
                explains: `${card.hours.join('、')}，${fullnessWords(card)}`,
              }))}
              value={dayId}
              onChange={id => {
                setPicked(id)
                setSlot(null)
              }}
            />
          </Card>
          <Card title="选一场">
            {day.loading && <Skeleton cards={1} lines={3} />}
            {!day.data && <Problem problem={day.problem} again={day.again} />}
            {day.data && <Slots slots={slots} chosen={slot?.id ?? null} onChoose={setSlot} />}
          </Card>
        </>
      )}
      {gone && changeable && <WaitInstead booking={booking} days={days} first={open.length === 0} />}
    </Screen>
  )
}
