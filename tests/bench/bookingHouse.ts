import type { Pool } from 'pg'
import type { Database } from '#db/database'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { fieldCipher } from '#functions/platform/cipher'
import type { Platform } from '#functions/platform/ports'
import { signer } from '#functions/platform/signer'

export const tenantId = 'bench'
/** More than any run can use up: a person has one booking a day, so one hot slot takes each of them once. */
const people = 30_000
const days = 250
const slotsADay = 20
/** Days with one slot only, of which each hot run takes a fresh one. */
const hotDays = 200
/** Pairs of days with one slot of one place each, in one practice, for the bookings that are lived through. */
const pairsOfDays = 4_000
/** The first slot of the pairs. */
const firstOfPairs = days * slotsADay + hotDays
/** Who waits books nothing else. */
const waiters = 1_000
/** Everybody who has an account. */
export const accounts = people + waiters

const numbered = (kind: number, n: number | string): string =>
  typeof n === 'number'
    ? `00000000-0000-700${kind}-8000-${n.toString(16).padStart(12, '0')}`
    : `('00000000-0000-700${kind}-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

export const accountAt = (n: number): string => numbered(0, n)

/** One person's wish for one place; no two wishes of a run are of one person and one day. */
export interface Wish {
  accountIndex: number
  slotId: string
}

/**
 * Wishes that never run dry and never collide. Spread: every wish falls on another of 5,000 slots. Hot: all of a run
 * want the one slot of a day of its own.
 */
export const wishes = () => {
  let spread = 0
  let hot = 0
  return {
    spread: () => (): Wish => {
      const turn = Math.floor(spread / people)
      const accountIndex = spread % people
      spread += 1
      const day = (accountIndex + turn) % days
      return { accountIndex, slotId: numbered(2, day * slotsADay + (Math.floor(accountIndex / days) % slotsADay)) }
    },
    hot: () => {
      const slotId = numbered(2, days * slotsADay + hot)
      hot += 1
      let next = 0
      return (): Wish => {
        next += 1
        return { accountIndex: next % people, slotId }
      }
    },
  }
}

/** Two days of one practice, the second with one place only, and who waits for that. */
export interface Pair {
  first: string
  second: string
  secondDay: string
  waiter: number
}

/** A fresh pair each time. */
export const pairs = () => {
  let turn = 0
  return (): Pair => {
    const at = 2 * turn
    turn += 1
    if (turn > pairsOfDays) throw new Error('the bench has run out of pairs of days')
    return {
      first: numbered(2, firstOfPairs + at),
      second: numbered(2, firstOfPairs + at + 1),
      secondDay: numbered(1, days + hotDays + at + 1),
      waiter: people + (turn % waiters),
    }
  }
}

/** The day on which a slot stands: twenty on each of the first days, then one on each. */
const dayOfSlot = `(CASE WHEN n < ${days * slotsADay} THEN n / ${slotsADay} ELSE n - ${days * slotsADay - days} END)`

/** Settles a district with one station and so many people on a migrated store. */
export const settlePeople = async (pool: Pool, count: number): Promise<void> => {
  await pool.query(`
    INSERT INTO tenant VALUES ('${tenantId}', 'xiangtan', now());
    INSERT INTO station VALUES ('${tenantId}', 'one', '一号联络站', '一号路1号', '0731-55500101', 27.8, 112.9, '{}', 0, '一号街道');
    INSERT INTO account (tenant_id, account_id, openid, created_at)
      SELECT '${tenantId}', ${numbered(0, 'n')}, 'bench:' || n, now() FROM generate_series(0, ${count - 1}) n`)
}

/**
 * Settles a district with people and published days on a migrated store, and beside it the tables of the floor. Each day is a practice
 * of its own, so that every booking is its visitor's first of the period, as most are.
 */
export const settleBench = async (pool: Pool): Promise<void> => {
  await settlePeople(pool, accounts)
  await pool.query(`
    INSERT INTO reception_day (tenant_id, day_id, practice_id, station_id, day, ruled_on, provisional, state, published_at)
      SELECT '${tenantId}', ${numbered(1, 'n')}, 'reception-day', 'one', current_date + 1 + n, current_date + 1 + n, false, 'published', now()
      FROM generate_series(0, ${days + hotDays + 2 * pairsOfDays - 1}) n;
    INSERT INTO reception_slot (tenant_id, slot_id, day_id, label, starts_at, ends_at, book_until, cancel_until, open, day, station_id, capacity,
        practice_id, services, limit_places, limit_per)
      SELECT '${tenantId}', ${numbered(2, 'n')}, ${numbered(1, dayOfSlot)},
             'S' || n, now() + interval '1 year', now() + interval '1 year', now() + interval '1 year',
             now() + interval '1 year', true,
             current_date + 1 + ${dayOfSlot}, 'one', CASE WHEN n < ${firstOfPairs} THEN 1000000 ELSE 1 END,
             CASE WHEN n < ${firstOfPairs} THEN 'day ' || ${dayOfSlot} ELSE 'pair ' || (n - ${firstOfPairs}) / 2 END, '{opinion}', 3, 'year'
      FROM generate_series(0, ${firstOfPairs + 2 * pairsOfDays - 1}) n;
    CREATE TABLE floor_slot (slot_id uuid PRIMARY KEY, capacity integer NOT NULL, booked integer NOT NULL DEFAULT 0);
    INSERT INTO floor_slot SELECT slot_id, capacity FROM reception_slot;
    CREATE TABLE floor_booking (
      booking_id uuid NOT NULL UNIQUE, slot_id uuid NOT NULL, account_id uuid NOT NULL, number integer NOT NULL,
      UNIQUE (slot_id, number));
    CREATE TABLE floor_wait (wait_id uuid PRIMARY KEY, slot_id uuid NOT NULL, account_id uuid NOT NULL);
    GRANT ALL ON floor_slot, floor_booking, floor_wait TO shuanglian_app;
    ANALYZE account, reception_day, reception_slot, floor_slot`)
}

/**
 * The least that sells a place and never twice: one guarded UPDATE and one INSERT, with two unique indexes on what is sold.
 * Both are one prepared statement, one round trip, and no more columns than a sale needs: as separate statements in a transaction
 * they would take four round trips, and the floor would be lower than it has to be.
 */
export const floorStatement = {
  name: 'floorClaim',
  text: `WITH taken AS (
      UPDATE floor_slot SET booked = booked + 1 WHERE slot_id = $1 AND booked < capacity RETURNING booked)
    INSERT INTO floor_booking SELECT $2, $1, $3, booked FROM taken RETURNING number`,
}

export const floorUpdate = {
  name: 'floorUpdate',
  text: 'UPDATE floor_slot SET booked = booked + 1 WHERE slot_id = $1 AND booked < capacity RETURNING booked',
}
export const floorInsert = { name: 'floorInsert', text: 'INSERT INTO floor_booking VALUES ($2, $1, $3, $4)' }

/** The least that gives a place back, and that keeps who waits for one. */
export const floorGiveBack = {
  name: 'floorGiveBack',
  text: 'UPDATE floor_slot SET capacity = capacity + 1 WHERE slot_id = $1 AND booked > 0',
}
export const floorWait = { name: 'floorWait', text: 'INSERT INTO floor_wait VALUES ($2, $1, $3)' }

export interface Sums extends Record<string, number> {
  bookings: number
  oversold: number
  duplicateNumbers: number
  heldForNobody: number
}

/** What the database says at the end: places against bookings, and numbers given out twice. */
export const sumsOf = async (db: Database): Promise<Sums> => {
  const sums = await db.tenant(tenantId).one<Sums>({
    name: 'benchSums',
    text: `SELECT
      (SELECT count(*)::int FROM booking) AS bookings,
      (SELECT count(*)::int FROM reception_slot s LEFT JOIN
        (SELECT slot_id, count(*) AS sold FROM booking WHERE state = 'booked' GROUP BY slot_id) b USING (slot_id)
        WHERE coalesce(sold, 0) > s.capacity OR coalesce(sold, 0) <> s.booked) AS oversold,
      (SELECT count(*)::int FROM (SELECT 1 FROM booking GROUP BY day_id, number HAVING count(*) > 1) d) AS "duplicateNumbers",
      (SELECT coalesce(sum(offered), 0)::int FROM reception_slot) AS "heldForNobody"`,
  })
  if (!sums) throw new Error('the database gave no sums')
  return sums
}

const unused = () => Promise.reject(new Error('booking needs nothing outside the house'))

/** A house on that store; whoever knows the key signs sessions for it. */
export const benchPlatform = (db: Database, sessionKey: string): Platform => ({
  db,
  now: () => new Date(),
  holidays: stateCouncil,
  wechat: { openidOf: unused, send: unused },
  photos: { reserve: unused, put: unused, get: unused, remove: unused, addressOf: unused },
  cipher: fieldCipher(`k1:${Buffer.alloc(32, 1).toString('base64')}`),
  signer: signer(sessionKey),
  openOrigin: null,
  log: {
    info: () => {},
    error: (facts, message) => console.error(message, facts),
  },
})
