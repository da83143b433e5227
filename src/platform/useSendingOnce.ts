import { useCallback } from 'react'
import { type Arrived, type Attempts, sendOnce } from './attempts'
import { random } from './random'
import { forget, keep, recall } from './storage'
import { type Running, useRunning } from './useRunning'
import type { Change } from './useSending'

const named = (name: string): string => `sent:${name}`

/** Whether this was sent before and no answer has come. */
export const isUnanswered = (name: string): boolean => recall(named(name)) !== null

/** The words were thrown away: whatever was sent of them, the next ones are another request. */
export const dropAttempts = (name: string): void => forget(named(name))

/**
 * Sends what is kept as a draft, under a key that is kept beside it, so that it arrives once although the answer was lost
 * and the app was closed. What comes back may be the answer to an earlier version; see `sendOnce`.
 *
 * @param name the draft's own: `opinion:xiangtan`
 */
export const useSendingOnce = <I, O>(name: string, change: Change<I, O>): Running<I, Arrived<I, O>> => {
  const attempt = useCallback(
    (input: I) => {
      const box = {
        get: () => recall<Attempts<I>>(named(name)),
        set: (attempts: Attempts<I> | null) => (attempts ? keep(named(name), attempts) : forget(named(name))),
      }
      return sendOnce(box, input, (one, key) => change(one, { context: { key } }), random)
    },
    [name, change],
  )
  return useRunning(attempt)
}
