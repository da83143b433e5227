import type { Queries } from '#db/database'
import { listStations } from '#db/queries/district'
import { exceptionsOf, type StandingRule, standingRule } from '#db/queries/plan'
import { lastPlannedDay } from '#db/queries/planDays'
import { daysAhead } from '#db/queries/provisionalDays'
import { addDays, type Day, dayOf } from '#domain/calendar/day'
import {
  checkRule,
  type Exception,
  furthestMove,
  type ReceptionDate,
  receptionDates,
} from '#domain/calendar/receptionRule'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import { stationsOf } from '#domain/presets/index'
import type { ReceptionPractice } from '#domain/presets/schema'
import { type Shifts, shiftsOf } from '#domain/reception/settling'

interface RuledBy {
  calendar: HolidayCalendar
  now: Date
  /** A rule that is only being thought of; the standing one where it is left out. */
  by?: Pick<StandingRule, 'rule' | 'policy'>
}

/** What a rule or a calendar would make of the days of a practice that stand ahead. */
export const shiftsAhead = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  ruled: RuledBy,
): Promise<Shifts> => {
  const rows = await daysAhead(queries, tenantId, practice.id, dayOf(ruled.now))
  const days = rows.map(row => ({
    ...row,
    ruledOn: row.ruled_on,
    stationId: row.station_id,
    stationName: row.station_name,
  }))
  return shiftsOf(days, await datesAhead(queries, tenantId, practice, ruled))
}

/**
 * The days that the practice gives each station from tomorrow on: as far as anything is planned, and far enough that a move
 * from beyond the horizon is seen.
 */
export const datesAhead = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  { calendar, now, by }: RuledBy,
): Promise<Map<string, ReceptionDate[]>> => {
  const tomorrow = addDays(dayOf(now), 1)
  const horizon = addDays(tomorrow, practice.horizonDays)
  const last = (await lastPlannedDay(queries, tenantId, practice.id)) ?? horizon
  const span = { from: tomorrow, to: addDays(last > horizon ? last : horizon, furthestMove) }
  const stations = (await listStations(queries, tenantId)).map(row => ({ id: row.station_id }))
  const own = stationsOf(practice, stations).map(({ id }) => id)
  return datesOf(queries, tenantId, practice, own, span, calendar, by)
}

/** The days that the standing rule of a practice, with its exceptions, gives each station, by station. */
export const datesOf = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  stationIds: readonly string[],
  within: { from: Day; to: Day },
  holidays: HolidayCalendar,
  by?: Pick<StandingRule, 'rule' | 'policy'>,
): Promise<Map<string, ReceptionDate[]>> => {
  const { rule, policy } = by ?? (await standingRule(queries, tenantId, practice))
  const exceptions = await exceptionsOf(queries, tenantId, practice.id)
  const given = (own: readonly Exception[]) =>
    receptionDates(rule && checkRule(rule), policy, within.from, within.to, holidays, own)
  const usual = given([])
  return new Map(stationIds.map(id => [id, exceptions.has(id) ? given(exceptions.get(id) ?? []) : usual]))
}
