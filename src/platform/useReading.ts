import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { connection } from './connection'
import { asRefused, type Refused, whileReading } from './refused'
import { keep, recall } from './storage'

export interface Reading<T> {
  /** What is known now: fresh, or as it was read before. */
  data: T | null
  /** Set when the data is older than this visit, because the network is away: the moment it was read. */
  since: string | null
  problem: Refused | null
  /** Nothing is known yet: show the skeleton. */
  loading: boolean
  again: () => Promise<void>
  /** What a change answered is shown at once, without asking again. */
  put: (data: T) => void
}

/** Milliseconds within which a second question would get the first one's answer. */
const justNow = 1000

interface Kept<T> {
  at: string
  data: T
}

/**
 * Asks when the page shows and whenever `name` changes. With a name the answer is kept on the phone, and shown when the
 * network is away; `name: null` asks nothing yet. `kept: false` leaves nothing behind, for what only a code may open.
 */
export const useReading = <T>(name: string | null, question: () => Promise<T>, { kept = true } = {}): Reading<T> => {
  const [state, setState] = useState<{
    name: string | null
    data: T | null
    since: string | null
    problem: Refused | null
  }>({ name, data: null, since: null, problem: null })
  const asked = useRef(question)
  asked.current = question
  const wanted = useRef(name)
  wanted.current = name

  const lastAsked = useRef(0)

  const again = useCallback(async () => {
    const forName = wanted.current
    if (forName === null) return
    lastAsked.current = Date.now()
    try {
      const data = await asked.current()
      connection.set('on')
      if (kept) keep(`read:${forName}`, { at: new Date().toISOString(), data })
      if (wanted.current === forName) setState({ name: forName, data, since: null, problem: null })
    } catch (thrown) {
      const problem = whileReading(asRefused(thrown))
      if (problem.code === 'OFFLINE') connection.set('off')
      if (wanted.current !== forName) return
      const before = kept && problem.code === 'OFFLINE' ? recall<Kept<T>>(`read:${forName}`) : null
      // What is already on the page stays there.
      setState(now => ({
        name: forName,
        data: before?.data ?? (now.name === forName ? now.data : null),
        since: before?.at ?? null,
        problem,
      }))
    }
  }, [kept])

  useEffect(() => {
    if (name !== null) void again()
  }, [name, again])

  // Coming back to a page reads it anew. Its first showing has just asked, and parts that are drawn later never see one.
  useDidShow(() => {
    if (lastAsked.current && Date.now() - lastAsked.current > justNow) void again()
  })

  const put = useCallback((data: T) => setState({ name: wanted.current, data, since: null, problem: null }), [])
  const current = state.name === name ? state : { data: null, since: null, problem: null }
  return { ...current, loading: !current.data && !current.problem, again, put }
}
