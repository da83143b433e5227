import { runClock } from '#functions/clock/run'
import { cloudPlatform } from '#functions/platform/cloudbase'

/** Timer, every ten minutes: deals with what has fallen due. */
export const main = async (): Promise<{ done: true }> => {
  await runClock(await cloudPlatform())
  return { done: true }
}
