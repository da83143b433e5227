import { listTenants } from '#db/queries/district'
import { forgetRequests } from '#db/queries/request'
import { presetOf } from '#domain/presets/index'
import { passDeadlines } from '#functions/clock/deadlines'
import { extendPlan } from '#functions/clock/plan'
import { remind } from '#functions/clock/reminders'
import type { Platform } from '#functions/platform/ports'

/** Answers to repeated requests are kept this long. */
const keptAnswerDays = 7

/**
 * What has fallen due, in every district: the plan reaches as far ahead as the preset says, reminders of receptions are
 * written, deadlines that passed are told, and ratings that never came end the wait. Running it twice changes nothing.
 */
export const runClock = async (platform: Platform): Promise<void> => {
  for (const { tenant_id, preset } of await listTenants(platform.db.install)) {
    const practice = presetOf(preset)
    if (!practice) {
      platform.log.error({ tenant_id, preset }, 'a district names a preset that this release does not have')
      continue
    }
    await extendPlan(platform, tenant_id, practice)
    await remind(platform, tenant_id, practice)
    await passDeadlines(platform, tenant_id, practice)
    const before = new Date(platform.now().getTime() - keptAnswerDays * 86_400_000)
    await forgetRequests(platform.db.tenant(tenant_id), tenant_id, before)
  }
}
