import { useEffect } from 'react'
import { type Change, useSending } from '../../../platform/useSending'
import type { DayFormProps, PlanDay } from './forms'

interface OnVersion {
  day: string
  version: number
}

/**
 * One change of one day, on the version that is on the screen. When somebody else was faster the refusal says what they changed,
 * the day is read anew, and what was typed stays for a second decision.
 */
export const useDayChange = <I extends OnVersion>(
  { day, done, reread }: DayFormProps,
  change: Change<I, PlanDay>,
  words: string,
) => {
  const { send, busy, problem } = useSending(change)
  const outrun = problem?.code === 'CHANGED_MEANWHILE'
  useEffect(() => {
    if (outrun) void reread()
  }, [outrun, reread])
  const take = async (wish: Omit<I, keyof OnVersion>): Promise<boolean> => {
    const after = await send({ ...wish, day: day.id, version: day.version } as I)
    if (after) done(after, words)
    return after !== null
  }
  return { take, busy, problem }
}
