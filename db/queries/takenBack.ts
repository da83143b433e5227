import type { Queries } from '#db/database'
import { bookedAnew, waitsAgain } from '#db/queries/booking'
import type { BookedRow } from '#db/queries/dayChange'
import { sql } from '#db/statements'
import type { PlaceRestored, QuestionKind } from '#domain/reception/asking'

/**
 * Takes back the places of a day, whose slots are held, of those who are not there and whose time has not come: its desk closes
 * before it.
 */
export const takeBackAhead = (queries: Queries, tenantId: string, dayId: string, at: Date): Promise<BookedRow[]> =>
  queries.all(
    sql(
      'takeBackAhead',
      `WITH ahead AS (
         UPDATE booking b SET state = 'displaced' FROM reception_slot l
         WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.state = 'booked' AND b.attended IS NULL
           AND l.tenant_id = $1 AND l.slot_id = b.slot_id AND l.starts_at > $3
         RETURNING b.booking_id, b.account_id, b.number, b.slot_id, l.label, l.starts_at)
       , given_back AS (
         UPDATE reception_slot l SET booked = booked - taken.places
         FROM (SELECT slot_id, count(*)::int AS places FROM ahead GROUP BY slot_id) taken
         WHERE l.tenant_id = $1 AND l.slot_id = taken.slot_id)
       SELECT booking_id, account_id, number, label, starts_at FROM ahead ORDER BY starts_at, booking_id`,
    ),
    [tenantId, dayId, at],
  )

export interface PlaceBackRow extends BookedRow {
  /** What becomes of it: nobody is in two places on a date, and nobody else's place is given back. */
  place: PlaceRestored
}

/**
 * Gives the places of a day, whose slots are held, back to those who lost them and were asked what they want instead, have not answered,
 * and whose time has not come; who has booked another there since, or waits for one, has chosen. Of each slot never more than are free, who booked first
 * before others: who was left out once may find their place sold.
 *
 * @param because of which change they lost them
 */
export const givePlacesBack = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  because: QuestionKind,
  at: Date,
): Promise<PlaceBackRow[]> =>
  queries.all(
    sql(
      'givePlacesBack',
      `WITH asked AS (
         SELECT b.booking_id, b.slot_id, b.account_id, b.number, b.booked_at, l.label, l.starts_at, o.account_id AS elsewhere,
                l.capacity - l.booked - l.offered AS free
         FROM booking b JOIN reception_slot l ON l.tenant_id = b.tenant_id AND l.slot_id = b.slot_id
         -- One at most: booking_one_a_day.
         LEFT JOIN booking o ON o.tenant_id = $1 AND o.visitor_id = b.visitor_id AND o.day = b.day AND o.state = 'booked'
         WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.state <> 'booked' AND b.asked > 0 AND b.answer IS NULL
           AND b.asked_kind = $3 AND l.starts_at > $4 AND NOT ${bookedAnew} AND NOT ${waitsAgain})
       , lost AS (
         SELECT *, CASE
           WHEN elsewhere = account_id THEN 'elsewhere'
           WHEN elsewhere IS NULL
             AND free >= row_number() OVER (PARTITION BY slot_id, elsewhere IS NULL ORDER BY booked_at, booking_id) THEN 'back'
           ELSE 'notKept' END AS place
         FROM asked)
       , given AS (
         UPDATE booking b SET state = 'booked', cancelled_at = NULL,
           -- Who has used the period up meanwhile keeps their place all the same.
           ordinal = CASE WHEN EXISTS (
             SELECT FROM booking o
             WHERE o.tenant_id = $1 AND o.visitor_id = b.visitor_id AND o.period = b.period AND o.ordinal = b.ordinal AND o.state = 'booked')
           THEN 1 + (
             SELECT max(o.ordinal) FROM booking o
             WHERE o.tenant_id = $1 AND o.visitor_id = b.visitor_id AND o.period = b.period AND o.state = 'booked')
           ELSE b.ordinal END
         FROM lost WHERE lost.place = 'back' AND b.tenant_id = $1 AND b.booking_id = lost.booking_id)
       , taken AS (
         UPDATE reception_slot l SET booked = booked + places.taken
         FROM (SELECT slot_id, count(*)::int AS taken FROM lost WHERE place = 'back' GROUP BY slot_id) places
         WHERE l.tenant_id = $1 AND l.slot_id = places.slot_id)
       SELECT booking_id, account_id, number, label, starts_at, place FROM lost ORDER BY starts_at, booking_id`,
    ),
    [tenantId, dayId, because, at],
  )

export interface LostPlaceRow extends BookedRow {
  /** Through which change they lost it. */
  asked_kind: QuestionKind
  /** They wait for another place of that day: for as long they have chosen. */
  waits: boolean
}

/** Who lost a place of a day, whose slots are held, and has neither answered what they want instead nor booked another there. */
export const lostPlacesOf = (queries: Queries, tenantId: string, dayId: string): Promise<LostPlaceRow[]> =>
  queries.all(
    sql(
      'lostPlacesOf',
      `SELECT b.booking_id, b.account_id, b.number, b.asked_kind, l.label, l.starts_at, ${waitsAgain} AS waits
       FROM booking b JOIN reception_slot l ON l.tenant_id = b.tenant_id AND l.slot_id = b.slot_id
       WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.state <> 'booked' AND b.asked > 0 AND b.answer IS NULL
         AND NOT ${bookedAnew}
       ORDER BY l.starts_at, b.booking_id`,
    ),
    [tenantId, dayId],
  )
