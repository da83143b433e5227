import type { Queries } from '#db/database'
import { sql } from '#db/statements'

/**
 * The lowest ordinal that no live booking of the visitor $3 has in the period of a slot l, or one beyond the limit: whom the office
 * has moved into a period that they had used up has more than that already.
 */
export const freeOrdinalOf = `(
  SELECT coalesce(min(n), l.limit_places + 1) FROM generate_series(1, l.limit_places) n
  WHERE NOT EXISTS (
    SELECT FROM booking b
    WHERE b.tenant_id = l.tenant_id AND b.visitor_id = $3 AND b.period = l.period AND b.ordinal = n AND b.state = 'booked'))`

/** Which of a visitor’s bookings of its period one of this slot would be; undefined where there is no such slot. */
export const freeOrdinal = async (
  queries: Queries,
  tenantId: string,
  visitorId: string,
  slotId: string,
): Promise<number | undefined> =>
  (
    await queries.one<{ ordinal: number }>(
      sql(
        'freeOrdinal',
        `SELECT ${freeOrdinalOf} AS ordinal FROM reception_slot l WHERE l.tenant_id = $1 AND l.slot_id = $2`,
      ),
      [tenantId, slotId, visitorId],
    )
  )?.ordinal

/**
 * The ordinal of a place that is taken in the stead of a booking that was just given back: the lowest that is free, or where the period is
 * used up without it the one that it had there, `kept`. An exchange is no booking more, whoever moved the first one beyond the limit.
 */
export const ordinalInStead = async (
  queries: Queries,
  tenantId: string,
  given: { bookingId: string; visitorId: string },
  slotId: string,
): Promise<{ ordinal: number; kept: boolean }> =>
  (await queries.one<{ ordinal: number; kept: boolean }>(
    sql(
      'ordinalInStead',
      `SELECT CASE WHEN same.kept THEN given.ordinal ELSE free.ordinal END AS ordinal, same.kept
       FROM reception_slot l
       JOIN booking given ON given.tenant_id = l.tenant_id AND given.booking_id = $4
       CROSS JOIN LATERAL (SELECT ${freeOrdinalOf} AS ordinal) free
       CROSS JOIN LATERAL (
         SELECT free.ordinal > l.limit_places AND given.period = l.period AND NOT EXISTS (
           SELECT FROM booking b
           WHERE b.tenant_id = $1 AND b.visitor_id = $3 AND b.period = l.period AND b.ordinal = given.ordinal AND b.state = 'booked')
           AS kept) same
       WHERE l.tenant_id = $1 AND l.slot_id = $2`,
    ),
    [tenantId, slotId, given.visitorId, given.bookingId],
  )) ?? { ordinal: 1, kept: false }

/**
 * The ordinal of a place that a grid worker or a clerk books for somebody: what others booked for them from home takes none of these away.
 * Where the period is used up with such bookings it is the next beyond the limit, as long as fewer than the limit have a paper code.
 *
 * @returns undefined where the limit holds
 */
export const ordinalAtWork = async (
  queries: Queries,
  tenantId: string,
  visitorId: string,
  slotId: string,
): Promise<number | undefined> =>
  (
    await queries.one<{ ordinal: number }>(
      sql(
        'ordinalAtWork',
        `SELECT 1 + max(b.ordinal) AS ordinal
         FROM reception_slot l
         JOIN booking b ON b.tenant_id = l.tenant_id AND b.visitor_id = $3 AND b.period = l.period AND b.state = 'booked'
         WHERE l.tenant_id = $1 AND l.slot_id = $2
         GROUP BY l.limit_places HAVING count(b.code_print) < l.limit_places`,
      ),
      [tenantId, slotId, visitorId],
    )
  )?.ordinal
