import { useState } from 'react'
import { call } from '../platform/call'
import type { Refused } from '../platform/refused'
import { useDistrictId } from '../platform/useDistrict'
import { useReading } from '../platform/useReading'
import { Button } from './Button'
import { Choice } from './Choice'
import { dayAndWeekday } from './moments'
import { Box } from './native/Box'
import { Problem } from './Problem'
import { Refusal } from './Refusal'
import { Skeleton } from './Skeleton'

export interface PickPlaceProps {
  stationId: string
  /** The place that is held, which is none to choose. */
  held?: { day: string; label: string }
  /** What to do where no day has a place. */
  none: string
  busy: boolean
  problem: Refused | null
  /** @returns whether it was had; the days are read anew where it was not */
  onPick: (slot: string) => Promise<boolean>
}

/** The next days of a station with places, and the times of one, while the person listens; the nearest day is chosen already. */
export function PickPlace({ stationId, held, none, busy, problem, onPick }: PickPlaceProps) {
  const district = useDistrictId() ?? ''
  const [picked, setDay] = useState<string | null>(null)
  const [slot, setSlot] = useState<string | null>(null)
  const days = useReading(`places:${stationId}`, async () =>
    (await call.reception.nextDays({ district, station: stationId })).filter(
      ({ state, free }) => state === 'published' && free > 0,
    ),
  )
  const dayId = picked ?? days.data?.[0]?.id ?? null
  const day = useReading(dayId && `day:${dayId}`, () => call.reception.day({ district, day: dayId ?? '' }))
  const free =
    day.data?.slots.filter(
      one => one.open && one.free > 0 && !(held?.day === day.data?.day && held?.label === one.label),
    ) ?? []
  const pick = async () => {
    if (slot && !(await onPick(slot))) await Promise.all([days.again(), day.again()])
  }
  if (days.loading) return <Skeleton cards={1} lines={3} />
  if (!days.data) return <Problem problem={days.problem} again={days.again} />
  if (days.data.length === 0) return <Box className="body even">{none}</Box>
  return (
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
      <Refusal problem={problem} again={pick} busy={busy} />
      <Button busy={busy} busyWords="正在换…" disabled={!slot} onPress={pick}>
        换到这一场
      </Button>
    </>
  )
}
