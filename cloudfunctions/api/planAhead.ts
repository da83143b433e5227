import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { exceptionsOf, standingRule } from '#db/queries/plan'
import { countDays, type DayToPlan, occurrencesAfter, planDays } from '#db/queries/reception'
import { addDays, type Day } from '#domain/calendar/day'
import {
  checkRule,
  type Exception,
  furthestMove,
  type ReceptionDate,
  receptionDates,
} from '#domain/calendar/receptionRule'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import type { ReceptionPractice } from '#domain/presets/schema'
import { slotsOf } from '#domain/reception/plan'
import { spanOf } from '#domain/reception/rotaSpan'
import { seatsForNewDays } from '#functions/api/rotaFacts'

/** The days that the standing rule of a practice, with its exceptions, gives each station, by station. */
export const datesOf = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  stationIds: readonly string[],
  within: { from: Day; to: Day },
  holidays: HolidayCalendar,
): Promise<Map<string, ReceptionDate[]>> => {
  const { rule, policy } = await standingRule(queries, tenantId, practice)
  const exceptions = await exceptionsOf(queries, tenantId, practice.id)
  const by = (own: readonly Exception[]) =>
    receptionDates(rule && checkRule(rule), policy, within.from, within.to, holidays, own)
  const usual = by([])
  return new Map(stationIds.map(id => [id, exceptions.has(id) ? by(exceptions.get(id) ?? []) : usual]))
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
