import type { Queries } from '#db/database'
import type { BookedRow } from '#db/queries/dayChange'
import { holdSlots } from '#db/queries/slot'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

export interface ProvisionalDayRow {
  day_id: string
  station_id: string
  day: Day
  ruled_on: Day
  provisional: boolean
  published: boolean
}

/**
 * The days of a practice ahead that may still move, locked until the transaction ends: two who settle them do it once.
 *
 * @param all also those that do not wait for holidays, as long as they are not announced: what a new rule puts elsewhere
 */
export const lockMovableDays = (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  after: Day,
  all: boolean,
): Promise<ProvisionalDayRow[]> =>
  queries.all(
    sql(
      'lockMovableDays',
      `SELECT day_id, station_id, day, ruled_on, provisional, state = 'published' AS published FROM reception_day
       WHERE tenant_id = $1 AND practice_id = $2 AND day > $3 AND state <> 'cancelled' AND (provisional OR $4 AND state = 'planned')
       ORDER BY day_id FOR UPDATE`,
    ),
    [tenantId, practiceId, after, all],
  )

/** The days of a practice ahead as they stand, for telling what a rule or a calendar would make of them. */
export const daysAhead = (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  after: Day,
): Promise<(ProvisionalDayRow & { station_name: string })[]> =>
  queries.all(
    sql(
      'daysAhead',
      `SELECT d.day_id, d.station_id, s.name AS station_name, d.day, d.ruled_on, d.provisional, d.state = 'published' AS published
       FROM reception_day d JOIN station s USING (tenant_id, station_id)
       WHERE d.tenant_id = $1 AND d.practice_id = $2 AND d.day > $3 AND d.state <> 'cancelled' ORDER BY d.day, s.position`,
    ),
    [tenantId, practiceId, after],
  )

/**
 * The deputies who know of days that are not announced: who accepted, who was named to sit there instead, and who was asked
 * in advance (提早预告).
 */
export const deputiesWhoKnow = (
  queries: Queries,
  tenantId: string,
  dayIds: readonly string[],
): Promise<{ day_id: string; deputy_id: string }[]> =>
  queries.all(
    sql(
      'deputiesWhoKnow',
      `SELECT r.day_id, r.deputy_id FROM duty r
       WHERE r.tenant_id = $1 AND r.day_id = ANY($2::uuid[]) AND r.state <> 'substituted'
         AND (r.state = 'accepted' OR r.substitute_for IS NOT NULL OR EXISTS (
           SELECT FROM role_grant g JOIN notice n ON n.tenant_id = g.tenant_id AND n.recipient_id = g.account_id
           WHERE g.tenant_id = r.tenant_id AND g.role = 'deputy' AND g.scope = r.deputy_id AND n.about_id = r.day_id
             AND n.channel = 'inbox' AND n.page = 'pages/deputy/home/index'
             AND (r.given_at IS NULL OR n.created_at >= r.given_at)))
       ORDER BY r.day_id, r.deputy_id`,
    ),
    [tenantId, dayIds],
  )

/**
 * Takes back the bookings of a day of those who have another on the date to which it moves: nobody is in two places. Holds the
 * slots first, so that whoever books from here on books the new date. Given as they will begin on that date ({@link moveDay}): by then
 * their holders must have answered.
 *
 * @returns with each whether its own account made the other booking too
 */
export const displaceClashing = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  to: Day,
): Promise<(BookedRow & { own: boolean })[]> => {
  await holdSlots(queries, tenantId, dayId)
  return queries.all(
    sql(
      'displaceClashing',
      `WITH clashing AS (
         -- One at most: booking_one_a_day.
         UPDATE booking b SET state = 'displaced' FROM booking o
         WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.state = 'booked'
           AND o.tenant_id = $1 AND o.visitor_id = b.visitor_id AND o.day = $3 AND o.state = 'booked' AND o.day_id <> $2
         RETURNING b.booking_id, b.account_id, b.number, b.slot_id, o.account_id = b.account_id AS own)
       , given_back AS (
         UPDATE reception_slot l SET booked = booked - taken.places
         FROM (SELECT slot_id, count(*)::int AS places FROM clashing GROUP BY slot_id) taken
         WHERE l.tenant_id = $1 AND l.slot_id = taken.slot_id)
       SELECT c.booking_id, c.account_id, c.number, c.own, l.label,
              l.starts_at + ($3::date - l.day) * interval '24 hours' AS starts_at
       FROM clashing c JOIN reception_slot l ON l.tenant_id = $1 AND l.slot_id = c.slot_id`,
    ),
    [tenantId, dayId, to],
  )
}

/**
 * Puts a day with its slots, seats, bookings and answers where the rule has it now. The seat of a deputy who sits elsewhere on that date
 * or is on leave falls free, and the deputy is given back.
 *
 * @param to.from where people were told that it would be, when a person moves it
 */
export const moveDay = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  to: { day: Day; because: string | null; provisional: boolean; from?: Day },
): Promise<{ deputy_id: string; name: string }[]> =>
  queries.all(
    sql(
      'moveDay',
      `WITH elsewhere AS (
         SELECT here.deputy_id
         FROM duty here
         JOIN duty there ON there.tenant_id = here.tenant_id AND there.deputy_id = here.deputy_id AND there.day = $3
         WHERE here.tenant_id = $1 AND here.day_id = $2 AND there.day_id <> $2
           AND here.state <> 'substituted' AND there.state <> 'substituted'
         UNION
         SELECT here.deputy_id
         FROM duty here
         JOIN deputy_leave l ON l.tenant_id = here.tenant_id AND l.deputy_id = here.deputy_id AND l.state = 'accepted'
         WHERE here.tenant_id = $1 AND here.day_id = $2 AND here.state <> 'substituted' AND $3 BETWEEN l.from_day AND l.to_day)
       , moved AS (
         UPDATE reception_day
         SET day = $3, moved_because = $4, provisional = $5, moved_from = coalesce($6, announced_on, moved_from), version = version + 1
         WHERE tenant_id = $1 AND day_id = $2)
       , slots AS (
         UPDATE reception_slot
         SET day = $3, starts_at = starts_at + away, ends_at = ends_at + away, book_until = book_until + away,
             cancel_until = cancel_until + away
         -- Hours, not days: what a day is would depend on the session's time zone.
         FROM (SELECT ($3::date - day) * interval '24 hours' AS away FROM reception_day
               WHERE tenant_id = $1 AND day_id = $2) AS distance
         WHERE tenant_id = $1 AND day_id = $2
         RETURNING slot_id, period)
       , kept AS (
         UPDATE duty SET day = $3
         WHERE tenant_id = $1 AND day_id = $2 AND deputy_id NOT IN (SELECT deputy_id FROM elsewhere))
       , bookings AS (
         UPDATE booking b SET day = $3, period = s.period,
           -- Whom the office moves into a period that they have used up keep their place all the same.
           ordinal = CASE WHEN b.period = s.period THEN b.ordinal ELSE 1 + coalesce((
             SELECT max(o.ordinal) FROM booking o
             WHERE o.tenant_id = $1 AND o.visitor_id = b.visitor_id AND o.period = s.period AND o.state = 'booked'), 0) END
         FROM slots s WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.slot_id = s.slot_id)
       , freed AS (
         DELETE FROM duty
         WHERE tenant_id = $1 AND day_id = $2 AND deputy_id IN (SELECT deputy_id FROM elsewhere) RETURNING deputy_id)
       SELECT deputy_id, name FROM freed JOIN deputy USING (deputy_id) WHERE tenant_id = $1 ORDER BY position`,
    ),
    [tenantId, dayId, to.day, to.because, to.provisional, to.from ?? null],
  )

/** Whether a day of the same practice stands there already. */
export const receivesOn = async (queries: Queries, tenantId: string, dayId: string, day: Day): Promise<boolean> =>
  (await queries.one(
    sql(
      'receivesOn',
      `SELECT 1 FROM reception_day own JOIN reception_day other USING (tenant_id, station_id, practice_id)
       WHERE own.tenant_id = $1 AND own.day_id = $2 AND other.day = $3 AND other.state <> 'cancelled'`,
    ),
    [tenantId, dayId, day],
  )) !== undefined

/** Removes a day that nobody could book yet, with its slots, seats and invitations. */
export const dropDay = (queries: Queries, tenantId: string, dayId: string) =>
  queries.all(
    sql(
      'dropDay',
      `WITH slots AS (DELETE FROM reception_slot WHERE tenant_id = $1 AND day_id = $2)
       , seats AS (DELETE FROM duty WHERE tenant_id = $1 AND day_id = $2)
       , invitees AS (DELETE FROM day_invitee WHERE tenant_id = $1 AND day_id = $2)
       DELETE FROM reception_day WHERE tenant_id = $1 AND day_id = $2`,
    ),
    [tenantId, dayId],
  )
