import type { Queries } from '#db/database'
import type { StationRow } from '#db/queries/district'
import { lastSeatsBefore } from '#db/queries/rota'
import { addDays, type Day, monthBounds } from '#domain/calendar/day'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { proposeSpan, type RotaSpan, type StandingSeat, spanOf } from '#domain/reception/rotaSpan'
import { Refusal } from '#domain/refusal'
import { isSettled, type SpanFacts, spanDeputies, spanFacts, standingSeat } from '#functions/api/rotaFacts'

export interface RotaAsked {
  from: string
  to: string
}

type Shortage = { deputyId: string; practice: ReceptionPractice; span: RotaSpan; lacks: number }

/** A proposal for the days of some stations within some months, with all that it was judged by. */
export interface RotaPlan {
  facts: SpanFacts
  /** The days in charge, ahead of today and within the months, in their order. */
  days: SpanFacts['days']
  /** Who would sit where and why, without the settled seats. */
  proposed: { dayId: string; deputyId: string; why: string }[]
  short: Shortage[]
}

/** The first and the last day of what was asked; refuses more than twelve months. */
const boundsOf = ({ from, to }: RotaAsked): { first: Day; last: Day } => {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5))
  if (months < 0) throw new Refusal('SPAN_TOO_LONG', '最后一个月比第一个月还早，请再看看')
  if (months > 11) throw new Refusal('SPAN_TOO_LONG')
  return { first: monthBounds(from).first, last: monthBounds(to).last }
}

const spansOver = (practice: ReceptionPractice, days: readonly { day: Day }[]): RotaSpan[] => [
  ...new Map(days.map(({ day }) => spanOf(practice.rota, day)).map(span => [span.from, span] as const)).values(),
]

/**
 * Proposes the rota of the stations for the months asked, practice by practice and span by span. Days that are over, lie outside
 * the months or belong to other stations count as they stand.
 */
export const planRota = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  stations: readonly StationRow[],
  asked: RotaAsked,
  today: Day,
): Promise<RotaPlan> => {
  const { first, last } = boundsOf(asked)
  const inCharge = new Set(stations.map(station => station.station_id))
  const hull = hullOf(preset, first, last)
  const facts = await spanFacts(queries, tenantId, hull)
  const isOpen = (row: SpanFacts['days'][number]) =>
    inCharge.has(row.station_id) && row.day > today && first <= row.day && row.day <= last
  const days = facts.days.filter(isOpen)
  const byId = new Map(facts.days.map(row => [row.day_id, row]))
  const proposed: RotaPlan['proposed'] = []
  const short: Shortage[] = []
  let standing: StandingSeat[] = facts.seats.map(standingSeat)
  for (const practice of preset.practices) {
    const own = days.filter(row => row.practice_id === practice.id)
    if (own.length === 0) continue
    const before = await lastSeatsBefore(queries, tenantId, practice.id, hull.from)
    for (const span of spansOver(practice, own)) {
      const within = facts.days.filter(({ day }) => span.from <= day && day <= span.to)
      const spanDays = within.map(row => ({
        dayId: row.day_id,
        practiceId: row.practice_id,
        day: row.day,
        stationId: row.station_id,
        open: row.practice_id === practice.id && isOpen(row),
      }))
      const last = lastSeats(before, standing, byId, practice.id, span.from)
      const found = proposeSpan(practice, spanDays, spanDeputies(facts, last), standing)
      proposed.push(...found.seats)
      short.push(
        ...found.short
          .filter(({ deputyId }) =>
            facts.deputies.some(row => row.deputy_id === deputyId && inCharge.has(row.station_id)),
          )
          .map(({ deputyId, lacks }) => ({ deputyId, lacks, practice, span })),
      )
      const anew = new Set(spanDays.filter(day => day.open).map(day => day.dayId))
      standing = [
        ...standing.filter(seat => seat.settled || !anew.has(seat.dayId)),
        ...found.seats.map(({ dayId, deputyId }) => ({ dayId, deputyId, settled: false, replaced: false })),
      ]
    }
  }
  return { facts, days, proposed, short }
}

/** From the beginning of the earliest span that the months touch to the end of the latest. */
const hullOf = ({ practices }: Preset, first: Day, last: Day): RotaSpan => {
  const spans = practices.flatMap(({ rota }) => [spanOf(rota, first), spanOf(rota, last)])
  const from = spans.map(span => span.from).sort()[0] ?? first
  const to =
    spans
      .map(span => span.to)
      .sort()
      .at(-1) ?? last
  return { from, to, words: '' }
}

/** When each deputy sat last at a practice before a span: before all that was read, or in what stands of it by now. */
const lastSeats = (
  before: ReadonlyMap<string, Day>,
  standing: readonly StandingSeat[],
  days: ReadonlyMap<string, SpanFacts['days'][number]>,
  practiceId: string,
  from: Day,
): Map<string, Day> => {
  const last = new Map(before)
  for (const seat of standing) {
    const row = days.get(seat.dayId)
    if (!row || seat.replaced || row.practice_id !== practiceId || row.day >= from) continue
    if (row.day > (last.get(seat.deputyId) ?? addDays(row.day, -1))) last.set(seat.deputyId, row.day)
  }
  return last
}

/** Who sits on a day now: those who have handed their seat on do not. */
export const sittingOn = (facts: SpanFacts, dayId: string) =>
  facts.seats.filter(seat => seat.day_id === dayId && seat.state !== 'substituted')

/** The seats of a day as the proposal would leave them: settled ones first as they are, then the proposed. */
export const proposedOn = (plan: RotaPlan, dayId: string): { deputyId: string; why: string | null }[] => [
  ...sittingOn(plan.facts, dayId)
    .filter(isSettled)
    .map(seat => ({ deputyId: seat.deputy_id, why: seat.why })),
  ...plan.proposed.filter(seat => seat.dayId === dayId),
]
