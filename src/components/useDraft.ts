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

/** Words that are kept on this device under a name with every change of them. */
const useKeptWords = <T extends object>(name: string, first: T | (() => T)): Pick<Draft<T>, 'draft' | 'write'> => {
  const [draft, setDraft] = useState<T>(first)
  const write = useCallback<Draft<T>['write']>(
    part =>
      setDraft(before => {
        const after = { ...before, ...(typeof part === 'function' ? part(before) : part) }
        keep(`draft:${name}`, after)
        return after
      }),
    [name],
  )
  return { draft, write }
}

/** What is being typed, kept on this device under a name until it was sent: leaving the page loses nothing. */
export const useDraft = <T extends object>(name: string, empty: T): Draft<T> => {
  const words = useKeptWords<T>(name, () => ({ ...empty, ...recall<Partial<T>>(`draft:${name}`) }))
  const clear = useCallback(() => forget(`draft:${name}`), [name])
  return { ...words, clear }
}

export interface OfferedDraft<T> extends Draft<T> {
  /** What was typed before and never saved, while nobody has chosen; null where there is nothing of it. */
  left: { take: () => void; drop: () => void } | null
}

/**
 * A draft over what stands saved: the form shows what stands, and what was left unsaved is offered beside it. Nobody takes hours
 * that were only once typed for those that are held.
 */
export const useOfferedDraft = <T extends object>(name: string, standing: T): OfferedDraft<T> => {
  const [kept, setKept] = useState(() => {
    const before = recall<Partial<T>>(`draft:${name}`)
    const words = before && { ...standing, ...before }
    return words && JSON.stringify(words) !== JSON.stringify(standing) ? words : null
  })
  const { draft, write } = useKeptWords<T>(name, standing)
  const clear = useCallback(() => {
    forget(`draft:${name}`)
    setKept(null)
  }, [name])
  const take = () => {
    if (kept) write(kept)
    setKept(null)
  }
  return { draft, write, clear, left: kept && { take, drop: clear } }
}
