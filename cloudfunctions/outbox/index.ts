import { type Run, sendWaiting } from '#functions/outbox/send'
import { cloudPlatform } from '#functions/platform/cloudbase'

/** Timer, every minute: sends what waits. */
export const main = async (): Promise<Run> => sendWaiting(await cloudPlatform())
