import { plannedDays, publishDay } from '#db/queries/reception'
import { addDays, dayOf } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { mayStillMove, noticeComes } from '#domain/reception/plan'
import { noticeToPublish } from '#functions/api/dayNotice'
import { askHosts } from '#functions/api/dutyNotices'
import { planPractice } from '#functions/api/planAhead'
import { causes } from '#functions/api/settleDays'
import type { Platform } from '#functions/platform/ports'

/**
 * Plans the days of each practice up to its horizon, and publishes where that is automatic. Days of a year whose holidays are
 * not yet published follow the rule until they are.
 *
 * @param platform with the district's own calendar
 */
export const extendPlan = async (platform: Platform, tenantId: string, preset: Preset): Promise<void> => {
  const { db, holidays: calendar, now } = platform
  const planning = { preset, calendar, now: now(), cause: causes.holidays, by: null, all: false }
  for (const practice of preset.practices)
    await db.transaction(tenantId, queries => planPractice(queries, tenantId, practice, planning))
  await publishPlanned(platform, tenantId, preset)
}

const publishPlanned = async (platform: Platform, tenantId: string, preset: Preset): Promise<void> => {
  const now = platform.now()
  const today = dayOf(now)
  // A year that was planned whole is announced as it comes near, not at once.
  const until = ({ horizonDays }: ReceptionPractice) => addDays(today, horizonDays)
  const automatic = preset.practices.filter(({ notice }) => notice.publish === 'automatic')
  const last = automatic.map(until).reduce((a, b) => (a > b ? a : b), today)
  for (const row of await plannedDays(platform.db.tenant(tenantId), tenantId, today, last)) {
    const practice = practiceIn(preset, row.practice_id)
    if (!automatic.includes(practice) || mayStillMove(row, today) || row.day > until(practice)) continue
    const comes = noticeComes(practice, row.day, today, platform.holidays)
    if (comes === 'never') continue
    await platform.db.transaction(tenantId, async queries => {
      const notice = { topic: null, late: comes === 'late', ...noticeToPublish(row, preset, row.topic) }
      if (await publishDay(queries, tenantId, row.day_id, notice, now))
        await askHosts(queries, tenantId, row.day_id, now)
    })
  }
}
