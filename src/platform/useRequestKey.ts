import { useCallback, useRef } from 'react'
import { random } from './random'
import { mayRepeat, type Refused } from './refused'

export interface RequestKey {
  /** The key for sending this input: the same one as last time when that attempt may not have arrived. */
  keyFor: (input: unknown) => string
  /** Tell how it went. After a success or a rule's refusal the next attempt is a new request. */
  settled: (refused: Refused | null) => void
}

/**
 * One key for one series of attempts. A phone that lost the answer sends the same request again and gets the same answer;
 * what was changed in between is another request, and gets another key.
 */
export const useRequestKey = (): RequestKey => {
  const pending = useRef<{ key: string; input: string } | null>(null)
  const keyFor = useCallback((input: unknown) => {
    const text = JSON.stringify(input)
    if (pending.current?.input !== text) pending.current = { key: random(), input: text }
    return pending.current.key
  }, [])
  const settled = useCallback((refused: Refused | null) => {
    if (!refused || !mayRepeat(refused)) pending.current = null
  }, [])
  return { keyFor, settled }
}
