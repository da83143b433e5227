import { sendWaiting } from '#functions/outbox/send'
import { cloudPlatform } from '#functions/platform/cloudbase'

/** Timer, every minute: sends what waits. */
export const main = async (): Promise<{ sent: number }> => ({ sent: await sendWaiting(await cloudPlatform()) })
