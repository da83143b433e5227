import { useCallback } from 'react'
import type { CallContext } from './call'
import { asRefused } from './refused'
import { useRequestKey } from './useRequestKey'
import { type Running, useRunning } from './useRunning'

/** A change as `call` offers it. */
export type Change<I, O> = (input: I, options: { context: CallContext }) => Promise<O>

/** A change that a page makes: `useSending(call.opinion.rate)`. Takes care of the request key, double taps and the error. */
export const useSending = <I, O>(change: Change<I, O>): Running<I, O> => {
  const { keyFor, settled } = useRequestKey()
  const attempt = useCallback(
    async (input: I) => {
      try {
        const output = await change(input, { context: { key: keyFor(input) } })
        settled(null)
        return output
      } catch (thrown) {
        const refused = asRefused(thrown)
        settled(refused)
        throw refused
      }
    },
    [change, keyFor, settled],
  )
  return useRunning(attempt)
}
