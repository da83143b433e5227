import type { Queries } from '#db/database'
import { listDeputies } from '#db/queries/district'
import { acceptedLeave } from '#db/queries/leave'
import { lastSeatsBefore, type RotaSeatRow, rotaDays, rotaSeats } from '#db/queries/rota'
import type { Day } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import {
  proposeSpan,
  type RotaSpan,
  type SpanDay,
  type SpanDeputy,
  type StandingSeat,
} from '#domain/reception/rotaSpan'

/** What a rota of a span is judged by: every day and seat in it, and the deputies with their leave. */
export const spanFacts = async (queries: Queries, tenantId: string, { from, to }: RotaSpan) => {
  const days = await rotaDays(queries, tenantId, from, to)
  const seats = await rotaSeats(queries, tenantId, from, to)
  const leave = await acceptedLeave(queries, tenantId, from, to)
  const deputies = await listDeputies(queries, tenantId)
  return { days, seats, leave, deputies }
}

export type SpanFacts = Awaited<ReturnType<typeof spanFacts>>

/** Accepted, set by hand, or taken over for another: no proposal touches it. */
export const isSettled = (seat: RotaSeatRow): boolean =>
  seat.state !== 'proposed' || seat.set_by_hand || seat.substitute_for !== null

export const standingSeat = (seat: RotaSeatRow): StandingSeat => ({
  dayId: seat.day_id,
  deputyId: seat.deputy_id,
  settled: isSettled(seat),
  replaced: seat.state === 'substituted',
})

export const spanDeputies = ({ deputies, leave }: SpanFacts, lastBefore: ReadonlyMap<string, Day>): SpanDeputy[] => {
  const leaves = new Map<string, { from: Day; to: Day }[]>()
  for (const { deputy_id, from_day, to_day } of leave)
    leaves.set(deputy_id, [...(leaves.get(deputy_id) ?? []), { from: from_day, to: to_day }])
  return deputies.map(({ deputy_id, station_id, leader }) => ({
    deputyId: deputy_id,
    stationId: station_id,
    leader,
    leave: leaves.get(deputy_id) ?? [],
    lastBefore: lastBefore.get(deputy_id),
  }))
}

/** Who sits on days that are new in a span, beside all that stands in it: each deputy with the reason in words. */
export const seatsForNewDays = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  span: RotaSpan,
  newDays: readonly { dayId: string; day: Day; stationId: string }[],
): Promise<Map<string, { id: string; why: string }[]>> => {
  const facts = await spanFacts(queries, tenantId, span)
  const lastBefore = await lastSeatsBefore(queries, tenantId, practice.id, span.from)
  const days: SpanDay[] = [
    ...facts.days.map(row => ({
      dayId: row.day_id,
      practiceId: row.practice_id,
      day: row.day,
      stationId: row.station_id,
      open: false,
    })),
    ...newDays.map(day => ({ ...day, practiceId: practice.id, open: true })),
  ]
  const proposal = proposeSpan(practice, days, spanDeputies(facts, lastBefore), facts.seats.map(standingSeat))
  const seats = new Map<string, { id: string; why: string }[]>()
  for (const { dayId, deputyId, why } of proposal.seats)
    seats.set(dayId, [...(seats.get(dayId) ?? []), { id: deputyId, why }])
  return seats
}
