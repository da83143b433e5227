import { useCallback, useRef, useState } from 'react'
import type { CallContext } from './call'
import { connection } from './connection'
import { asRefused, type Refused } from './refused'
import { useRequestKey } from './useRequestKey'

export interface Sending<I, O> {
  /** The output, or null when it was refused: then `problem` says why. A second tap while it runs does nothing. */
  send: (input: I) => Promise<O | null>
  busy: boolean
  problem: Refused | null
  forgive: () => void
}

/** A change that a page makes: `useSending(call.opinion.rate)`. Takes care of the request key, double taps and the error. */
export const useSending = <I, O>(
  change: (input: I, options: { context: CallContext }) => Promise<O>,
): Sending<I, O> => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Refused | null>(null)
  const running = useRef(false)
  const { keyFor, settled } = useRequestKey()

  const send = useCallback(
    async (input: I) => {
      if (running.current) return null
      running.current = true
      setBusy(true)
      setProblem(null)
      try {
        const output = await change(input, { context: { key: keyFor(input) } })
        connection.set('on')
        settled(null)
        return output
      } catch (thrown) {
        const refused = asRefused(thrown)
        if (refused.code === 'OFFLINE') connection.set('off')
        settled(refused)
        setProblem(refused)
        return null
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [change, keyFor, settled],
  )
  const forgive = useCallback(() => setProblem(null), [])
  return { send, busy, problem, forgive }
}
