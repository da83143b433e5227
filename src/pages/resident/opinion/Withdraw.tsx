import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Sheet } from '../../../components/Sheet'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import type { OpinionProps } from './opinion'
import { StepProblem } from './StepProblem'

/** The last thing on the page, and asked twice: it cannot be undone. */
export function Withdraw({ opinion, onChanged, refresh }: OpinionProps) {
  const [open, setOpen] = useState(false)
  const { send, busy, problem } = useSending(call.opinion.withdraw)
  if (opinion.as !== 'resident' || !opinion.steps.includes('withdraw')) return null
  const withdraw = async () => {
    const next = await send({ opinion: opinion.id, version: opinion.version })
    if (!next) return
    setOpen(false)
    onChanged(next)
  }
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        撤回这件意见
      </Button>
      <Sheet title="撤回这件意见？" open={open} onClose={() => setOpen(false)} closeWords="不撤回">
        <Box className="body even">撤回后不再办理，也不能恢复。想再提，可以重新提一件。</Box>
        <StepProblem problem={problem} again={withdraw} refresh={refresh} busy={busy} />
        <Button kind="danger" busy={busy} onPress={withdraw}>
          撤回
        </Button>
      </Sheet>
    </>
  )
}
