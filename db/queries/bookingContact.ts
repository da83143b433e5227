import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Answer } from '#domain/reception/asking'
import type { BookingState } from '#domain/reception/booking'

/** What was left at a booking to be reached by, and what its account lets us remember of itself; both sealed. */
export interface BookingContactRow {
  booking_id: string
  account_id: string
  contact_sealed: string | null
  account_contact_sealed: string | null
}

/**
 * The contact that the account a of a booking b lets us remember: nothing where it booked for another person, whom nobody would
 * reach by it.
 */
export const rememberedContact =
  'CASE b.visitor_id WHEN b.account_id THEN a.contact_sealed END AS account_contact_sealed'

export const bookingContact = (queries: Queries, tenantId: string, bookingId: string) =>
  queries.one<BookingContactRow & { state: BookingState; asked: number; answer: Answer | null; station_id: string }>(
    sql(
      'bookingContact',
      `SELECT b.booking_id, b.account_id, b.contact_sealed, ${rememberedContact}, b.state, b.asked, b.answer, d.station_id
       FROM booking b
       JOIN reception_day d USING (tenant_id, day_id)
       JOIN account a ON a.tenant_id = b.tenant_id AND a.account_id = b.account_id
       WHERE b.tenant_id = $1 AND b.booking_id = $2`,
    ),
    [tenantId, bookingId],
  )
