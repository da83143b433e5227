import { useState } from 'react'
import { Button } from '../../../components/Button'
import { showFault } from '../../../components/Fault'
import { Box } from '../../../components/native/Box'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import type { StepSheetProps } from './opinion'
import { StepProblem } from './StepProblem'

export function SendBackSheet({ opinion, open, onClose, onChanged, refresh }: StepSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, busy, problem } = useSending(call.opinion.sendBack)
  const wrong = Array.from(reason.trim()).length < 4 ? '请写清楚哪里还没解决，至少4个字' : null
  const sendBack = async () => {
    setTried(true)
    if (wrong) return showFault()
    const next = await send({ opinion: opinion.id, version: opinion.version, reason: reason.trim() })
    if (next) onChanged(next)
  }
  return (
    <Sheet title="退回重办" open={open} onClose={onClose}>
      <Box className="body even">联络站会重新安排办理。每件意见可以退回一次，请写清楚还有什么没解决。</Box>
      <TextArea
        label="哪里还没解决"
        hint="如 三盏路灯只修好一盏"
        most={500}
        value={reason}
        wrong={tried ? wrong : null}
        onChange={setReason}
      />
      <StepProblem problem={problem} again={sendBack} refresh={refresh} busy={busy} />
      <Button busy={busy} onPress={sendBack}>
        退回重办
      </Button>
    </Sheet>
  )
}
