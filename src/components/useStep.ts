import { useEffect, useState } from 'react'
import type { Action } from '#domain/opinion/life'
import { Refused } from '../platform/refused'
import type { Change } from '../platform/useSending'
import { useSendingOnce } from '../platform/useSendingOnce'
import { draftOf } from './draftOf'
import type { Shown, StepFormProps } from './staff/shapes'
import { type Draft, useDraft } from './useDraft'

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

const wordsOf = <I extends OnVersion>({ version: _, ...words }: I): string => JSON.stringify(words)

const earlierArrived = () =>
  new Refused('KEY_REUSED', '您上一次写的已经记下了，看最新的一条记录。这次改的没有发出，还要发的话请再点一次')

/**
 * One step of one opinion: the draft, the sending, and what follows. When somebody else was faster the opinion is read
 * anew under the open form; the words stay, and the person decides on what they now see before sending again. So it is
 * when their own earlier words turn out to have arrived, though the answer was lost.
 */
export const useStep = <T extends object, I extends OnVersion>(
  { shown, done, reread }: StepFormProps,
  action: Action,
  change: Change<I, Shown>,
  empty: T,
): StepRun<T, I> => {
  const name = draftOf(action, shown.id)
  const kept = useDraft(name, empty)
  const { send, busy, problem } = useSendingOnce(name, change)
  const [earlier, setEarlier] = useState<Refused | null>(null)
  const take = async (words: Omit<I, keyof OnVersion>) => {
    setEarlier(null)
    const input = { ...words, opinion: shown.id, version: shown.version } as I
    const arrived = await send(input)
    if (!arrived) return
    if (wordsOf(arrived.sent) === wordsOf(input)) {
      kept.clear()
      done(arrived.output)
    } else setEarlier(earlierArrived())
    // An earlier attempt's answer shows the opinion as it was then.
    if (arrived.sent !== input) await reread()
  }
  const outrun = problem?.code === 'CHANGED_MEANWHILE' || problem?.code === 'STEP_NOT_OPEN'
  useEffect(() => {
    if (outrun) void reread()
  }, [outrun, reread])
  return { ...kept, take, busy, problem: problem ?? earlier }
}
