import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { listStations } from '#db/queries/district'
import { exceptionsOf, type StandingRule, standingRule } from '#db/queries/plan'
import { daysAhead } from '#db/queries/provisionalDays'
import { countDays, type DayToPlan, lastPlannedDay, occurrencesAfter, planDays } from '#db/queries/reception'
import { takeTurn } from '#db/queries/request'
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
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { slotsOf } from '#domain/reception/plan'
import { spanOf } from '#domain/reception/rotaSpan'
import { type Shifts, shiftsOf } from '#domain/reception/settling'
import { planTurn } from '#functions/api/planTurn'
import { keepVersion } from '#functions/api/planVersions'
import { seatsForNewDays } from '#functions/api/rotaFacts'
import { type SettledDays, settleDays } from '#functions/api/settleDays'

/** By what the days of a district are planned: the practice itself stands in the preset and in the rules that were set. */
export interface Planning {
  preset: Preset
  calendar: HolidayCalendar
  now: Date
  /** Why what is planned may change, and who changed it. */
  cause: string
  by: string | null
  /** Every day that is not announced is brought in line, and not only those that wait for their holidays. */
  all: boolean
}

/**
 * Plans the days of one practice up to its horizon, by the preset's rule or the one that the office set, and seats deputies as
 * the practice's rota asks; what was planned by an earlier rule or calendar is brought into line first, also far beyond the
 * horizon. In the caller's transaction, one after another: two who plan at once would plan by two rules.
 */
export const planPractice = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  planning: Planning,
): Promise<SettledDays> => {
  await takeTurn(queries, planTurn(tenantId))
  const { preset, calendar, now, cause, by, all } = planning
  const today = dayOf(now)
  const dates = await datesAhead(queries, tenantId, practice, { calendar, now })
  const settled = await settleDays(queries, tenantId, { practiceId: practice.id, dates, cause, all, now, by })
  const until = addDays(today, practice.horizonDays)
  const within = new Map([...dates].map(([id, ahead]) => [id, ahead.filter(({ day }) => day <= until)]))
  const added = await planAhead(queries, tenantId, practice, within, today)
  await keepVersion(queries, tenantId, preset, { dayIds: settled.dayIds, why: cause, at: now, by })
  await keepVersion(queries, tenantId, preset, { dayIds: added, why: '按接待规则排定', at: now, by })
  return settled
}

export { planTurn }

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
const datesAhead = async (
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

/**
 * Plans of `dates` what is not planned yet, each day with its slots and the deputies whose turn it is.
 *
 * @param dates of the practice, from tomorrow on, by station
 * @returns the days that are new
 */
export const planAhead = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  dates: ReadonlyMap<string, readonly ReceptionDate[]>,
  today: Day,
): Promise<string[]> => {
  const missing = await (practice.held === 'inTurn' ? missingInTurn : missingOfEach)(
    queries,
    tenantId,
    practice,
    dates,
    today,
  )
  return planMissing(queries, tenantId, practice, missing)
}

/** A day of the practice that a station has not been given yet; `turn` counts the days before it, for the topics. */
interface MissingDay {
  dayId: string
  stationId: string
  date: ReceptionDate
  turn: number
}

const missingOfEach = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  dates: ReadonlyMap<string, readonly ReceptionDate[]>,
  today: Day,
): Promise<MissingDay[]> => {
  const planned = new Set(
    (await occurrencesAfter(queries, tenantId, practice.id, addDays(today, -2 * furthestMove))).map(
      row => `${row.station_id} ${row.ruled_on}`,
    ),
  )
  const held = await countDays(queries, tenantId, practice.id)
  return [...dates].flatMap(([stationId, ahead], position) => {
    const before = held.get(stationId) ?? 0
    return ahead
      .filter(date => !planned.has(`${stationId} ${date.ruledOn}`))
      .map((date, i) => ({ dayId: newId(), stationId, date, turn: before + i + position }))
  })
}

/** One station for each occurrence: the turn goes on from where it stood, so that none is left out. */
const missingInTurn = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  dates: ReadonlyMap<string, readonly ReceptionDate[]>,
  today: Day,
): Promise<MissingDay[]> => {
  const planned = new Set(
    (await occurrencesAfter(queries, tenantId, practice.id, addDays(today, -2 * furthestMove))).map(
      row => row.ruled_on,
    ),
  )
  const held = await countDays(queries, tenantId, practice.id)
  const stationIds = [...dates.keys()]
  const ruled = new Map([...dates.values()].flat().map(date => [date.ruledOn, date]))
  const before = [...held.values()].reduce((sum, days) => sum + days, 0)
  return [...ruled.values()]
    .filter(date => !planned.has(date.ruledOn))
    .sort((a, b) => (a.ruledOn < b.ruledOn ? -1 : 1))
    .map((date, i) => {
      const turn = before + i
      const stationId = stationIds[turn % stationIds.length] as string
      return { dayId: newId(), stationId, date, turn }
    })
}

/** Seats deputies on the missing days, one span of the practice's rota after the other, and writes the days down. */
const planMissing = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  missing: readonly MissingDay[],
): Promise<string[]> => {
  const spans = new Map(missing.map(({ date }) => spanOf(practice.rota, date.day)).map(span => [span.from, span]))
  const made: string[] = []
  for (const span of [...spans.values()].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const within = missing.filter(({ date: { day } }) => span.from <= day && day <= span.to)
    const seats = await seatsForNewDays(
      queries,
      tenantId,
      practice,
      span,
      within.map(({ dayId, stationId, date: { day } }) => ({ dayId, stationId, day })),
    )
    const days = within.map(day => dayOn(practice, day, seats.get(day.dayId) ?? []))
    made.push(...(await planDays(queries, tenantId, days)))
  }
  return made
}

const dayOn = (
  practice: ReceptionPractice,
  { dayId, stationId, date: { day, ruledOn, because, provisional }, turn }: MissingDay,
  deputies: DayToPlan['deputies'],
): DayToPlan => ({
  dayId,
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

/** A day that a person adds: planned like the others, with those whom the rota asks for. */
export const planAddedDay = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  at: { stationId: string; day: Day; topic: string | null },
): Promise<string | undefined> => {
  const turn = (await countDays(queries, tenantId, practice.id)).get(at.stationId) ?? 0
  const date = { day: at.day, ruledOn: at.day, provisional: false }
  const missing = { dayId: newId(), stationId: at.stationId, date, turn }
  const seats = await seatsForNewDays(queries, tenantId, practice, spanOf(practice.rota, at.day), [
    { dayId: missing.dayId, stationId: at.stationId, day: at.day },
  ])
  const day = { ...dayOn(practice, missing, seats.get(missing.dayId) ?? []), topic: at.topic }
  return (await planDays(queries, tenantId, [day]))[0]
}
