import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { Service } from '#domain/reception/kinds'

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
     WHERE tenant_id = $1 AND slot_id = $2 AND open AND book_until > $7 AND booked + offered < capacity AND ($14 <= limit_places OR $16)
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
 * @param wish.isBeyondLimit the limit does not hold for it: it takes the place of one that counts in the period already
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
    isBeyondLimit?: boolean
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
    wish.isBeyondLimit ?? false,
  ])
