import { leaveInWords } from '#domain/reception/leave'
import { Button } from '../../../components/Button'
import { today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface WithdrawSheetProps {
  leave: Outputs['rota']['myLeave'][number]
  onClose: () => void
  onWithdrawn: () => Promise<void>
}

/** Asks once more, and says what becomes of the days and of the seats that were given to others. */
export function WithdrawSheet({ leave, onClose, onWithdrawn }: WithdrawSheetProps) {
  const { send, busy, problem } = useSending(call.rota.withdrawLeave)
  const { begun } = leave
  const withdraw = async () => {
    const done = await send({ leave: leave.id })
    if (done) {
      onClose()
      say(begun ? '从明天起不再请假' : '已撤回')
    }
    await onWithdrawn()
  }
  const days = leaveInWords(leave, today())
  return (
    <Sheet title={begun ? `提前结束${days}的请假？` : `撤回${days}的请假？`} open onClose={onClose}>
      <Box className="body">
        {leave.state === 'asked'
          ? '联络站不用再答复，这几天可以排到您。'
          : `${begun ? '今天仍算请假，从明天起' : '这几天'}可以再排到您。已经改由别的代表接待的，不会自动改回来。`}
      </Box>
      <Problem problem={problem} />
      <Button kind="danger" busy={busy} onPress={withdraw}>
        {begun ? '提前结束请假' : '撤回请假'}
      </Button>
    </Sheet>
  )
}
