import type { Log } from '#functions/platform/ports'

/** Does one part of the work; what fails is logged and kept, and the other parts go on. */
export type Attempt = (what: string, tenantId: string, work: () => Promise<unknown>) => Promise<void>

/** The parts of one run, and what failed of them so far. */
export const attempts = (log: Log): { attempt: Attempt; failed: unknown[] } => {
  const failed: unknown[] = []
  return {
    failed,
    attempt: async (what, tenantId, work) => {
      try {
        await work()
      } catch (error) {
        log.error({ tenantId, what, error }, 'a part of the clock failed')
        failed.push(error)
      }
    },
  }
}
