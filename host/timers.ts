import type { Log } from '#functions/platform/ports'

/** Work that never runs twice at once, whoever asks: a timer, or the desk's 走一步. A second caller waits for its turn. */
export const oneAtATime = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const turn = last.then(work)
    // Only the order hangs on it; the caller of that turn hears of its failure.
    last = turn.catch(() => undefined)
    return turn
  }
}

export interface Timer {
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>
}

/**
 * Does a piece of work again and again, each pause counted from the end of the round before.
 *
 * @param pause milliseconds between rounds; after a failed one at least ten seconds, so that a database that is away does
 * not fill the log
 */
export const every = (pause: number, name: string, work: () => Promise<unknown>, log: Log): Timer => {
  let stopped = false
  let waiting: NodeJS.Timeout
  let round: Promise<void> = Promise.resolve()
  const next = (wait: number): void => {
    waiting = setTimeout(() => {
      round = work().then(
        () => {
          if (!stopped) next(pause)
        },
        error => {
          log.error({ err: error, timer: name }, 'a timer failed and will try again')
          if (!stopped) next(Math.max(pause, 10_000))
        },
      )
    }, wait)
  }
  next(0)
  return {
    async stop() {
      stopped = true
      clearTimeout(waiting)
      await round
    },
  }
}
