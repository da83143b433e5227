import type { Queries } from '#db/database'
import { type BookingContactRow, rememberedContact } from '#db/queries/bookingContact'
import { freeOrdinalOf } from '#db/queries/bookingLimit'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { Answer, QuestionKind } from '#domain/reception/asking'
import type { BookingState, SlotStanding } from '#domain/reception/booking'
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
  number: string
  state: BookingState
  attended: Attendance | null
  day: Day
  day_id: string
  label: string
  starts_at: Date
  cancel_until: Date
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

/** What the place that was taken says: the booking's own words, and where it is. */
export interface TakenPlace {
  number: string
  day_id: string
  day: Day
  label: string
  starts_at: Date
  cancel_until: Date
  station_id: string
  /** Where it is held when not at the station. */
  venue: string | null
  service: Service
}

/**
 * Takes a place and writes the booking and its notice, in one statement and one round trip. The guarded UPDATE judges:
 * no row comes back when the slot is full, closed or past, the ordinal is beyond the limit, the service is not held there, nobody
 * asks, or the key stands for another change. A second booking of one person on that day or with that ordinal, or a second request
 * with one key, breaks a unique index and leaves nothing behind. What each part costs is in docs/decisions/0008.
 */
const bookSlotStatement = sql(
  'bookSlot',
  `WITH taken AS (
     UPDATE reception_slot SET booked = booked + 1, issued = issued + 1
     WHERE tenant_id = $1 AND slot_id = $2 AND open AND book_until > $7 AND booked + offered < capacity AND $14 <= limit_places
       AND coalesce($11, services[1]) = ANY (services) AND (coalesce($11, services[1]) = 'legalAid') = ($12::text IS NOT NULL)
       AND EXISTS (SELECT FROM account WHERE tenant_id = $1 AND account_id = $4)
       AND NOT EXISTS (SELECT FROM request WHERE tenant_id = $1 AND owner = $4::text AND request_key = $9)
     RETURNING slot_id, day_id, day, label, starts_at, cancel_until, station_id, venue, label || '-' || issued AS number, period,
               coalesce($11::reception_service, services[1]) AS service)
   , made AS (
     INSERT INTO booking
       (tenant_id, booking_id, slot_id, day_id, day, account_id, visitor_id, number, state, period, ordinal, service, case_kind,
        opinion_id, code_print, matter_sealed, contact_sealed, booked_at)
     SELECT $1, $3, slot_id, day_id, day, $4, $10, number, 'booked', period, $14::smallint, service, $12, $13, $15, $5, $6, $7 FROM taken)
   , told AS (
     INSERT INTO notice
       (tenant_id, notice_id, event, recipient_id, channel, template, about_kind, about_id, page, state, send_after, created_at)
     SELECT $1, $8, 'booked:' || $3, $4, 'inbox', 'reception', 'booking', $3, 'pages/resident/bookings/index', 'sent', $7, $7 FROM taken)
   SELECT number, day_id, day, label, starts_at, cancel_until, station_id, venue, service FROM taken`,
)

/**
 * @param wish.bookingId made of the account and the request key, so that the same request makes the same booking
 * @param wish.visitorId who comes: the account itself when it books for itself
 * @param wish.service null for what the practice usually does
 * @param wish.ordinal which of the visitor's bookings of the period this is, the first being 1: {@link freeOrdinal}
 * @param wish.key the request key that must not stand for anything else; null inside a change that has claimed it
 */
export const bookSlot = (
  queries: Queries,
  tenantId: string,
  wish: {
    slotId: string
    bookingId: string
    accountId: string
    visitorId: string
    key: string | null
    matterSealed: string
    contactSealed: string | null
    noticeId: string
    service: Service | null
    caseKind: string | null
    opinionId: string | null
    ordinal: number
    codePrint: string | null
  },
  now: Date,
): Promise<TakenPlace | undefined> =>
  queries.one(bookSlotStatement, [
    tenantId,
    wish.slotId,
    wish.bookingId,
    wish.accountId,
    wish.matterSealed,
    wish.contactSealed,
    now,
    wish.noticeId,
    wish.key,
    wish.visitorId,
    wish.service,
    wish.caseKind,
    wish.opinionId,
    wish.ordinal,
    wish.codePrint,
  ])

/** A booking with its slot, where it is held, and the opinion it is about. */
export const selectBookings = `
  SELECT b.booking_id, b.slot_id, b.account_id, b.visitor_id, b.visitor_id <> b.account_id AS for_other, b.code_print IS NOT NULL AS has_code,
         b.service, b.case_kind, b.opinion_id, o.number AS opinion_number, b.number, b.state, b.attended, d.day, b.day_id, l.label, l.starts_at, l.cancel_until,
         d.station_id, s.name AS station_name, coalesce(d.venue, s.address) AS address, s.latitude, s.longitude, s.phone,
         b.matter_sealed, b.contact_sealed, b.changed_to, b.asked, b.asked_kind, b.asked_because, b.answer_by, b.answer
  FROM booking b
  JOIN reception_slot l USING (tenant_id, slot_id)
  JOIN reception_day d ON d.tenant_id = b.tenant_id AND d.day_id = b.day_id
  JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
  LEFT JOIN opinion o ON o.tenant_id = b.tenant_id AND o.opinion_id = b.opinion_id`

export const findBooking = (queries: Queries, tenantId: string, accountId: string, bookingId: string) =>
  queries.one<BookingRow>(
    sql('findBooking', `${selectBookings} WHERE b.tenant_id = $1 AND b.account_id = $2 AND b.booking_id = $3`),
    [tenantId, accountId, bookingId],
  )

export const bookingsOf = (queries: Queries, tenantId: string, accountId: string): Promise<BookingRow[]> =>
  queries.all(
    sql(
      'bookingsOf',
      // One's own live ones, those for others, and those that are over stand in an index each.
      `${selectBookings} WHERE b.tenant_id = $1 AND b.account_id = $2
         AND (b.visitor_id = $2 AND b.state = 'booked' OR b.visitor_id <> b.account_id OR b.state <> 'booked')
       ORDER BY l.starts_at DESC LIMIT 100`,
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

/** Holds the slots of a day until the transaction ends. */
export const holdSlots = (queries: Queries, tenantId: string, dayId: string) =>
  queries.all(
    sql('holdSlots', 'SELECT FROM reception_slot WHERE tenant_id = $1 AND day_id = $2 ORDER BY slot_id FOR UPDATE'),
    [tenantId, dayId],
  )

/**
 * Holds the places that are given back and taken until the transaction ends: their days first, as a change of the plan and the
 * waiting list do, then the slots, each in one order for everybody, so that two who swap wait for one another and never for ever.
 */
export const holdPlaces = (queries: Queries, tenantId: string, slotIds: readonly string[]) =>
  queries.all(
    sql(
      'holdPlaces',
      `WITH days AS MATERIALIZED (
         SELECT day_id FROM reception_day
         WHERE tenant_id = $1 AND day_id IN (SELECT day_id FROM reception_slot WHERE tenant_id = $1 AND slot_id = ANY($2))
         ORDER BY day_id FOR UPDATE)
       SELECT FROM reception_slot
       -- Counted, so that all the days are held before the first slot is.
       WHERE tenant_id = $1 AND slot_id = ANY($2) AND (SELECT count(*) FROM days) > 0
       ORDER BY slot_id FOR UPDATE`,
    ),
    [tenantId, slotIds],
  )

/** How a slot stands, and a visitor with it. */
interface SlotForVisitor extends SlotStanding {
  dayId: string
  stationId: string
  /** The lowest that no live booking of theirs has in the period. */
  ordinal: number
  /** Whether they have a place on its date already, whichever station it is at. */
  hasPlace: boolean
}

export const slotStanding = (
  queries: Queries,
  tenantId: string,
  slotId: string,
  visitorId: string,
): Promise<SlotForVisitor | undefined> =>
  queries.one(
    sql(
      'slotStanding',
      `SELECT d.state AS "dayState", l.book_until AS "bookUntil", l.open, l.capacity, l.kept,
              l.booked + l.offered AS booked, l.day_id AS "dayId", l.station_id AS "stationId", l.day, to_jsonb(l.services) AS services,
              jsonb_build_object('places', l.limit_places, 'per', l.limit_per) AS limit, ${freeOrdinalOf} AS ordinal,
              EXISTS (
                SELECT FROM booking b
                WHERE b.tenant_id = l.tenant_id AND b.visitor_id = $3 AND b.day = l.day AND b.state = 'booked') AS "hasPlace"
       FROM reception_slot l JOIN reception_day d USING (tenant_id, day_id)
       WHERE l.tenant_id = $1 AND l.slot_id = $2`,
    ),
    [tenantId, slotId, visitorId],
  )

/** Slots of a day that can still be had, soonest first: what to offer when one was just taken. */
export const freeSlots = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  now: Date,
): Promise<{ slot_id: string; label: string }[]> =>
  queries.all(
    sql(
      'freeSlots',
      `SELECT slot_id, label FROM reception_slot
       WHERE tenant_id = $1 AND day_id = $2 AND open AND book_until > $3 AND booked + offered < capacity ORDER BY starts_at LIMIT 3`,
    ),
    [tenantId, dayId, now],
  )

export interface DayBookingRow extends BookingContactRow {
  number: string
  label: string
  state: BookingState
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
      `SELECT b.booking_id, b.number, l.label, b.state, b.changed_to IS NOT NULL AS changed, b.matter_sealed, b.account_id, b.contact_sealed,
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

/** The accounts with a live booking on a day: who must hear of a change of it, and be asked. */
export const bookedOn = async (queries: Queries, tenantId: string, dayId: string) =>
  queries.all<{ account_id: string; booking_id: string; starts_at: Date }>(
    sql(
      'bookedOn',
      `SELECT b.account_id, b.booking_id, l.starts_at FROM booking b JOIN reception_slot l USING (tenant_id, slot_id)
       WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.state = 'booked'`,
    ),
    [tenantId, dayId],
  )
