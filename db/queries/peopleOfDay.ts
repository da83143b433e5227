import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Secrecy } from '#domain/opinion/secrecy'
import type { RecordOutcome } from '#domain/reception/record'

/** Of a record of the day: whom it points at, and how secret it and what it became are. */
export interface RecordPointRow {
  booking_id: string | null
  visit_id: string | null
  secrecy: Secrecy
  outcome: RecordOutcome
  mediated: boolean
  opinion_secrecies: Secrecy[]
  started_at: Date
}

export const recordPointsOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<RecordPointRow[]> =>
  queries.all(
    sql(
      'recordPointsOfDay',
      `SELECT r.booking_id, r.visit_id, r.secrecy, r.outcome, r.started_at,
              EXISTS (SELECT FROM mediation m WHERE m.tenant_id = $1 AND m.record_id = r.record_id) AS mediated,
              ARRAY(SELECT DISTINCT o.secrecy::text FROM opinion o
                    WHERE o.tenant_id = $1 AND o.record_id = r.record_id) AS opinion_secrecies
       FROM reception_record r WHERE r.tenant_id = $1 AND r.day_id = $2`,
    ),
    [tenantId, dayId],
  )

/** Who booked the day or stands in its queue; once, who does both. */
export interface PersonRow {
  booking_id: string | null
  visit_id: string | null
  /** The number that they took first, and gave up for their booking. */
  given_up_id: string | null
  came: boolean
  /** When they came at the latest; null where nobody noted it in time, or they did not come. */
  arrived_at: Date | null
}

export const peopleOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<PersonRow[]> =>
  queries.all(
    sql(
      'peopleOfDay',
      `SELECT b.booking_id, v.visit_id, g.visit_id AS given_up_id,
              v.visit_id IS NOT NULL OR coalesce(b.attended = 'came', false) AS came,
              CASE WHEN NOT v.noted_before THEN least(v.arrived_at, g.arrived_at) END AS arrived_at
       FROM booking b
       LEFT JOIN visit v ON v.tenant_id = b.tenant_id AND v.booking_id = b.booking_id
       LEFT JOIN visit g ON g.tenant_id = b.tenant_id AND g.day_id = b.day_id AND g.account_id = b.visitor_id
         AND g.state = 'givenUp'
       WHERE b.tenant_id = $1 AND b.day_id = $2
       UNION ALL
       SELECT NULL, v.visit_id, NULL, true, v.arrived_at
       FROM visit v WHERE v.tenant_id = $1 AND v.day_id = $2 AND v.booking_id IS NULL`,
    ),
    [tenantId, dayId],
  )
