import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { countDays, type DayToPlan, occurrencesAfter, planDays } from '#db/queries/planDays'
import { addDays, type Day, dayOf } from '#domain/calendar/day'
import { furthestMove, type ReceptionDate } from '#domain/calendar/receptionRule'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { type MissingDay, missingDays } from '#domain/reception/missingDays'
import { slotsOf } from '#domain/reception/plan'
import { spanOf } from '#domain/reception/rotaSpan'
import { datesAhead } from '#functions/api/datesAhead'
import { takePlanTurn } from '#functions/api/planTurn'
import { keepVersion } from '#functions/api/planVersions'
import { seatsForNewDays } from '#functions/api/rotaFacts'
import { settleDays } from '#functions/api/settleDays'

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
): Promise<void> => {
  await takePlanTurn(queries, tenantId)
  const { preset, calendar, now, cause, by, all } = planning
  const today = dayOf(now)
  const dates = await datesAhead(queries, tenantId, practice, { calendar, now })
  const settled = await settleDays(queries, tenantId, { practiceId: practice.id, dates, cause, all, now, by })
  const until = addDays(today, practice.horizonDays)
  const within = new Map([...dates].map(([id, ahead]) => [id, ahead.filter(({ day }) => day <= until)]))
  const added = await planAhead(queries, tenantId, practice, within, today)
  await keepVersion(queries, tenantId, preset, { dayIds: settled, why: cause, at: now, by })
  await keepVersion(queries, tenantId, preset, { dayIds: added, why: '按接待规则排定', at: now, by })
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
  const rows = await occurrencesAfter(queries, tenantId, practice.id, addDays(today, -2 * furthestMove))
  const planned = rows.map(row => ({ stationId: row.station_id, ruledOn: row.ruled_on }))
  const missing = missingDays(practice.held, dates, planned, await countDays(queries, tenantId, practice.id))
  return planMissing(
    queries,
    tenantId,
    practice,
    missing.map(day => ({ ...day, dayId: newId() })),
  )
}

type DayToSeat = MissingDay & { dayId: string }

/** Seats deputies on the missing days, one span of the practice's rota after the other, and writes the days down. */
const planMissing = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  missing: readonly DayToSeat[],
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
  { dayId, stationId, date: { day, ruledOn, because, provisional }, turn }: DayToSeat,
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
  services: practice.services,
  limit: practice.booking.limit,
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
