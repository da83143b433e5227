import type { Queries } from '#db/database'
import { peopleOfDay, recordPointsOfDay } from '#db/queries/peopleOfDay'
import { knownByNumber } from '#domain/reception/keptFromDeputies'

/** The bookings and the places in the queue of a day of which deputies read the number alone. */
export const numberOnlyOf = async (queries: Queries, tenantId: string, dayId: string): Promise<Set<string>> => {
  const records = await recordPointsOfDay(queries, tenantId, dayId)
  const people = await peopleOfDay(queries, tenantId, dayId)
  const kept = knownByNumber(
    records.map(row => ({
      bookingId: row.booking_id,
      visitId: row.visit_id,
      secrecy: row.secrecy,
      outcome: row.outcome,
      mediated: row.mediated,
      opinionSecrecies: row.opinion_secrecies,
      startedAt: row.started_at,
    })),
    people.map(row => ({
      bookingId: row.booking_id,
      visitId: row.visit_id,
      givenUpId: row.given_up_id,
      came: row.came,
      arrivedAt: row.arrived_at,
    })),
  )
  return new Set(kept.flatMap(({ bookingId, visitId }) => [bookingId, visitId]).filter(id => id !== null))
}
