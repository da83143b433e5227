import type { ReactNode } from 'react'
import type { Action } from '#domain/opinion/life'
import { actionWords } from '#domain/opinion/words'
import type { Refused } from '../../platform/refused'
import { Arriving } from '../Arriving'
import { Button } from '../Button'
import { showFault } from '../Fault'
import { Box } from '../native/Box'
import { Refusal } from '../Refusal'
import { useFieldId } from '../useFieldId'
import type { Shown } from './shapes'

interface StepFrameProps {
  shown: Shown
  action: Action
  /** What follows from the step, said before it is taken. */
  explains?: string
  send: string
  onSend: () => void
  busy: boolean
  problem: Refused | null
  children?: ReactNode
}

/** The frame of a step's form: what it means, its fields, what went wrong, and the one button that sends it. */
export function StepFrame({ shown, action, explains, send, onSend, busy, problem, children }: StepFrameProps) {
  const open = shown.steps.includes(action)
  const form = useFieldId()
  const finish = () => {
    onSend()
    // Where nothing is wrong there is nothing to lead to.
    showFault(form)
  }
  const outrun = problem?.code === 'CHANGED_MEANWHILE'
  return (
    <Arriving id={form} label={actionWords[action]} className="stack">
      {explains && <Box className="body quiet">{explains}</Box>}
      {children}
      <Refusal problem={problem} again={finish} busy={busy} />
      {outrun && open && <Box className="body even">已经刷新。先点“返回”看看新的情况，再决定要不要发出。</Box>}
      {!open && <Box className="body strong even">这一步现在不能办了。您写的内容还留在这里，可以复制出来。</Box>}
      <Button busy={busy} busyWords="正在发出…" disabled={!open} onPress={finish}>
        {send}
      </Button>
    </Arriving>
  )
}
