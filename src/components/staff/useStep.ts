import { useEffect } from 'react'
import type { Action } from '#domain/opinion/life'
import type { CallContext } from '../../platform/call'
import type { Refused } from '../../platform/refused'
import { useSending } from '../../platform/useSending'
import { type Draft, draftOf, useDraft } from '../useDraft'
import type { Shown, StepFormProps } from './shapes'

interface OnVersion {
  opinion: string
  version: number
}

export interface StepRun<T, I extends OnVersion> extends Draft<T> {
  /** Takes the step on the version that is on the screen. */
  take: (input: Omit<I, keyof OnVersion>) => Promise<void>
  busy: boolean
  problem: Refused | null
}

/**
 * One step of one matter: the draft, the sending, and what follows. When somebody else was faster the matter is read
 * anew under the open form; the words stay, and the person decides on what they now see before sending again.
 */
export const useStep = <T extends object, I extends OnVersion>(
  { shown, done, reread }: StepFormProps,
  action: Action,
  change: (input: I, options: { context: CallContext }) => Promise<Shown>,
  empty: T,
): StepRun<T, I> => {
  const kept = useDraft(draftOf(action, shown.id), empty)
  const { send, busy, problem } = useSending(change)
  const take = async (input: Omit<I, keyof OnVersion>) => {
    const after = await send({ ...input, opinion: shown.id, version: shown.version } as I)
    if (!after) return
    kept.clear()
    done(after)
  }
  const outrun = problem?.code === 'CHANGED_MEANWHILE' || problem?.code === 'STEP_NOT_OPEN'
  useEffect(() => {
    if (outrun) void reread()
  }, [outrun, reread])
  return { ...kept, take, busy, problem }
}
