import type { Queries } from '#db/database'
import { type BookingRow, selectBookings } from '#db/queries/booking'
import { sql } from '#db/statements'

/** The bookings that an account made for people who got a paper code, the latest first. */
export const bookingsWithCode = (queries: Queries, tenantId: string, accountId: string): Promise<BookingRow[]> =>
  queries.all(
    sql(
      'bookingsWithCode',
      `${selectBookings}
       WHERE b.tenant_id = $1 AND b.account_id = $2 AND b.visitor_id <> b.account_id AND b.code_print IS NOT NULL
       ORDER BY b.booked_at DESC LIMIT 50`,
    ),
    [tenantId, accountId],
  )

/** @param codePrint the fingerprint of a paper code */
export const findBookingByCode = (queries: Queries, tenantId: string, codePrint: string) =>
  queries.one<BookingRow & { account_id: string }>(
    sql(
      'findBookingByCode',
      `${selectBookings.replace('SELECT', 'SELECT b.account_id,')} WHERE b.tenant_id = $1 AND b.code_print = $2`,
    ),
    [tenantId, codePrint],
  )

/** The fingerprint of a booking's paper code, which goes with it to another place; null where it has none. */
export const codePrintOf = async (queries: Queries, tenantId: string, bookingId: string): Promise<string | null> =>
  (
    await queries.one<{ code_print: string | null }>(
      sql('codePrintOf', 'SELECT code_print FROM booking WHERE tenant_id = $1 AND booking_id = $2'),
      [tenantId, bookingId],
    )
  )?.code_print ?? null
