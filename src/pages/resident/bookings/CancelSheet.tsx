import { Button } from '../../../components/Button'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import type { Booking } from './booking'

export interface CancelSheetProps {
  booking: Booking
  onClose: () => void
  onCancelled: () => void
}

export function CancelSheet({ booking, onClose, onCancelled }: CancelSheetProps) {
  const { send, busy, problem } = useSending(call.reception.cancelBooking)
  const cancel = async () => {
    if (!(await send({ booking: booking.id }))) return
    say('已取消')
    onCancelled()
  }
  return (
    <Sheet title="取消这次预约？" open onClose={onClose} closeWords="保留预约">
      <Box className="body even">
        {dayAndWeekday(booking.day)} {booking.label}，{booking.stationName}。取消后号码作废，想来要重新约。
      </Box>
      <Refusal problem={problem} again={cancel} busy={busy} />
      <Button kind="danger" busy={busy} busyWords="正在取消…" onPress={cancel}>
        确定不去了
      </Button>
    </Sheet>
  )
}
