import type { Queries } from '#db/database'
import { type BookingRow, selectBookings } from '#db/queries/booking'
import { sql } from '#db/statements'
import type { Role } from '#domain/access/roles'
import type { Day } from '#domain/calendar/day'

/**
 * The bookings of people who got a paper code, the latest first: what an account made, and what stands at its stations from today on,
 * whoever made it.
 *
 * @param stationIds of a clerk
 */
export const bookingsWithCode = (
  queries: Queries,
  tenantId: string,
  accountId: string,
  stationIds: readonly string[],
  today: Day,
): Promise<BookingRow[]> =>
  queries.all(
    sql(
      'bookingsWithCode',
      `${selectBookings}
       WHERE b.tenant_id = $1 AND b.code_print IS NOT NULL AND b.booking_id IN (
         SELECT booking_id FROM booking WHERE tenant_id = $1 AND account_id = $2 AND visitor_id <> account_id
         UNION
         SELECT m.booking_id FROM reception_day x JOIN booking m USING (tenant_id, day_id)
         WHERE x.tenant_id = $1 AND x.station_id = ANY ($3) AND x.day >= $4 AND m.code_print IS NOT NULL)
       ORDER BY b.booked_at DESC, b.booking_id LIMIT 100`,
    ),
    [tenantId, accountId, stationIds, today],
  )

/** Gives the visitor of a booking whose place is held a new paper code, and writes down who did it: the old one opens nothing any more. */
export const renewCode = (
  queries: Queries,
  tenantId: string,
  renewal: { id: string; bookingId: string; codePrint: string; accountId: string; role: Role; at: Date },
) =>
  queries.all(
    sql(
      'renewCode',
      `WITH renewed AS (
         UPDATE booking SET code_print = $4 WHERE tenant_id = $1 AND booking_id = $3)
       INSERT INTO code_renewal (tenant_id, renewal_id, booking_id, account_id, role, at) VALUES ($1, $2, $3, $5, $6, $7)`,
    ),
    [tenantId, renewal.id, renewal.bookingId, renewal.codePrint, renewal.accountId, renewal.role, renewal.at],
  )

/** @param codePrint the fingerprint of a paper code */
export const findBookingByCode = (queries: Queries, tenantId: string, codePrint: string) =>
  queries.one<BookingRow>(sql('findBookingByCode', `${selectBookings} WHERE b.tenant_id = $1 AND b.code_print = $2`), [
    tenantId,
    codePrint,
  ])

/** The fingerprint of a booking's paper code, which goes with it to another place; null where it has none. */
export const codePrintOf = async (queries: Queries, tenantId: string, bookingId: string): Promise<string | null> =>
  (
    await queries.one<{ code_print: string | null }>(
      sql('codePrintOf', 'SELECT code_print FROM booking WHERE tenant_id = $1 AND booking_id = $2'),
      [tenantId, bookingId],
    )
  )?.code_print ?? null

export const bookingSlot = async (queries: Queries, tenantId: string, bookingId: string): Promise<string | undefined> =>
  (
    await queries.one<{ slot_id: string }>(
      sql('bookingSlot', 'SELECT slot_id FROM booking WHERE tenant_id = $1 AND booking_id = $2'),
      [tenantId, bookingId],
    )
  )?.slot_id
