import { useCallback, useRef, useState } from 'react'
import { connection } from './connection'
import { asRefused, type Refused } from './refused'

export interface Running<I, O> {
  /** The output, or null when it was refused: then `problem` says why. A second tap while it runs does nothing. */
  send: (input: I) => Promise<O | null>
  busy: boolean
  problem: Refused | null
  forgive: () => void
}

/** What a page shows of a change under way: whether it runs, and what went wrong. */
export const useRunning = <I, O>(attempt: (input: I) => Promise<O>): Running<I, O> => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Refused | null>(null)
  const running = useRef(false)
  const send = useCallback(
    async (input: I) => {
      if (running.current) return null
      running.current = true
      setBusy(true)
      setProblem(null)
      try {
        const output = await attempt(input)
        connection.set('on')
        return output
      } catch (thrown) {
        const refused = asRefused(thrown)
        if (refused.code === 'OFFLINE') connection.set('off')
        setProblem(refused)
        return null
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [attempt],
  )
  const forgive = useCallback(() => setProblem(null), [])
  return { send, busy, problem, forgive }
}
