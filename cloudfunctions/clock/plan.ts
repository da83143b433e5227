import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { type DeputyRow, listDeputies, listStations } from '#db/queries/district'
import { exceptionsOf, standingRule } from '#db/queries/plan'
import { countDays, occurrencesAfter, planDay, plannedDays, publishDay } from '#db/queries/reception'
import { addDays, type Day, dayOf } from '#domain/calendar/day'
import {
  checkRule,
  type Exception,
  furthestMove,
  type ReceptionDate,
  receptionDates,
} from '#domain/calendar/receptionRule'
import { practiceIn, stationsOf } from '#domain/presets/index'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { mayStillMove, noticeComes, slotsOf } from '#domain/reception/plan'
import { inTurn } from '#domain/reception/rota'
import { noticeToPublish } from '#functions/api/dayNotice'
import { askHosts } from '#functions/api/dutyNotices'
import { settleDays } from '#functions/clock/settleDays'
import type { Platform } from '#functions/platform/ports'

/**
 * Plans the days of each practice up to its horizon, by the preset's rule or the one that the office set, seats deputies in
 * turn, and publishes where that is automatic. Days of a year whose holidays are not yet published follow the rule until
 * they are.
 */
export const extendPlan = async (platform: Platform, tenantId: string, preset: Preset): Promise<void> => {
  const queries = platform.db.tenant(tenantId)
  const stations = (await listStations(queries, tenantId)).map(row => ({ ...row, id: row.station_id }))
  const deputies = await listDeputies(queries, tenantId)
  for (const practice of preset.practices) {
    const stationIds = stationsOf(practice, stations).map(station => station.id)
    const today = dayOf(platform.now())
    const dates = await datesAhead(platform, tenantId, practice, stationIds)
    await settleDays(platform, tenantId, practice.id, dates)
    const until = addDays(today, practice.horizonDays)
    const within = new Map([...dates].map(([id, ahead]) => [id, ahead.filter(({ day }) => day <= until)]))
    if (practice.held === 'inTurn') await planInTurn(queries, tenantId, practice, deputies, within, today)
    else await planEach(queries, tenantId, practice, deputies, within, today)
  }
  await publishPlanned(platform, tenantId, preset)
}

/** The days that the practice gives each station from tomorrow on, and far enough that a move from beyond is seen. */
const datesAhead = async (
  { db, holidays, now }: Platform,
  tenantId: string,
  practice: ReceptionPractice,
  stationIds: readonly string[],
): Promise<Map<string, ReceptionDate[]>> => {
  const queries = db.tenant(tenantId)
  const tomorrow = addDays(dayOf(now()), 1)
  const until = addDays(tomorrow, practice.horizonDays + furthestMove)
  const { rule, policy } = await standingRule(queries, tenantId, practice)
  const exceptions = await exceptionsOf(queries, tenantId, practice.id)
  const by = (own: readonly Exception[]) =>
    receptionDates(rule && checkRule(rule), policy, tomorrow, until, holidays, own)
  const usual = by([])
  return new Map(stationIds.map(id => [id, exceptions.has(id) ? by(exceptions.get(id) ?? []) : usual]))
}

const planEach = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  deputies: readonly DeputyRow[],
  dates: ReadonlyMap<string, readonly ReceptionDate[]>,
  today: Day,
): Promise<void> => {
  const planned = new Set(
    (await occurrencesAfter(queries, tenantId, practice.id, addDays(today, -2 * furthestMove))).map(
      row => `${row.station_id} ${row.ruled_on}`,
    ),
  )
  const held = await countDays(queries, tenantId, practice.id)
  for (const [position, [stationId, ahead]] of [...dates].entries()) {
    const missing = ahead.filter(date => !planned.has(`${stationId} ${date.ruledOn}`))
    const before = held.get(stationId) ?? 0
    const seats = inTurn(ownDeputies(deputies, stationId), before + missing.length, practice.deputiesADay)
    let turn = before
    for (const date of missing)
      if (await planDay(queries, tenantId, dayOn(practice, stationId, date, turn + position, seats[turn] ?? [])))
        turn += 1
  }
}

/** One station for each occurrence: the turn goes on from where it stood, so that none is left out. */
const planInTurn = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  deputies: readonly DeputyRow[],
  dates: ReadonlyMap<string, readonly ReceptionDate[]>,
  today: Day,
): Promise<void> => {
  const planned = new Set(
    (await occurrencesAfter(queries, tenantId, practice.id, addDays(today, -2 * furthestMove))).map(
      row => row.ruled_on,
    ),
  )
  const held = await countDays(queries, tenantId, practice.id)
  const stationIds = [...dates.keys()]
  const ruled = new Map([...dates.values()].flat().map(date => [date.ruledOn, date]))
  let turn = [...held.values()].reduce((sum, days) => sum + days, 0)
  for (const date of [...ruled.values()].sort((a, b) => (a.ruledOn < b.ruledOn ? -1 : 1))) {
    if (planned.has(date.ruledOn)) continue
    const stationId = stationIds[turn % stationIds.length] as string
    const round = Math.floor(turn / stationIds.length)
    const seats = inTurn(ownDeputies(deputies, stationId), round + 1, practice.deputiesADay)
    if (await planDay(queries, tenantId, dayOn(practice, stationId, date, turn, seats[round] ?? []))) turn += 1
  }
}

const ownDeputies = (deputies: readonly DeputyRow[], stationId: string): string[] =>
  deputies.filter(deputy => deputy.station_id === stationId).map(deputy => deputy.deputy_id)

const dayOn = (
  practice: ReceptionPractice,
  stationId: string,
  { day, ruledOn, because, provisional }: ReceptionDate,
  turn: number,
  deputies: string[],
) => ({
  dayId: newId(),
  practiceId: practice.id,
  stationId,
  day,
  ruledOn,
  movedBecause: because ?? null,
  provisional,
  topic: practice.topics[turn % practice.topics.length] ?? null,
  venue: practice.venue ?? null,
  slots: slotsOf(practice, day).map(slot => ({ id: newId(), ...slot })),
  deputies,
})

const publishPlanned = async (platform: Platform, tenantId: string, preset: Preset): Promise<void> => {
  const now = platform.now()
  const today = dayOf(now)
  for (const row of await plannedDays(platform.db.tenant(tenantId), tenantId, today)) {
    const practice = practiceIn(preset, row.practice_id)
    if (practice.notice.publish !== 'automatic' || mayStillMove(row, today)) continue
    const comes = noticeComes(practice, row.day, today, platform.holidays)
    if (comes === 'never') continue
    await platform.db.transaction(tenantId, async queries => {
      const notice = { topic: null, late: comes === 'late', ...noticeToPublish(row, preset, row.topic) }
      if (await publishDay(queries, tenantId, row.day_id, notice, now))
        await askHosts(queries, tenantId, row.day_id, now)
    })
  }
}
