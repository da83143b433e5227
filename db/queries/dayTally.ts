import type { Queries } from '#db/database'
import { sql } from '#db/statements'

export interface DayTallyRow {
  booked: number
  arrived_booked: number
  arrived_walk_in: number
  of_bookings: number
  records: number
  answered_on_site: number
  turned: number
  unfinished: number
  opinions: number
  ends_at: Date | null
}

/**
 * What a day was, counted from its bookings and records in one statement. Arrivals come in at `arrived`, and only there: who has
 * a visit of the day.
 */
export const tallyOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<DayTallyRow | undefined> =>
  queries.one(
    sql(
      'tallyOfDay',
      `WITH arrived AS (
         SELECT 0 AS booked, 0 AS walk_in)
       , written AS (
         SELECT count(*)::int AS records,
                count(*) FILTER (WHERE b.state = 'booked')::int AS of_bookings,
                count(*) FILTER (WHERE r.outcome = 'answeredOnSite' OR r.outcome = 'mediation' AND m.agreed)::int AS answered_on_site,
                count(*) FILTER (WHERE r.outcome = 'turnedIntoOpinion')::int AS turned,
                count(*) FILTER (WHERE r.outcome = 'unfinished')::int AS unfinished,
                coalesce(sum((SELECT count(*) FROM opinion o WHERE o.tenant_id = r.tenant_id AND o.record_id = r.record_id)), 0)::int
                  AS opinions
         FROM reception_record r
         LEFT JOIN booking b ON b.tenant_id = r.tenant_id AND b.booking_id = r.booking_id
         LEFT JOIN mediation m ON m.tenant_id = r.tenant_id AND m.record_id = r.record_id
         WHERE r.tenant_id = $1 AND r.day_id = $2)
       SELECT (SELECT count(*)::int FROM booking WHERE tenant_id = $1 AND day_id = $2 AND state = 'booked') AS booked,
              arrived.booked AS arrived_booked, arrived.walk_in AS arrived_walk_in, written.*,
              (SELECT max(ends_at) FROM reception_slot WHERE tenant_id = $1 AND day_id = $2) AS ends_at
       FROM arrived, written`,
    ),
    [tenantId, dayId],
  )
