import { useCallback, useState } from 'react'
import { type Draft, dropDraft, emptyDraft, isWritten, keepDraft, keptDraft, type Wrong } from './draft'

/** The draft being written. Every change is kept on the phone at once. */
export const useDraft = (district: string) => {
  const [first] = useState(() => keptDraft(district))
  const [draft, setDraft] = useState<Draft>(first ?? emptyDraft())
  const [restored, setRestored] = useState(!!first && isWritten(first))
  const change = useCallback(
    (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) =>
      setDraft(before => {
        const after = { ...before, ...(typeof part === 'function' ? part(before) : part) }
        keepDraft(district, after)
        return after
      }),
    [district],
  )
  const startAnew = useCallback(() => {
    dropDraft(district)
    setDraft(emptyDraft())
    setRestored(false)
  }, [district])
  return { draft, change, restored, startAnew }
}

export interface StepProps {
  draft: Draft
  change: ReturnType<typeof useDraft>['change']
  wrong: Wrong
}
