import type { Queries } from '#db/database'
import { rememberedContact } from '#db/queries/bookingContact'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { BookingState } from '#domain/reception/booking'
import type { Attendance } from '#domain/reception/noShow'

/** A booking of a day, by which somebody may arrive. */
export interface ExpectedRow {
  booking_id: string
  day_id: string
  account_id: string
  visitor_id: string
  number: string
  label: string
  starts_at: Date
  state: BookingState
  attended: Attendance | null
  /** Asked about a change of the day, and the question is open. */
  unanswered: boolean
  matter_sealed: string
  contact_sealed: string | null
  account_contact_sealed: string | null
}

const expected = `
  SELECT b.booking_id, b.day_id, b.account_id, b.visitor_id, b.number, l.label, l.starts_at, b.state, b.attended,
         b.asked > 0 AND b.answer IS NULL AS unanswered, b.matter_sealed, b.contact_sealed, ${rememberedContact}
  FROM booking b
  JOIN reception_slot l USING (tenant_id, slot_id)
  JOIN account a ON a.tenant_id = b.tenant_id AND a.account_id = b.account_id`

/** The live bookings of a day, by their time. */
export const liveBookingsOf = (queries: Queries, tenantId: string, dayId: string): Promise<ExpectedRow[]> =>
  queries.all(
    sql(
      'liveBookingsOf',
      `${expected} WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.state = 'booked' ORDER BY l.starts_at, b.booked_at, b.booking_id`,
    ),
    [tenantId, dayId],
  )

export const findExpected = (queries: Queries, tenantId: string, bookingId: string): Promise<ExpectedRow | undefined> =>
  queries.one(sql('findExpected', `${expected} WHERE b.tenant_id = $1 AND b.booking_id = $2`), [tenantId, bookingId])

/** Notes that who booked came, while the booking lives; false when it does not. Cancelling waits for it, and then finds it so. */
export const markCame = async (queries: Queries, tenantId: string, bookingId: string): Promise<boolean> =>
  (await queries.one(
    sql(
      'markCame',
      `UPDATE booking SET attended = 'came' WHERE tenant_id = $1 AND booking_id = $2 AND state = 'booked' RETURNING booking_id`,
    ),
    [tenantId, bookingId],
  )) !== undefined

/** My live bookings of a date, for myself and for others, wherever they are. */
export const liveBookingsOn = (queries: Queries, tenantId: string, accountId: string, day: Day) =>
  queries.all<{ day_id: string; booking_id: string; visitor_id: string; number: string; label: string }>(
    sql(
      'liveBookingsOn',
      // One's own, and those for others, stand in an index each.
      `SELECT b.day_id, b.booking_id, b.visitor_id, b.number, l.label
       FROM booking b JOIN reception_slot l USING (tenant_id, slot_id)
       WHERE b.tenant_id = $1 AND b.day = $3 AND b.state = 'booked'
         AND (b.visitor_id = $2 OR b.account_id = $2 AND b.visitor_id <> b.account_id)
       ORDER BY l.starts_at, b.booking_id`,
    ),
    [tenantId, accountId, day],
  )

/** The open desks of a date at which somebody stands in the queue, by a number of their own or by what they booked. */
export const daysQueuedOn = async (
  queries: Queries,
  tenantId: string,
  accountId: string,
  day: Day,
): Promise<string[]> =>
  (
    await queries.all<{ day_id: string }>(
      sql(
        'daysQueuedOn',
        `SELECT DISTINCT v.day_id
         FROM (
           SELECT tenant_id, day_id FROM visit WHERE tenant_id = $1 AND account_id = $2
           UNION ALL
           -- One's own, and those for others, stand in an index each.
           SELECT tenant_id, day_id FROM booking
           WHERE tenant_id = $1 AND account_id = $2 AND day = $3 AND state = 'booked' AND attended = 'came'
             AND (visitor_id = $2 OR visitor_id <> account_id)) v
         JOIN reception_day d USING (tenant_id, day_id)
         JOIN day_desk k USING (tenant_id, day_id)
         WHERE d.day = $3 AND d.state = 'published' AND k.closed_at IS NULL ORDER BY v.day_id`,
      ),
      [tenantId, accountId, day],
    )
  ).map(row => row.day_id)
