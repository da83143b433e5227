import { v7 as newId } from 'uuid'
import { listDeputies, listStations } from '#db/queries/district'
import { countDays, planDay, plannedAhead, plannedDays, publishDay } from '#db/queries/reception'
import { addDays, dayOf } from '#domain/calendar/day'
import { checkRule, furthestMove, receptionDates } from '#domain/calendar/receptionRule'
import type { Preset } from '#domain/presets/schema'
import { lastNoticeDay, mayStillMove, slotsOf } from '#domain/reception/plan'
import { inTurn } from '#domain/reception/rota'
import { proposeDuties } from '#functions/api/dutyNotices'
import { settleDays } from '#functions/clock/settleDays'
import type { Platform } from '#functions/platform/ports'

/**
 * Plans each station's days up to the preset's horizon, seats its deputies in turn, and publishes where that is
 * automatic. Days of a year whose holidays are not yet published follow the rule until they are.
 */
export const extendPlan = async (platform: Platform, tenantId: string, preset: Preset): Promise<void> => {
  const { reception } = preset
  const queries = platform.db.tenant(tenantId)
  const today = dayOf(platform.now())
  const horizon = addDays(today, reception.horizonDays)
  const ahead = receptionDates(
    checkRule(reception.rule),
    reception.holidays,
    addDays(today, 1),
    addDays(horizon, furthestMove),
    platform.holidays,
  )
  await settleDays(platform, tenantId, ahead)
  const dates = ahead.filter(({ day }) => day <= horizon)
  const planned = await plannedAhead(queries, tenantId, today)
  const deputies = await listDeputies(queries, tenantId)
  for (const [position, station] of (await listStations(queries, tenantId)).entries()) {
    const missing = dates.filter(date => !planned.has(`${station.station_id} ${date.day}`))
    if (missing.length === 0) continue
    const own = deputies.filter(deputy => deputy.station_id === station.station_id).map(deputy => deputy.deputy_id)
    const before = await countDays(queries, tenantId, station.station_id)
    const seats = inTurn(own, before + missing.length, reception.deputiesADay)
    let turn = before
    for (const date of missing) {
      const added = await planDay(queries, tenantId, {
        dayId: newId(),
        stationId: station.station_id,
        day: date.day,
        ruledOn: date.ruledOn,
        movedBecause: date.because ?? null,
        provisional: date.provisional,
        topic:
          reception.topics.length > 0 ? (reception.topics[(turn + position) % reception.topics.length] ?? null) : null,
        slots: slotsOf(reception, date.day).map(slot => ({ id: newId(), ...slot })),
        deputies: seats[turn] ?? [],
      })
      if (added) turn += 1
    }
  }
  if (reception.publish === 'automatic') await publishPlanned(platform, tenantId, preset)
}

const publishPlanned = async (platform: Platform, tenantId: string, { reception }: Preset): Promise<void> => {
  const now = platform.now()
  const today = dayOf(now)
  for (const row of await plannedDays(platform.db.tenant(tenantId), tenantId, today)) {
    if (today > lastNoticeDay(reception, row.day) || mayStillMove(row, today)) continue
    await platform.db.transaction(tenantId, async queries => {
      if (await publishDay(queries, tenantId, row.day_id, null, now))
        await proposeDuties(queries, tenantId, row.day, row.day_id, now)
    })
  }
}
