import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Refusal } from '../../../components/Refusal'
import { Skeleton } from '../../../components/Skeleton'
import { Arriving } from '../../../components/staff/Arriving'
import { call } from '../../../platform/call'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import type { Unanswered } from './asked'

interface AnotherPlaceProps {
  line: Unanswered
  /** @param tell what is to be read to the person, who is on the phone */
  onChanged: (words: string, tell: string) => void
  onClose: () => void
}

/** The next days of the same station with places, while the person is on the phone; the nearest is chosen already. */
export function AnotherPlace({ line, onChanged, onClose }: AnotherPlaceProps) {
  const district = useDistrictId() ?? ''
  const { stationId } = line
  const [picked, setDay] = useState<string | null>(null)
  const [slot, setSlot] = useState<string | null>(null)
  const days = useReading(`places:${stationId}`, async () =>
    (await call.reception.nextDays({ district, station: stationId })).filter(
      ({ state, free }) => state === 'published' && free > 0,
    ),
  )
  const dayId = picked ?? days.data?.[0]?.id ?? null
  const day = useReading(dayId && `day:${dayId}`, () => call.reception.day({ district, day: dayId ?? '' }))
  const free = day.data?.slots.filter(one => one.open && one.free > 0) ?? []
  const { send, busy, problem } = useSending(call.reception.changeBookingFor)
  const change = async () => {
    if (!slot) return
    const taken = await send({ booking: line.id, slot })
    if (taken) {
      const code = taken.arrivalCode ? `报到码${taken.arrivalCode}，` : ''
      return onChanged('换好了', `${dayAndWeekday(taken.day)} ${taken.label}，${code}大厅叫号用的号码${taken.number}`)
    }
    await Promise.all([days.again(), day.again()])
  }
  return (
    <Arriving label="换一场" className="stack">
      {days.loading && <Skeleton cards={1} lines={3} />}
      {!days.data && <Problem problem={days.problem} again={days.again} />}
      {days.data?.length === 0 && (
        <Box className="body even">近期都约满了，或者公告还没有发布。请对方过几天再打来，或当天直接来现场取号。</Box>
      )}
      {days.data && days.data.length > 0 && (
        <>
          <Choice
            label="换到哪一天"
            options={days.data.map(card => ({
              value: card.id,
              name: dayAndWeekday(card.day),
              explains: `还有${card.free}个位置`,
            }))}
            value={dayId}
            onChange={id => {
              setDay(id)
              setSlot(null)
            }}
          />
          {day.loading && <Skeleton cards={1} lines={2} />}
          <Choice
            label="哪一场"
            tiles
            options={free.map(({ id, label }) => ({ value: id, name: label }))}
            value={slot}
            onChange={setSlot}
          />
          <Refusal problem={problem} again={change} busy={busy} />
          <Button busy={busy} busyWords="正在换…" disabled={!slot} onPress={change}>
            换到这一场
          </Button>
        </>
      )}
      <Button kind="quiet" onPress={onClose}>
        返回
      </Button>
    </Arriving>
  )
}
