import { useState } from 'react'
import { endedAtOnce } from '#domain/opinion/lists'
import { type Refused, whileReading } from '../platform/refused'
import { useRunning } from '../platform/useRunning'
import { Button } from './Button'
import { Problem } from './Problem'

interface Ended<T> {
  /** What was read until now, the newest first. */
  ended: readonly T[]
  more: boolean
  read: () => void
  busy: boolean
  problem: Refused | null
}

/**
 * What has ended, a part at a time, so that no list is cut short in silence.
 *
 * @param newest the first part, as the list gave it
 * @param behind asks for the part behind the line with this id
 */
export const useEnded = <T extends { id: string }>(
  newest: readonly T[],
  behind: (last: string) => Promise<T[]>,
): Ended<T> => {
  const [earlier, setEarlier] = useState<{ behind: string; lines: readonly T[]; full: boolean } | null>(null)
  const { send, busy, problem } = useRunning(behind)
  const first = newest[newest.length - 1]?.id
  // When more has ended meanwhile, what was read no longer lies right behind the first part.
  const known = earlier?.behind === first ? earlier : null
  const ended = [...newest, ...(known?.lines ?? [])]
  const read = async () => {
    const last = ended[ended.length - 1]?.id
    const lines = first && last ? await send(last) : null
    if (!first || !lines) return
    setEarlier({ behind: first, lines: [...(known?.lines ?? []), ...lines], full: lines.length >= endedAtOnce })
  }
  return {
    ended,
    more: known ? known.full : newest.length >= endedAtOnce,
    read: () => void read(),
    busy,
    problem: problem && whileReading(problem),
  }
}

/** The way to the next part, below the list; nothing when all of it is there. */
export function EarlierEnded({ more, read, busy, problem }: Omit<Ended<unknown>, 'ended'>) {
  if (!more) return null
  return (
    <>
      <Problem problem={problem} />
      <Button kind="plain" busy={busy} busyWords="正在读取…" onPress={read}>
        再看更早的
      </Button>
    </>
  )
}
