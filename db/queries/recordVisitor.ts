import type { Queries } from '#db/database'
import { rememberedContact } from '#db/queries/bookingContact'
import { sql } from '#db/statements'

/** A booking of a day, for the record of who came with it. */
export const bookingForRecord = (
  queries: Queries,
  tenantId: string,
  bookingId: string,
): Promise<
  | {
      booking_id: string
      day_id: string
      account_id: string
      visitor_id: string
      matter_sealed: string
      contact_sealed: string | null
      account_contact_sealed: string | null
    }
  | undefined
> =>
  queries.one(
    sql(
      'bookingForRecord',
      `SELECT b.booking_id, b.day_id, b.account_id, b.visitor_id, b.matter_sealed, b.contact_sealed,
              ${rememberedContact}
       FROM booking b JOIN account a USING (tenant_id, account_id) WHERE b.tenant_id = $1 AND b.booking_id = $2`,
    ),
    [tenantId, bookingId],
  )

/** An arrival, for the record of who came so. */
export interface VisitForRecord {
  visit_id: string
  day_id: string
  booking_id: string | null
  contact_sealed: string | null
}

/** An arrival by itself, or that of a booking. */
export const visitForRecord = (
  queries: Queries,
  tenantId: string,
  of: { visitId: string | null; bookingId: string | null },
): Promise<VisitForRecord | undefined> =>
  queries.one(
    sql(
      'visitForRecord',
      `SELECT visit_id, day_id, booking_id, contact_sealed FROM visit
       WHERE tenant_id = $1 AND (visit_id = $2::uuid OR $2::uuid IS NULL AND booking_id = $3::uuid)`,
    ),
    [tenantId, of.visitId, of.bookingId],
  )
