import type { Queries } from '#db/database'
import { couldBook, turnIn } from '#db/queries/waitlist'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { FreePlaces, Offer, Waiting, WaitOverBecause } from '#domain/reception/waitlist'

/** A day with those who wait for it, in their order. */
export interface WaitingDay {
  practice_id: string
  day: Day
  station_id: string
  station_name: string
  waiting: WaitingPerson[]
}

export interface WaitingPerson extends Waiting {
  accountId: string
  /** Offers they had so far. */
  offers: number
}

/** Who waits for a day that is held, in their order, each with the free slots that they could book; undefined when nobody waits. */
export const waitingFor = (queries: Queries, tenantId: string, dayId: string): Promise<WaitingDay | undefined> =>
  queries.one(
    sql(
      'waitingFor',
      `SELECT d.practice_id, d.day, d.station_id, s.name AS station_name,
              jsonb_agg(jsonb_build_object('waitId', w.wait_id, 'accountId', w.account_id, 'offers', w.offers, 'slots', ARRAY(
                SELECT l.slot_id FROM reception_slot l
                WHERE l.tenant_id = $1 AND l.day_id = $2 AND l.open AND l.booked + l.offered < l.capacity AND ${couldBook}))
                ORDER BY ${turnIn('w')}) AS waiting
       FROM wait_place w
       JOIN reception_day d USING (tenant_id, day_id)
       JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
       WHERE w.tenant_id = $1 AND w.day_id = $2 AND w.state = 'waiting'
       GROUP BY d.practice_id, d.day, d.station_id, s.name`,
    ),
    [tenantId, dayId],
  )

/** The places of a day that anybody could book now, the earliest first. */
export const freePlaces = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  now: Date,
): Promise<(FreePlaces & { label: string })[]> =>
  queries.all(
    sql(
      'freePlaces',
      `SELECT slot_id AS "slotId", label, book_until AS "bookUntil", capacity - booked - offered AS free FROM reception_slot
       WHERE tenant_id = $1 AND day_id = $2 AND open AND book_until > $3 AND booked + offered < capacity ORDER BY starts_at`,
    ),
    [tenantId, dayId, now],
  )

/** Holds a free place for who waits; false when somebody has booked it just now. */
export const offerPlace = async (queries: Queries, tenantId: string, offer: Offer): Promise<boolean> =>
  (await queries.one(
    sql(
      'offerPlace',
      `WITH held AS (
         UPDATE reception_slot SET offered = offered + 1
         WHERE tenant_id = $1 AND slot_id = $3 AND open AND booked + offered < capacity
         RETURNING slot_id)
       UPDATE wait_place w SET state = 'offered', slot_id = held.slot_id, offer_until = $4, offers = offers + 1 FROM held
       WHERE w.tenant_id = $1 AND w.wait_id = $2
       RETURNING w.wait_id`,
    ),
    [tenantId, offer.waitId, offer.slotId, offer.until],
  )) !== undefined

/** An offer that ended, or a wait. */
export interface EndedWait {
  wait_id: string
  account_id: string
  offers: number
  /** Of the place that was held. */
  label: string | null
}

/** Gives the places back that were held for those who ended. @param more what else is told of them */
const freed = (more = '') => `
       , counted AS (
         SELECT slot_id, count(*)::int AS places FROM ended WHERE slot_id IS NOT NULL GROUP BY slot_id)
       , freed AS (
         UPDATE reception_slot l SET offered = offered - counted.places FROM counted
         WHERE l.tenant_id = $1 AND l.slot_id = counted.slot_id)
       SELECT ended.wait_id, ended.account_id, ended.offers, l.label${more}
       FROM ended LEFT JOIN reception_slot l ON l.tenant_id = $1 AND l.slot_id = ended.slot_id`

/** Ends the offers of a day that is held whose time has passed, and gives them back. */
export const passOffers = (queries: Queries, tenantId: string, dayId: string, now: Date): Promise<EndedWait[]> =>
  queries.all(
    sql(
      'passOffers',
      `WITH ended AS (
         UPDATE wait_place SET state = 'passed'
         WHERE tenant_id = $1 AND day_id = $2 AND state = 'offered' AND offer_until <= $3
         RETURNING wait_id, account_id, offers, slot_id)${freed()}`,
    ),
    [tenantId, dayId, now],
  )

/** Takes the offers of a day that is held back from those who could not book the place any more: they wait on where they stood. */
export const passOver = (queries: Queries, tenantId: string, dayId: string): Promise<EndedWait[]> =>
  queries.all(
    sql(
      'passOver',
      `WITH ended AS (
         UPDATE wait_place w SET state = 'waiting', offer_until = NULL FROM reception_slot l
         WHERE w.tenant_id = $1 AND w.day_id = $2 AND w.state = 'offered' AND l.tenant_id = $1 AND l.slot_id = w.slot_id
           AND NOT ${couldBook}
         RETURNING w.wait_id, w.account_id, w.offers, w.slot_id)${freed()}`,
    ),
    [tenantId, dayId],
  )

const live = `
         SELECT wait_id, CASE WHEN state = 'offered' THEN slot_id END AS slot_id FROM wait_place
         WHERE tenant_id = $1 AND day_id = $2 AND state IN ('waiting', 'offered') FOR UPDATE`

/**
 * Takes those off the list of a held day who come on its date already, as they know: who waits for another person is not to learn that
 * somebody else has booked for them (docs/decisions/0013).
 */
export const leaveWhoCome = (queries: Queries, tenantId: string, dayId: string): Promise<EndedWait[]> =>
  queries.all(
    sql(
      'leaveWhoCome',
      `WITH live AS (${live})
       , ended AS (
         UPDATE wait_place w SET state = 'left' FROM live
         WHERE w.tenant_id = $1 AND w.wait_id = live.wait_id AND EXISTS (
           SELECT FROM booking b JOIN reception_day d ON d.tenant_id = $1 AND d.day_id = $2
           WHERE b.tenant_id = $1 AND b.visitor_id = w.visitor_id AND b.day = d.day AND b.state = 'booked'
             AND w.account_id IN (b.account_id, b.visitor_id))
         RETURNING w.wait_id, w.account_id, w.offers, live.slot_id)${freed()}`,
    ),
    [tenantId, dayId],
  )

/** Ends a day's list. @param because why it ends; of the closing of its desk it may begin again ({@link waitAgain}) */
export const closeList = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  because: WaitOverBecause | 'shut',
): Promise<EndedWait[]> =>
  queries.all(
    sql(
      'closeList',
      `WITH live AS (${live})
       , ended AS (
         UPDATE wait_place w SET state = CASE WHEN $3 = 'shut' THEN 'shut' ELSE 'over' END, over_because = nullif($3, 'shut') FROM live
         WHERE w.tenant_id = $1 AND w.wait_id = live.wait_id
         RETURNING w.wait_id, w.account_id, w.offers, live.slot_id)${freed()}`,
    ),
    [tenantId, dayId, because],
  )

/**
 * Ends the wait of those who come elsewhere on the date to which a held day has moved.
 *
 * @returns with each whether its own account made that booking
 */
export const endClashing = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  on: Day,
): Promise<(EndedWait & { own: boolean })[]> =>
  queries.all(
    sql(
      'endClashing',
      `WITH live AS (${live})
       , ended AS (
         -- One at most: booking_one_a_day.
         UPDATE wait_place w SET state = 'over', over_because = CASE WHEN b.account_id = w.account_id THEN 'clash' ELSE 'notKept' END FROM live, booking b
         WHERE w.tenant_id = $1 AND w.wait_id = live.wait_id
           AND b.tenant_id = $1 AND b.visitor_id = w.visitor_id AND b.day = $3 AND b.state = 'booked' AND b.day_id <> $2
         RETURNING w.wait_id, w.account_id, w.offers, live.slot_id, b.account_id = w.account_id AS own)${freed(', ended.own')}`,
    ),
    [tenantId, dayId, on],
  )

/** Lets those wait again, in their order, whose list ended with the desk of a held day: as long as anything of it can be booked. */
export const waitAgain = (queries: Queries, tenantId: string, dayId: string, now: Date) =>
  queries.all(
    sql(
      'waitAgain',
      `UPDATE wait_place SET state = 'waiting', offer_until = NULL
       WHERE tenant_id = $1 AND day_id = $2 AND state = 'shut' AND EXISTS (
         SELECT FROM reception_slot l
         WHERE l.tenant_id = $1 AND l.day_id = $2 AND l.capacity > 0 AND l.book_until > $3)`,
    ),
    [tenantId, dayId, now],
  )

/** Takes the latest offers of a slot back, as many as it has no place for any more: who had them waits on where they stood. */
export const takeBackOffers = (
  queries: Queries,
  tenantId: string,
  slotId: string,
  places: number,
): Promise<EndedWait[]> =>
  queries.all(
    sql(
      'takeBackOffers',
      `WITH latest AS (
         SELECT w.wait_id FROM wait_place w
         WHERE w.tenant_id = $1 AND w.slot_id = $2 AND w.state = 'offered' ORDER BY ${turnIn('w')} DESC LIMIT $3)
       , ended AS (
         UPDATE wait_place w SET state = 'waiting', offer_until = NULL FROM latest
         WHERE w.tenant_id = $1 AND w.wait_id = latest.wait_id
         RETURNING w.wait_id, w.account_id, w.offers, w.slot_id)${freed()}`,
    ),
    [tenantId, slotId, places],
  )

/** Lets no offer of a day that has moved last longer than its place can be booked now. */
export const shortenOffers = (queries: Queries, tenantId: string, dayId: string) =>
  queries.all(
    sql(
      'shortenOffers',
      `UPDATE wait_place w SET offer_until = l.book_until FROM reception_slot l
       WHERE w.tenant_id = $1 AND w.day_id = $2 AND w.state = 'offered'
         AND l.tenant_id = $1 AND l.slot_id = w.slot_id AND l.book_until < w.offer_until`,
    ),
    [tenantId, dayId],
  )

/** Those who wait for a day or are offered a place of it, in their order. */
export const liveWaits = (queries: Queries, tenantId: string, dayId: string): Promise<EndedWait[]> =>
  queries.all(
    sql(
      'liveWaits',
      `SELECT w.wait_id, w.account_id, w.offers, l.label
       FROM wait_place w LEFT JOIN reception_slot l ON l.tenant_id = w.tenant_id AND l.slot_id = w.slot_id AND w.state = 'offered'
       WHERE w.tenant_id = $1 AND w.day_id = $2 AND w.state IN ('waiting', 'offered') ORDER BY ${turnIn('w')}`,
    ),
    [tenantId, dayId],
  )

/**
 * The days whose list has something to do at a moment: an offer has passed or can be taken no more, a place is free beside somebody who
 * could book it, or nothing of the day can be booked any more.
 */
export const daysToPassOn = async (queries: Queries, tenantId: string, now: Date): Promise<string[]> =>
  (
    await queries.all<{ day_id: string }>(
      sql(
        'daysToPassOn',
        `SELECT DISTINCT w.day_id FROM wait_place w
         WHERE w.tenant_id = $1 AND w.state IN ('waiting', 'offered') AND (
           w.state = 'offered' AND (w.offer_until <= $2 OR EXISTS (
             SELECT FROM reception_slot l WHERE l.tenant_id = $1 AND l.slot_id = w.slot_id AND NOT ${couldBook}))
           OR w.state = 'waiting' AND EXISTS (
             SELECT FROM reception_slot l
             WHERE l.tenant_id = $1 AND l.day_id = w.day_id AND l.open AND l.book_until > $2 AND l.booked + l.offered < l.capacity
               AND ${couldBook})
           OR NOT EXISTS (
             SELECT FROM reception_slot l
             WHERE l.tenant_id = $1 AND l.day_id = w.day_id AND l.capacity > 0 AND l.book_until > $2))
         ORDER BY w.day_id`,
      ),
      [tenantId, now],
    )
  ).map(row => row.day_id)
