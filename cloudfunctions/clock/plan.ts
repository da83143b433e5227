import { listStations } from '#db/queries/district'
import { lastPlannedDay, plannedDays, publishDay } from '#db/queries/reception'
import { takeTurn } from '#db/queries/request'
import { addDays, dayOf } from '#domain/calendar/day'
import { furthestMove } from '#domain/calendar/receptionRule'
import { practiceIn, stationsOf } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { mayStillMove, noticeComes } from '#domain/reception/plan'
import { noticeToPublish } from '#functions/api/dayNotice'
import { askHosts } from '#functions/api/dutyNotices'
import { datesOf, planAhead } from '#functions/api/planAhead'
import { keepVersion } from '#functions/api/planVersions'
import { settleDays } from '#functions/clock/settleDays'
import type { Platform } from '#functions/platform/ports'

/**
 * Plans the days of each practice up to its horizon, by the preset's rule or the one that the office set, seats deputies
 * as the practice's rota asks, and publishes where that is automatic. Days of a year whose holidays are not yet published follow the rule until
 * they are, also those that the office planned far beyond the horizon.
 */
export const extendPlan = async (platform: Platform, tenantId: string, preset: Preset): Promise<void> => {
  const { db, holidays, now } = platform
  const stations = (await listStations(db.tenant(tenantId), tenantId)).map(row => ({ ...row, id: row.station_id }))
  const today = dayOf(now())
  for (const practice of preset.practices) {
    const stationIds = stationsOf(practice, stations).map(station => station.id)
    const horizon = addDays(today, practice.horizonDays)
    const last = (await lastPlannedDay(db.tenant(tenantId), tenantId, practice.id)) ?? horizon
    // So far that a move from beyond is seen.
    const span = { from: addDays(today, 1), to: addDays(last > horizon ? last : horizon, furthestMove + 1) }
    const dates = await datesOf(db.tenant(tenantId), tenantId, practice, stationIds, span, holidays)
    await settleDays(platform, tenantId, practice.id, dates)
    const within = new Map([...dates].map(([id, ahead]) => [id, ahead.filter(({ day }) => day <= horizon)]))
    await db.transaction(tenantId, async queries => {
      await takeTurn(queries, `planning:${tenantId}`)
      const dayIds = await planAhead(queries, tenantId, practice, within, today)
      await keepVersion(queries, tenantId, preset, { dayIds, why: '按接待规则排定', at: now(), by: null })
    })
  }
  await publishPlanned(platform, tenantId, preset)
}

const publishPlanned = async (platform: Platform, tenantId: string, preset: Preset): Promise<void> => {
  const now = platform.now()
  const today = dayOf(now)
  for (const row of await plannedDays(platform.db.tenant(tenantId), tenantId, today)) {
    const practice = practiceIn(preset, row.practice_id)
    if (practice.notice.publish !== 'automatic' || mayStillMove(row, today)) continue
    // A year that was planned whole is announced as it comes near, not at once.
    if (row.day > addDays(today, practice.horizonDays)) continue
    const comes = noticeComes(practice, row.day, today, platform.holidays)
    if (comes === 'never') continue
    await platform.db.transaction(tenantId, async queries => {
      const notice = { topic: null, late: comes === 'late', ...noticeToPublish(row, preset, row.topic) }
      if (await publishDay(queries, tenantId, row.day_id, notice, now))
        await askHosts(queries, tenantId, row.day_id, now)
    })
  }
}
