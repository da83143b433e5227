import { Button } from '../../../components/Button'
import { dayAndWeekday } from '../../../components/moments'
import { Arriving } from '../../../components/staff/Arriving'
import { PickPlace } from '../../../components/staff/PickPlace'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import type { Unanswered } from './asked'

interface AnotherPlaceProps {
  line: Unanswered
  /** @param tell what is to be read to the person, who is on the phone */
  onChanged: (words: string, tell: string) => void
  onClose: () => void
}

/** Another place for who is on the phone. */
export function AnotherPlace({ line, onChanged, onClose }: AnotherPlaceProps) {
  const { send, busy, problem } = useSending(call.reception.changeBookingFor)
  const change = async (slot: string) => {
    const taken = await send({ booking: line.id, slot })
    if (!taken) return false
    const code = taken.arrivalCode ? `报到码${taken.arrivalCode}，` : ''
    onChanged('换好了', `${dayAndWeekday(taken.day)} ${taken.label}，${code}大厅叫号用的号码${taken.number}`)
    return true
  }
  return (
    <Arriving label="换一场" className="stack">
      <PickPlace
        stationId={line.stationId}
        none="近期都约满了，或者公告还没有发布。请对方过几天再打来，或当天直接来现场取号。"
        busy={busy}
        problem={problem}
        onPick={change}
      />
      <Button kind="quiet" onPress={onClose}>
        返回
      </Button>
    </Arriving>
  )
}
