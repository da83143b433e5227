/** Opened things, closed in the opposite order; one that fails to close does not keep the others open. */
export interface Closing {
  later(step: () => unknown): void
  /** Closes all of them, once, however often it is asked. */
  all(): Promise<void>
}

export const closing = (): Closing => {
  const steps: (() => unknown)[] = []
  let closed: Promise<void> | undefined
  const run = async () => {
    const failed: unknown[] = []
    for (const step of steps.reverse())
      try {
        await step()
      } catch (error) {
        failed.push(error)
      }
    if (failed.length > 0) throw new AggregateError(failed, 'the host did not close cleanly')
  }
  return {
    later: step => {
      steps.push(step)
    },
    all: () => {
      closed ??= run()
      return closed
    },
  }
}
