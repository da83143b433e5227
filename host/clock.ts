import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isMissing } from '#host/errorCode'

/** What the host reads the time from. The real one walks; the manual one stands until it is set. */
export interface Clock {
  manual: boolean
  now(): Date
  /** Only on a manual clock. */
  set(now: Date): Promise<void>
}

export const realClock: Clock = {
  manual: false,
  now: () => new Date(),
  set: () => Promise.reject(new Error('the real clock cannot be set')),
}

/**
 * A clock for living through a year in an afternoon. It is kept in the data folder: after a restart the bookings of the
 * coming March must not suddenly lie in the future of last November.
 */
export const manualClock = (folder: string): Clock => {
  const file = path.join(folder, 'clock.txt')
  const kept = (): Date => {
    try {
      const found = new Date(readFileSync(file, 'utf8').trim())
      if (!Number.isNaN(found.getTime())) return found
    } catch (error) {
      if (!isMissing(error)) throw error
    }
    return new Date()
  }
  let present = kept()
  return {
    manual: true,
    now: () => new Date(present),
    async set(now) {
      await writeFile(`${file}.tmp`, now.toISOString())
      await rename(`${file}.tmp`, file)
      present = now
    },
  }
}
