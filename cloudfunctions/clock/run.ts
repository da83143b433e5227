import { listTenants } from '#db/queries/district'
import { forgetRequests } from '#db/queries/request'
import { presetOf } from '#domain/presets/index'
import { passDeadlines } from '#functions/clock/deadlines'
import { sweepPhotos } from '#functions/clock/photos'
import { extendPlan } from '#functions/clock/plan'
import { remind } from '#functions/clock/reminders'
import type { Platform } from '#functions/platform/ports'

/** Answers to repeated requests are kept this long. */
const keptAnswerDays = 7

/**
 * What has fallen due, in every district: the plan reaches as far ahead as the preset says, reminders of receptions are
 * written, deadlines that passed are told, ratings that never came end the wait, and photos that no opinion took are removed.
 * Running it twice changes nothing. What fails in one district does not keep it from the others; the run as a whole fails afterwards, so that somebody sees it.
 */
export const runClock = async (platform: Platform): Promise<void> => {
  const failed: unknown[] = []
  const attempt = async (what: string, tenantId: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      platform.log.error({ tenantId, what, error }, 'a part of the clock failed')
      failed.push(error)
    }
  }
  for (const { tenant_id: tenantId, preset } of await listTenants(platform.db.install))
    await attempt('district', tenantId, async () => {
      const practice = presetOf(preset)
      if (!practice)
        throw new Error(`the district ${tenantId} names the preset ${preset}, which this release does not have`)
      await attempt('plan', tenantId, () => extendPlan(platform, tenantId, practice))
      await attempt('reminders', tenantId, () => remind(platform, tenantId, practice))
      await passDeadlines(platform, tenantId, practice, attempt)
      await sweepPhotos(platform, tenantId, attempt)
      const before = new Date(platform.now().getTime() - keptAnswerDays * 86_400_000)
      await forgetRequests(platform.db.tenant(tenantId), tenantId, before)
    })
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} parts of the clock failed`)
}
