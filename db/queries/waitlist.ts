import type { Queries } from '#db/database'
import { bookedAnew } from '#db/queries/booking'
import type { BookingContactRow } from '#db/queries/bookingContact'
import { freeOrdinalOf } from '#db/queries/bookingLimit'
import { holdSlots } from '#db/queries/slot'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { Service } from '#domain/reception/kinds'
import type { DayToWaitFor, WaitOverBecause, WaitState } from '#domain/reception/waitlist'

/** The place of somebody in the waiting list of a day. All that changes it holds the day first, so that the list has one order. */
export interface WaitRow {
  wait_id: string
  day_id: string
  account_id: string
  visitor_id: string
  /** Whether another person would come. */
  for_other: boolean
  service: Service
  case_kind: string | null
  opinion_id: string | null
  opinion_number: string | null
  matter_sealed: string
  contact_sealed: string | null
  state: WaitState
  over_because: WaitOverBecause | null
  /** Of its day, while that is cancelled. */
  cancelled_because: string | null
  /** How many wait before them. */
  before: number
  /** They may book no place of the day now, for what they have booked elsewhere: who waits behind them comes first. */
  passed_over: boolean
  practice_id: string
  day: Day
  station_id: string
  station_name: string
  address: string
  phone: string
  slot_id: string | null
  offer_until: Date | null
  /** Of the place that is offered. */
  label: string | null
  starts_at: Date | null
}

/**
 * Whether somebody who waits (w) could book a slot (l) if it were free: it holds what they want, they come to nothing else on that date,
 * and one of their bookings of its period is left. What taking the offer would refuse is never offered.
 */
export const couldBook = `(w.service = ANY (l.services)
    AND NOT EXISTS (
      SELECT FROM booking b
      WHERE b.tenant_id = l.tenant_id AND b.visitor_id = w.visitor_id AND b.day = l.day AND b.state = 'booked')
    AND EXISTS (
      SELECT FROM generate_series(1, l.limit_places) n WHERE NOT EXISTS (
        SELECT FROM booking b
        WHERE b.tenant_id = l.tenant_id AND b.visitor_id = w.visitor_id AND b.period = l.period AND b.ordinal = n
          AND b.state = 'booked')))`

/** The order of a list: first those whose own place of the day the office took back, then as they joined. */
export const turnIn = (wait: string) => `(NOT ${wait}.lost_place, ${wait}.seq)`

const waits = `
  SELECT w.wait_id, w.day_id, w.account_id, w.visitor_id, w.visitor_id <> w.account_id AS for_other, w.service, w.case_kind,
         w.opinion_id, o.number AS opinion_number, w.matter_sealed, w.contact_sealed, w.state, w.over_because, w.slot_id, w.offer_until,
         NOT EXISTS (
           SELECT FROM reception_slot l
           WHERE l.tenant_id = w.tenant_id AND l.day_id = w.day_id AND l.capacity > 0 AND ${couldBook}) AS passed_over,
         (SELECT count(*)::int FROM wait_place b
          WHERE b.tenant_id = w.tenant_id AND b.day_id = w.day_id AND b.state IN ('waiting', 'offered')
            AND ${turnIn('b')} < ${turnIn('w')}) AS before,
         d.practice_id, d.day, d.cancelled_because, d.station_id, s.name AS station_name, coalesce(d.venue, s.address) AS address, s.phone,
         l.label, l.starts_at
  FROM wait_place w
  JOIN reception_day d USING (tenant_id, day_id)
  JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
  LEFT JOIN reception_slot l ON l.tenant_id = w.tenant_id AND l.slot_id = w.slot_id
  LEFT JOIN opinion o ON o.tenant_id = w.tenant_id AND o.opinion_id = w.opinion_id`

export const findWait = (queries: Queries, tenantId: string, accountId: string, waitId: string) =>
  queries.one<WaitRow>(sql('findWait', `${waits} WHERE w.tenant_id = $1 AND w.account_id = $2 AND w.wait_id = $3`), [
    tenantId,
    accountId,
    waitId,
  ])

/** How somebody who waits is reached; undefined once they wait no more. */
export const waitContact = (queries: Queries, tenantId: string, waitId: string) =>
  queries.one<BookingContactRow & { station_id: string }>(
    sql(
      'waitContact',
      `SELECT w.wait_id AS booking_id, w.account_id, w.contact_sealed,
              CASE w.visitor_id WHEN w.account_id THEN a.contact_sealed END AS account_contact_sealed, d.station_id
       FROM wait_place w
       JOIN reception_day d USING (tenant_id, day_id)
       JOIN account a ON a.tenant_id = w.tenant_id AND a.account_id = w.account_id
       WHERE w.tenant_id = $1 AND w.wait_id = $2 AND w.state IN ('waiting', 'offered')`,
    ),
    [tenantId, waitId],
  )

/**
 * For what somebody waits, the soonest day first; and for what they waited in vain of days that are not past, the last of each, unless they
 * wait for it again or have a place there.
 */
export const waitsOf = (queries: Queries, tenantId: string, accountId: string, today: Day): Promise<WaitRow[]> =>
  queries.all(
    sql(
      'waitsOf',
      `${waits} WHERE w.tenant_id = $1 AND w.account_id = $2
         AND (w.state IN ('waiting', 'offered') OR w.state IN ('passed', 'over', 'shut') AND d.day >= $3
           AND NOT EXISTS (
             SELECT FROM wait_place n
             WHERE n.tenant_id = w.tenant_id AND n.account_id = w.account_id AND n.visitor_id = w.visitor_id
               AND n.day_id = w.day_id AND n.seq > w.seq)
           AND NOT EXISTS (
             SELECT FROM booking b
             WHERE b.tenant_id = w.tenant_id AND b.account_id = w.account_id AND b.visitor_id = w.visitor_id
               AND b.day_id = w.day_id AND b.state = 'booked'))
       ORDER BY d.day, w.wait_id`,
    ),
    [tenantId, accountId, today],
  )

export interface WaitableDay extends DayToWaitFor {
  practice_id: string
}

/**
 * How a day stands for who wants to wait for it, its slots held, so that what is free now is free until the transaction ends. Only who
 * booked the place that was taken back waits in its stead: to anybody else it would tell that there was one.
 */
export const dayToWaitFor = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  { accountId, visitorId }: { accountId: string; visitorId: string },
  now: Date,
): Promise<WaitableDay | undefined> => {
  await holdSlots(queries, tenantId, dayId)
  return queries.one(
    sql(
      'dayToWaitFor',
      `SELECT d.practice_id, d.state, d.day,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                  'id', l.slot_id, 'label', l.label, 'services', to_jsonb(l.services), 'ordinal', ${freeOrdinalOf},
                  'limit', jsonb_build_object('places', l.limit_places, 'per', l.limit_per),
                  'free', l.booked + l.offered < l.capacity) ORDER BY l.starts_at), '[]')
               FROM reception_slot l
               WHERE l.tenant_id = $1 AND l.day_id = $2 AND l.open AND l.capacity > 0 AND l.book_until > $4) AS slots,
              (SELECT count(*)::int FROM wait_place w
               WHERE w.tenant_id = $1 AND w.day_id = $2 AND w.state IN ('waiting', 'offered')) AS waiting,
              EXISTS (SELECT FROM booking b
                      WHERE b.tenant_id = $1 AND b.visitor_id = $3 AND b.day = d.day AND b.state = 'booked') AS booked,
              EXISTS (SELECT FROM booking b
                      WHERE b.tenant_id = $1 AND b.visitor_id = $3 AND b.account_id = $5 AND b.day_id = $2
                        AND b.state = 'displaced' AND b.asked > 0 AND b.answer IS NULL AND NOT ${bookedAnew}) AS "lostPlace"
       FROM reception_day d WHERE d.tenant_id = $1 AND d.day_id = $2`,
    ),
    [tenantId, dayId, visitorId, now, accountId],
  )
}

/** How many wait for a day, as the public reads it. */
export const countWaiting = async (queries: Queries, tenantId: string, dayId: string): Promise<number> =>
  (
    await queries.one<{ waiting: number }>(
      sql(
        'countWaiting',
        `SELECT count(*)::int AS waiting FROM wait_place
         WHERE tenant_id = $1 AND day_id = $2 AND state IN ('waiting', 'offered')`,
      ),
      [tenantId, dayId],
    )
  )?.waiting ?? 0

/** Puts somebody on the list of a day that is held: behind who joined before them, and with a place lost before who lost none. */
export const joinWaitlist = (
  queries: Queries,
  tenantId: string,
  wait: {
    waitId: string
    dayId: string
    accountId: string
    visitorId: string
    service: Service
    caseKind: string | null
    opinionId: string | null
    matterSealed: string
    contactSealed: string | null
    lostPlace: boolean
  },
  at: Date,
) =>
  queries.all(
    sql(
      'joinWaitlist',
      `INSERT INTO wait_place
         (tenant_id, wait_id, day_id, account_id, visitor_id, matter_sealed, contact_sealed, joined_at, service, case_kind, opinion_id,
          lost_place, seq, state)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
              coalesce((SELECT max(seq) FROM wait_place WHERE tenant_id = $1 AND day_id = $3), 0) + 1, 'waiting'`,
    ),
    [
      tenantId,
      wait.waitId,
      wait.dayId,
      wait.accountId,
      wait.visitorId,
      wait.matterSealed,
      wait.contactSealed,
      at,
      wait.service,
      wait.caseKind,
      wait.opinionId,
      wait.lostPlace,
    ],
  )

/** Takes somebody off the list of a day that is held, and frees the place that was held for them; false when they were off it. */
export const leaveWaitlist = async (queries: Queries, tenantId: string, waitId: string): Promise<boolean> =>
  (await queries.one(
    sql(
      'leaveWaitlist',
      `WITH own AS (
         SELECT wait_id, slot_id, state FROM wait_place
         WHERE tenant_id = $1 AND wait_id = $2 AND state IN ('waiting', 'offered') FOR UPDATE)
       , freed AS (
         UPDATE reception_slot l SET offered = offered - 1 FROM own
         WHERE l.tenant_id = $1 AND l.slot_id = own.slot_id AND own.state = 'offered')
       UPDATE wait_place w SET state = 'left' FROM own
       WHERE w.tenant_id = $1 AND w.wait_id = own.wait_id
       RETURNING w.wait_id`,
    ),
    [tenantId, waitId],
  )) !== undefined
