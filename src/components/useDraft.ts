import { useCallback, useState } from 'react'
import { forget, keep, recall } from '../platform/storage'

export interface Draft<T> {
  draft: T
  /** What changes; a function of the words before it where several changes may come at once. */
  write: (part: Partial<T> | ((before: T) => Partial<T>)) => void
  /** The words have arrived where they were meant to go. */
  clear: () => void
}

export const hasDraft = (name: string): boolean => recall(`draft:${name}`) !== null

/** What is being typed, kept on this device under a name until it was sent: leaving the page loses nothing. */
export const useDraft = <T extends object>(name: string, empty: T): Draft<T> => {
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...recall<Partial<T>>(`draft:${name}`) }))
  const write = useCallback(
    (part: Partial<T> | ((before: T) => Partial<T>)) =>
      setDraft(before => {
        const after = { ...before, ...(typeof part === 'function' ? part(before) : part) }
        keep(`draft:${name}`, after)
        return after
      }),
    [name],
  )
  const clear = useCallback(() => forget(`draft:${name}`), [name])
  return { draft, write, clear }
}
