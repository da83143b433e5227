import { PickAnother } from '../../../components/PickAnother'
import { call } from '../../../platform/call'
import { useRunning } from '../../../platform/useRunning'
import type { PlaceFound } from './found'

interface AnotherByCodeProps {
  district: string
  code: string
  place: PlaceFound
  onChanged: (place: PlaceFound) => void
  onClose: () => void
}

/** Another place of the same station for whoever holds the paper; theirs is kept until they have it. */
export function AnotherByCode({ district, code, place, onChanged, onClose }: AnotherByCodeProps) {
  const { send, busy, problem } = useRunning(call.reception.changeByCode)
  const change = async (slot: string) => {
    const after = await send({ district, code, slot })
    if (!after) return false
    onChanged(after)
    return true
  }
  return (
    <PickAnother
      stationId={place.stationId}
      {...(place.state === 'booked' ? { held: place } : {})}
      none="近期都约满了，或者公告还没有发布。请过几天再看，或当天直接来现场取号。"
      busy={busy}
      problem={problem}
      onPick={change}
      onClose={onClose}
    />
  )
}
