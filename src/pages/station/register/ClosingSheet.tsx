import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import type { DeskOfDay } from '../../../components/staff/shapes'
import { call } from '../../../platform/call'
import { whilePressing } from '../../../platform/refused'
import { useSending } from '../../../platform/useSending'
import { closingWords, unregisteredOf } from './closingWords'

interface ClosingSheetProps {
  desk: DeskOfDay
  unrecorded: number
  onClose: () => void
  /** To the attendance, which lies in sight now. */
  onRegister: () => void
  onClosed: (desk: DeskOfDay) => void
}

/** 收工: what it does to whom, and what had better be done before. */
export function ClosingSheet({ desk, unrecorded, onClose, onRegister, onClosed }: ClosingSheetProps) {
  const { send, busy, problem } = useSending(call.visit.closeDay)
  const lacking = unregisteredOf(desk.seats).length > 0
  const close = async () => {
    const shown = await send({ day: desk.day.id })
    if (shown) onClosed(shown)
  }
  return (
    <Sheet title="今天收工？" open onClose={onClose} closeWords="还没有">
      {closingWords({ ...desk, unrecorded }).map(words => (
        <Box key={words} className="body even">
          {words}
        </Box>
      ))}
      <Refusal problem={whilePressing(problem, '再点“收工”')} />
      <Button busy={busy} busyWords="请稍候…" onPress={close}>
        收工
      </Button>
      {lacking && (
        <Button kind="plain" onPress={onRegister}>
          先登记出勤
        </Button>
      )}
    </Sheet>
  )
}
