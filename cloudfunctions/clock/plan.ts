import { type DayRow, findDay, lockDay, plannedDays } from '#db/queries/reception'
import { addDays, dayOf } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { mayStillMove, noticeComes } from '#domain/reception/plan'
import { announceDay } from '#functions/api/dayNotice'
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
  const { db, holidays } = platform
  const now = platform.now()
  const today = dayOf(now)
  // A year that was planned whole is announced as it comes near, not at once.
  const until = ({ horizonDays }: ReceptionPractice) => addDays(today, horizonDays)
  const automatic = preset.practices.filter(({ notice }) => notice.publish === 'automatic')
  const last = automatic.map(until).reduce((a, b) => (a > b ? a : b), today)
  const due = (row: DayRow): 'inTime' | 'late' | null => {
    const practice = practiceIn(preset, row.practice_id)
    if (!automatic.includes(practice) || mayStillMove(row, today) || row.day > until(practice)) return null
    const comes = noticeComes(practice, row.day, today, holidays)
    return comes === 'never' ? null : comes
  }
  for (const { day_id } of (await plannedDays(db.tenant(tenantId), tenantId, today, last)).filter(due))
    await db.transaction(tenantId, async queries => {
      await lockDay(queries, tenantId, day_id)
      // Read again now that it is held: it may have been moved or edited since the list was made.
      const row = await findDay(queries, tenantId, day_id)
      const comes = row && due(row)
      if (comes) await announceDay(queries, tenantId, preset, row, { late: comes === 'late', by: null }, now)
    })
}
