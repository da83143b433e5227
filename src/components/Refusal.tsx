import { useEffect } from 'react'
import { mayRepeat, type Refused } from '../platform/refused'
import { Box } from './native/Box'
import { bringIntoSight } from './native/bringIntoSight'
import { Problem } from './Problem'
import { useFieldId } from './useFieldId'

export interface RefusalProps {
  problem: Refused | null
  /** Sends the same again: offered where it may not have arrived. */
  again?: () => void
  /** What helps instead, where sending again would not: reads what has moved on. */
  anew?: (() => void) | undefined
  busy?: boolean
}

/** Why what was sent was not taken. It leads to itself, wherever the person has scrolled to. */
export function Refusal({ problem, again, anew, busy }: RefusalProps) {
  const id = useFieldId()
  useEffect(() => {
    if (problem) bringIntoSight(`#${id}`)
  }, [problem, id])
  if (!problem) return null
  return (
    <Box id={id}>
      <Problem problem={problem} again={anew ?? (mayRepeat(problem) ? again : undefined)} busy={busy} />
    </Box>
  )
}
