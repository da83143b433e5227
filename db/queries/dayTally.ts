import type { Queries } from '#db/database'
import { sql } from '#db/statements'

export interface DayTallyRow {
  day_id: string
  booked: number
  came_booked: number
  /** Noted as missed, and no record says otherwise. */
  missed: number
  walk_ins: number
  /**
   * Went away without being received, were not there when called, or still waited when a clerk closed the day, and nobody has written a
   * record of them.
   */
  gone: number
  records: number
  of_bookings: number
  anonymous: number
  answered_on_site: number
  turned: number
  unfinished: number
  /** Records that nobody has finished. */
  drafts: number
  opinions: number
  /** Deputies who were to sit there and whose attendance nobody has registered. */
  unregistered: number
  /** When its last slot ends. */
  ends_at: Date | null
  closed: boolean
}

/**
 * What days were, counted in one statement. Who booked came when somebody noted it, or wrote a record of theirs; everybody else in
 * the queue walked in, but for the number that somebody gave up when they arrived with a booking.
 */
export const tallyOfDays = (queries: Queries, tenantId: string, dayIds: readonly string[]): Promise<DayTallyRow[]> =>
  queries.all(
    sql(
      'tallyOfDays',
      `SELECT d.day_id, tally.* FROM unnest($2::uuid[]) AS d (day_id) CROSS JOIN LATERAL (
         WITH live AS (
           SELECT b.booking_id, b.attended FROM booking b
           WHERE b.tenant_id = $1 AND b.day_id = d.day_id AND b.state = 'booked')
         , written AS (
           SELECT r.record_id, r.outcome, r.state, r.secrecy, r.booking_id, r.visit_id, m.agreed,
                  (SELECT count(*) FROM opinion o WHERE o.tenant_id = $1 AND o.record_id = r.record_id) AS opinions
           FROM reception_record r
           LEFT JOIN mediation m ON m.tenant_id = r.tenant_id AND m.record_id = r.record_id
           WHERE r.tenant_id = $1 AND r.day_id = d.day_id)
         , queue AS (
           SELECT visit_id, booking_id, state, step, stepped_by FROM visit WHERE tenant_id = $1 AND day_id = d.day_id)
         , expected AS (
           SELECT count(*)::int AS booked, count(*) FILTER (WHERE came)::int AS came_booked,
                  count(*) FILTER (WHERE attended = 'missed' AND NOT came)::int AS missed
           FROM (SELECT attended, coalesce(attended = 'came', false)
                          OR booking_id IN (SELECT booking_id FROM queue WHERE booking_id IS NOT NULL)
                          OR booking_id IN (SELECT booking_id FROM written WHERE booking_id IS NOT NULL) AS came
                 FROM live) each)
         , counted AS (
           SELECT count(*)::int AS records,
                  count(*) FILTER (
                    WHERE booking_id IN (SELECT booking_id FROM live)
                       OR visit_id IN (SELECT visit_id FROM queue WHERE state = 'givenUp'))::int AS of_bookings,
                  count(*) FILTER (WHERE secrecy = 'anonymous')::int AS anonymous,
                  count(*) FILTER (WHERE outcome = 'answeredOnSite' OR outcome = 'mediation' AND agreed)::int AS answered_on_site,
                  count(*) FILTER (WHERE outcome = 'turnedIntoOpinion')::int AS turned,
                  count(*) FILTER (WHERE outcome = 'unfinished')::int AS unfinished,
                  count(*) FILTER (WHERE state = 'draft')::int AS drafts,
                  coalesce(sum(opinions), 0)::int AS opinions
           FROM written)
         SELECT expected.*, counted.*,
                (SELECT count(*)::int FROM queue
                 WHERE state <> 'givenUp'
                   AND (booking_id IS NULL OR booking_id NOT IN (SELECT booking_id FROM live))) AS walk_ins,
                (SELECT count(*)::int FROM queue q
                 WHERE (q.state = 'missed' OR q.state = 'left' AND (q.step <> 'close' OR q.stepped_by IS NOT NULL))
                   AND NOT EXISTS (SELECT FROM written w WHERE w.visit_id = q.visit_id OR w.booking_id = q.booking_id)) AS gone,
                (SELECT count(*)::int FROM duty r
                 WHERE r.tenant_id = $1 AND r.day_id = d.day_id AND r.state <> 'substituted' AND r.attended IS NULL) AS unregistered,
                (SELECT max(ends_at) FROM reception_slot WHERE tenant_id = $1 AND day_id = d.day_id) AS ends_at,
                EXISTS (SELECT FROM day_desk
                        WHERE tenant_id = $1 AND day_id = d.day_id AND closed_at IS NOT NULL) AS closed
         FROM expected, counted) tally`,
    ),
    [tenantId, dayIds],
  )
