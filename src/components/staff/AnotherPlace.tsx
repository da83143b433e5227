import { call } from '../../platform/call'
import { useSending } from '../../platform/useSending'
import { dayAndWeekday } from '../moments'
import { PickAnother } from '../PickAnother'

interface AnotherPlaceProps {
  booking: string
  /** The question that was seen, where they answer one. */
  asked?: number
  stationId: string
  /** What they hold meanwhile. */
  held?: { day: string; label: string }
  /** @param tell what is to be read to the person, who is on the phone */
  onChanged: (tell: string) => void
  onClose: () => void
}

/** Another place for who is on the phone. */
export function AnotherPlace({ booking, asked, stationId, held, onChanged, onClose }: AnotherPlaceProps) {
  const { send, busy, problem } = useSending(call.reception.changeBookingFor)
  const change = async (slot: string) => {
    const taken = await send({ booking, slot, ...(asked === undefined ? {} : { asked }) })
    if (!taken) return false
    const code = taken.arrivalCode ? `报到码${taken.arrivalCode}，` : ''
    onChanged(`${dayAndWeekday(taken.day)} ${taken.label}，${code}大厅叫号用的号码${taken.number}`)
    return true
  }
  return (
    <PickAnother
      stationId={stationId}
      {...(held ? { held } : {})}
      none="近期都约满了，或者公告还没有发布。请对方过几天再打来，或当天直接来现场取号。"
      busy={busy}
      problem={problem}
      onPick={change}
      onClose={onClose}
    />
  )
}
