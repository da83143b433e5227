import type { Queries } from '#db/database'
import type { WaitRow } from '#db/queries/waitlist'
import { sql } from '#db/statements'

/**
 * Makes a booking of the place that is held for somebody, with its number and its notice; false when it is held no more. Their
 * day and slot are held by the transaction.
 */
export const takeOffered = async (
  queries: Queries,
  tenantId: string,
  take: {
    waitId: string
    bookingId: string
    matterSealed: string
    contactSealed: string | null
    noticeId: string
    ordinal: number
  },
  now: Date,
): Promise<boolean> =>
  (await queries.one(
    sql(
      'takeOffered',
      `WITH wait AS (
         UPDATE wait_place SET state = 'taken'
         WHERE tenant_id = $1 AND wait_id = $2 AND state = 'offered' AND offer_until > $7
         RETURNING slot_id, account_id, visitor_id, service, case_kind, opinion_id)
       , place AS (
         UPDATE reception_slot l SET offered = offered - 1, booked = booked + 1, issued = issued + 1 FROM wait
         WHERE l.tenant_id = $1 AND l.slot_id = wait.slot_id
         RETURNING l.slot_id, l.day_id, l.day, l.label || '-' || l.issued AS number, l.period, wait.account_id, wait.visitor_id,
                   wait.service, wait.case_kind, wait.opinion_id)
       , made AS (
         INSERT INTO booking
           (tenant_id, booking_id, slot_id, day_id, day, account_id, visitor_id, number, state, period, ordinal, service, case_kind, opinion_id,
            matter_sealed, contact_sealed, booked_at)
         SELECT $1, $3, slot_id, day_id, day, account_id, visitor_id, number, 'booked', period, $8::smallint, service, case_kind, opinion_id,
                $4, $5, $7
         FROM place)
       INSERT INTO notice
         (tenant_id, notice_id, event, recipient_id, channel, template, about_kind, about_id, page, state, send_after, created_at)
       SELECT $1, $6, 'booked:' || $3, account_id, 'inbox', 'reception', 'booking', $3, 'pages/resident/bookings/index', 'sent', $7, $7
       FROM place
       RETURNING notice_id`,
    ),
    [tenantId, take.waitId, take.bookingId, take.matterSealed, take.contactSealed, take.noticeId, now, take.ordinal],
  )) !== undefined

/**
 * Writes down that who had lost a place of a day has another one now, to which their paper code goes along.
 *
 * @returns the bookings whose question that answered
 */
export const settleLostPlace = async (
  queries: Queries,
  tenantId: string,
  wait: Pick<WaitRow, 'day_id' | 'account_id' | 'visitor_id'>,
  taken: { bookingId: string; by: string; at: Date },
): Promise<string[]> => {
  const lost = await queries.all<{ booking_id: string; code_print: string | null }>(
    sql(
      'settleLostPlace',
      `WITH lost AS (
           SELECT booking_id, code_print, row_number() OVER (ORDER BY booked_at DESC, booking_id) AS nth FROM booking
           WHERE tenant_id = $1 AND day_id = $2 AND visitor_id = $3 AND account_id = $7 AND state = 'displaced' AND asked > 0
             AND answer IS NULL)
         UPDATE booking b
         SET answer = 'changed', answered_at = $6, answered_by = $5, changed_to = CASE lost.nth WHEN 1 THEN $4::uuid END,
             code_print = CASE lost.nth WHEN 1 THEN NULL ELSE b.code_print END
         FROM lost
         WHERE b.tenant_id = $1 AND b.booking_id = lost.booking_id
         RETURNING b.booking_id, CASE lost.nth WHEN 1 THEN lost.code_print END AS code_print`,
    ),
    [tenantId, wait.day_id, wait.visitor_id, taken.bookingId, taken.by, taken.at, wait.account_id],
  )
  const code = lost.find(row => row.code_print)?.code_print
  if (code)
    await queries.all(
      sql('codeToTaken', 'UPDATE booking SET code_print = $3 WHERE tenant_id = $1 AND booking_id = $2'),
      [tenantId, taken.bookingId, code],
    )
  return lost.map(row => row.booking_id)
}
