import type { Queries } from '#db/database'
import { type BookingContactRow, rememberedContact } from '#db/queries/bookingContact'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { Answer, QuestionKind } from '#domain/reception/asking'
import type { BookingState } from '#domain/reception/booking'
import type { Service } from '#domain/reception/kinds'
import type { Attendance } from '#domain/reception/noShow'

export interface BookingRow {
  booking_id: string
  slot_id: string
  account_id: string
  /** Who comes: the account that booked, or a fingerprint of another person. */
  visitor_id: string
  /** Whether it was made for another person. */
  for_other: boolean
  /** Whether a grid worker or a clerk made it, so that its visitor has a paper code. */
  has_code: boolean
  service: Service
  case_kind: string | null
  opinion_id: string | null
  opinion_number: string | null
  /** What its account lets us remember of itself, sealed; null where it was made for another person. */
  account_contact_sealed: string | null
  number: string
  state: BookingState
  attended: Attendance | null
  day: Day
  day_id: string
  label: string
  starts_at: Date
  cancel_until: Date
  /** When the last slot of its day ends, and when its desk closed. */
  day_ends_at: Date
  closed_at: Date | null
  /** Its visitor came, still waited when a clerk closed the desk, and has no record. */
  sent_away: boolean
  station_id: string
  station_name: string
  address: string
  latitude: number
  longitude: number
  phone: string
  matter_sealed: string
  contact_sealed: string | null
  /** The booking for which it was given back. */
  changed_to: string | null
  /** How often its holder was asked whether they still come; 0 while never, and then the rest is absent. */
  asked: number
  asked_kind: QuestionKind | null
  asked_because: string | null
  answer_by: Date | null
  answer: Answer | null
}

/** A booking with its slot, where it is held, and the opinion it is about. */
export const selectBookings = `
  SELECT b.booking_id, b.slot_id, b.account_id, b.visitor_id, b.visitor_id <> b.account_id AS for_other, b.code_print IS NOT NULL AS has_code,
         b.service, b.case_kind, b.opinion_id, o.number AS opinion_number, b.number, b.state, b.attended, d.day, b.day_id, l.label, l.starts_at, l.cancel_until, k.closed_at,
         EXISTS (SELECT FROM visit v
           WHERE v.tenant_id = b.tenant_id AND v.booking_id = b.booking_id AND v.state = 'left' AND v.step = 'close' AND v.stepped_by IS NOT NULL
             AND NOT EXISTS (SELECT FROM reception_record r
               WHERE r.tenant_id = b.tenant_id AND r.day_id = b.day_id AND (r.visit_id = v.visit_id OR r.booking_id = b.booking_id))) AS sent_away,
         greatest(l.ends_at, (SELECT max(ends_at) FROM reception_slot
           WHERE tenant_id = b.tenant_id AND day_id = b.day_id AND capacity + kept > 0)) AS day_ends_at,
         d.station_id, s.name AS station_name, coalesce(d.venue, s.address) AS address, s.latitude, s.longitude, s.phone,
         b.matter_sealed, b.contact_sealed, ${rememberedContact}, b.changed_to, b.asked, b.asked_kind, b.asked_because, b.answer_by, b.answer
  FROM booking b
  JOIN reception_slot l USING (tenant_id, slot_id)
  JOIN reception_day d ON d.tenant_id = b.tenant_id AND d.day_id = b.day_id
  JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
  JOIN account a ON a.tenant_id = b.tenant_id AND a.account_id = b.account_id
  LEFT JOIN day_desk k ON k.tenant_id = b.tenant_id AND k.day_id = b.day_id
  LEFT JOIN opinion o ON o.tenant_id = b.tenant_id AND o.opinion_id = b.opinion_id`

export const findBooking = (queries: Queries, tenantId: string, accountId: string, bookingId: string) =>
  queries.one<BookingRow>(
    sql('findBooking', `${selectBookings} WHERE b.tenant_id = $1 AND b.account_id = $2 AND b.booking_id = $3`),
    [tenantId, accountId, bookingId],
  )

/** A booking, whoever's it is: for a clerk who acts for its holder, and first asks whether it is of their station. */
export const bookingOfAnybody = (queries: Queries, tenantId: string, bookingId: string) =>
  queries.one<BookingRow>(sql('bookingOfAnybody', `${selectBookings} WHERE b.tenant_id = $1 AND b.booking_id = $2`), [
    tenantId,
    bookingId,
  ])

export const bookingsOf = (queries: Queries, tenantId: string, accountId: string): Promise<BookingRow[]> =>
  queries.all(
    sql(
      'bookingsOf',
      // One's own live ones, those for others, and those that are over stand in an index each.
      `${selectBookings} WHERE b.tenant_id = $1 AND b.account_id = $2
         AND (b.visitor_id = $2 AND b.state = 'booked' OR b.visitor_id <> b.account_id OR b.state <> 'booked')
       ORDER BY l.starts_at DESC, b.booking_id LIMIT 100`,
    ),
    [tenantId, accountId],
  )

/**
 * Gives a live booking back and frees its place, in one statement; false when it was not live. What its holder was asked is
 * answered with it.
 *
 * @param given.changedTo the booking that takes its place
 * @param given.by who did it: the holder, or a clerk for them
 */
export const cancelBooking = async (
  queries: Queries,
  tenantId: string,
  accountId: string,
  given: { bookingId: string; at: Date; by: string; changedTo?: string },
) =>
  (await queries.one(
    sql(
      'cancelBooking',
      `WITH place AS (
         -- The slot first, as booking does it: two orders would wait for one another.
         SELECT slot_id FROM reception_slot
         WHERE tenant_id = $1 AND slot_id = (SELECT slot_id FROM booking WHERE tenant_id = $1 AND booking_id = $3)
         FOR UPDATE)
       , given_back AS (
         UPDATE booking b
         SET state = 'cancelled', cancelled_at = $4, changed_to = $5,
             -- A paper code opens the booking that took its place.
             code_print = CASE WHEN $5::uuid IS NULL THEN b.code_print END,
             answer = CASE WHEN asked > 0 THEN coalesce(answer, CASE WHEN $5::uuid IS NULL THEN 'cancelled' ELSE 'changed' END::booking_answer) END,
             answered_at = CASE WHEN asked > 0 THEN coalesce(answered_at, $4) END,
             answered_by = CASE WHEN asked > 0 THEN coalesce(answered_by, $6) END
         FROM place
         WHERE b.tenant_id = $1 AND b.booking_id = $3 AND b.account_id = $2 AND b.state = 'booked'
           -- Who has arrived stands in the queue, and leaves it there.
           AND b.attended IS NULL AND b.slot_id = place.slot_id
         RETURNING b.slot_id)
       UPDATE reception_slot s SET booked = booked - 1 FROM given_back g
       WHERE s.tenant_id = $1 AND s.slot_id = g.slot_id
       RETURNING s.slot_id`,
    ),
    [tenantId, accountId, given.bookingId, given.at, given.changedTo ?? null, given.by],
  )) !== undefined

/** Whether who lost a place (b) has booked another of the same day since, on the same phone: they have chosen. */
export const bookedAnew = `EXISTS (
  SELECT FROM booking n
  WHERE n.tenant_id = b.tenant_id AND n.day_id = b.day_id AND n.visitor_id = b.visitor_id AND n.account_id = b.account_id
    AND n.booked_at > b.booked_at)`

/** Whether who lost a place (b) waits for another of the same day, on the same phone: for as long they have chosen. */
export const waitsAgain = `EXISTS (
  SELECT FROM wait_place w
  WHERE w.tenant_id = b.tenant_id AND w.day_id = b.day_id AND w.visitor_id = b.visitor_id AND w.account_id = b.account_id
    AND w.state IN ('waiting', 'offered'))`

export interface DayBookingRow extends BookingContactRow {
  number: string
  label: string
  starts_at: Date
  state: BookingState
  attended: Attendance | null
  changed: boolean
  matter_sealed: string
  service: Service
  case_kind: string | null
  for_other: boolean
  opinion_id: string | null
  opinion_number: string | null
}

export const bookingsOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<DayBookingRow[]> =>
  queries.all(
    sql(
      'bookingsOfDay',
      `SELECT b.booking_id, b.number, l.label, l.starts_at, b.state, b.attended, b.changed_to IS NOT NULL AS changed, b.matter_sealed, b.account_id, b.contact_sealed,
              b.service, b.case_kind, b.visitor_id <> b.account_id AS for_other, b.opinion_id, o.number AS opinion_number,
              ${rememberedContact}
       FROM booking b JOIN reception_slot l USING (tenant_id, slot_id) JOIN account a USING (tenant_id, account_id)
       LEFT JOIN opinion o ON o.tenant_id = b.tenant_id AND o.opinion_id = b.opinion_id
       WHERE b.tenant_id = $1 AND b.day_id = $2 ORDER BY l.starts_at, b.booked_at`,
    ),
    [tenantId, dayId],
  )

/**
 * Live bookings of days on `day` whose holders have read nothing of when they are expected since a moment. Day and booking are
 * held as they are until the transaction ends: a cancelling or a move waits, and then finds the reminder that it takes back.
 */
export const bookingsToRemind = (queries: Queries, tenantId: string, practiceId: string, day: Day, since: Date) =>
  queries.all<BookingRow>(
    sql(
      'bookingsToRemind',
      `${selectBookings}
       WHERE b.tenant_id = $1 AND d.practice_id = $2 AND d.day = $3 AND b.state = 'booked' AND d.state = 'published'
         AND NOT EXISTS (
           SELECT FROM notice n
           WHERE n.tenant_id = b.tenant_id AND n.recipient_id = b.account_id AND n.about_id = b.booking_id
             AND n.channel = 'inbox' AND n.created_at >= $4
             -- Who will receive them says nothing of when and where.
             AND n.event NOT LIKE 'deputyChanged:%' AND n.event NOT LIKE 'seatsNow:%')
       ORDER BY d.day_id, b.booking_id FOR SHARE OF d, b`,
    ),
    [tenantId, practiceId, day, since],
  )
