import { createHash } from 'node:crypto'
import { lapseCalls } from '#db/queries/callList'
import type { Standing } from '#db/queries/dailyWork'
import { forgetRequests } from '#db/queries/request'
import { forgetRestraints } from '#db/queries/restraint'
import { dayOf } from '#domain/calendar/day'
import type { Preset } from '#domain/presets/schema'
import type { Attempt } from '#functions/clock/attempt'
import { lookBack } from '#functions/clock/attendance'
import { sweepPhotos } from '#functions/clock/photos'
import { recountDates } from '#functions/clock/recount'
import type { Platform } from '#functions/platform/ports'

/** Answers to repeated requests are kept this long. */
const keptAnswerDays = 7

/** All that the daily work depends on; when none of it has changed since, doing it again would change nothing. */
export const dailyWorkFor = (
  platform: Platform,
  preset: Preset,
  { station_ids, rules }: Pick<Standing, 'station_ids' | 'rules'>,
): string => {
  const basis = createHash('sha256').update(JSON.stringify([preset, platform.holidays, station_ids, rules]))
  return `${dayOf(platform.now())} ${basis.digest('base64url')}`
}

/**
 * What follows from the date, the practice and the published holidays alone: the plan of the days ahead and their publishing,
 * the provisional dates of opinions counted again, yesterday's desks, the calls that are of no use any more, and the forgetting of old answers and of photos that no opinion took. Its
 * code, with the engine of the reception rule (430 KB), loads only now.
 *
 * @returns whether nothing of it is left for the next run
 */
export const doDailyWork = async (
  platform: Platform,
  tenantId: string,
  preset: Preset,
  attempt: Attempt,
): Promise<boolean> => {
  const { extendPlan } = await import('#functions/clock/plan')
  await attempt('plan', tenantId, () => extendPlan(platform, tenantId, preset))
  await attempt('dates', tenantId, () => recountDates(platform, tenantId, preset, attempt))
  await lookBack(platform, tenantId, preset, attempt)
  await attempt('calls', tenantId, () => lapseCalls(platform.db.tenant(tenantId), tenantId, dayOf(platform.now())))
  const before = new Date(platform.now().getTime() - keptAnswerDays * 86_400_000)
  await attempt('answers', tenantId, () => forgetRequests(platform.db.tenant(tenantId), tenantId, before))
  await attempt('restraints', tenantId, () => forgetRestraints(platform.db.tenant(tenantId), tenantId, before))
  return sweepPhotos(platform, tenantId, attempt)
}
