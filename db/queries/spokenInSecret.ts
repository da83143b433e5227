import type { Queries } from '#db/database'
import { sql } from '#db/statements'

/** Whom of a day nobody but its station may know: by their booking, by their number, or by both. */
export interface SecretRow {
  booking_id: string | null
  visit_id: string | null
}

/**
 * Those of a day whose record keeps from deputies who they are, or is a mediation. An anonymous record (匿名) points at nobody: while a
 * day has one, it may be that of anybody who does not wait any more and has no record of their own.
 */
export const spokenInSecret = (queries: Queries, tenantId: string, dayId: string): Promise<SecretRow[]> =>
  queries.all(
    sql(
      'spokenInSecret',
      `WITH record AS (
         SELECT r.booking_id, r.visit_id, r.secrecy = 'anonymous' AS anonymous,
                r.secrecy <> 'named' OR r.outcome = 'mediation'
                OR EXISTS (SELECT FROM mediation m WHERE m.tenant_id = $1 AND m.record_id = r.record_id)
                OR EXISTS (SELECT FROM opinion o
                           WHERE o.tenant_id = $1 AND o.record_id = r.record_id AND o.secrecy <> 'named') AS secret
         FROM reception_record r WHERE r.tenant_id = $1 AND r.day_id = $2)
       , received AS (
         SELECT v.booking_id, v.visit_id FROM visit v
         WHERE v.tenant_id = $1 AND v.day_id = $2 AND v.state NOT IN ('waiting', 'called')
         UNION ALL
         SELECT b.booking_id, NULL FROM booking b
         WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.attended = 'came'
           AND NOT EXISTS (SELECT FROM visit v WHERE v.tenant_id = $1 AND v.booking_id = b.booking_id))
       SELECT booking_id, visit_id FROM record WHERE secret AND NOT anonymous
       UNION ALL
       SELECT booking_id, visit_id FROM received
       WHERE EXISTS (SELECT FROM record WHERE anonymous)
         AND NOT EXISTS (SELECT FROM record r WHERE r.booking_id = received.booking_id OR r.visit_id = received.visit_id)`,
    ),
    [tenantId, dayId],
  )
