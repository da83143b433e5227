import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import type { CoHost } from '#domain/reception/coHosts'
import type { StandingSlot, Window } from '#domain/reception/dayChange'
import type { PlannedSlot } from '#domain/reception/plan'

/** Keeps in words what the version at which a day now stands has changed. */
export const noteChange = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  change: { words: readonly string[]; at: Date; by: string | null },
) =>
  queries.all(
    sql(
      'noteChange',
      `INSERT INTO day_change (tenant_id, day_id, version, words, at, by_account)
       SELECT tenant_id, day_id, version, $3, $4, $5 FROM reception_day WHERE tenant_id = $1 AND day_id = $2
       ON CONFLICT (tenant_id, day_id, version) DO UPDATE SET words = day_change.words || excluded.words`,
    ),
    [tenantId, dayId, change.words, change.at, change.by],
  )

/** Makes published days a version further, each with what changed in words; days that are not published stay as they are. */
export const noteSeats = (
  queries: Queries,
  tenantId: string,
  changes: readonly { dayId: string; words: readonly string[] }[],
  { at, by }: { at: Date; by: string | null },
) =>
  queries.all(
    sql(
      'noteSeats',
      `WITH raised AS (
         UPDATE reception_day d SET version = version + 1
         FROM jsonb_to_recordset($2::jsonb) AS change("dayId" uuid, words text[])
         WHERE d.tenant_id = $1 AND d.day_id = change."dayId" AND d.state = 'published'
         RETURNING d.day_id, d.version, change.words)
       INSERT INTO day_change (tenant_id, day_id, version, words, at, by_account)
       SELECT $1, day_id, version, words, $3, $4 FROM raised`,
    ),
    [tenantId, JSON.stringify(changes), at, by],
  )

/** What each version of a day has changed, oldest first. */
export const changesOf = (
  queries: Queries,
  tenantId: string,
  dayId: string,
): Promise<{ version: number; words: string[]; at: Date }[]> =>
  queries.all(
    sql('changesOf', 'SELECT version, words, at FROM day_change WHERE tenant_id = $1 AND day_id = $2 ORDER BY version'),
    [tenantId, dayId],
  )

export interface BookedRow {
  booking_id: string
  account_id: string
  number: string
  label: string
  starts_at: Date
}

/** Who has a live booking on a day, with the slot and the number: whom a change of the day touches. */
export const bookedWithNumber = (queries: Queries, tenantId: string, dayId: string): Promise<BookedRow[]> =>
  queries.all(
    sql(
      'bookedWithNumber',
      `SELECT b.booking_id, b.account_id, b.number, l.label, l.starts_at
       FROM booking b JOIN reception_slot l USING (tenant_id, slot_id)
       WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.state = 'booked' ORDER BY l.starts_at, b.booked_at`,
    ),
    [tenantId, dayId],
  )

/**
 * Closes the slots of a day: a booking that is on its way waits for the slot's row, and then finds it closed. What is held for who
 * waits is given back where their list ends.
 */
export const closeSlots = (queries: Queries, tenantId: string, dayId: string) =>
  queries.all(
    sql('closeSlots', 'UPDATE reception_slot SET open = false, booked = 0 WHERE tenant_id = $1 AND day_id = $2'),
    [tenantId, dayId],
  )

/**
 * Cancels a day with its live bookings, and frees the deputies for that date; its seats are kept beside it, for the case that it
 * comes back ({@link restoreDay}). Its slots are closed before
 * ({@link closeSlots}), in a statement of their own: only a later one sees every booking that was made of them.
 */
export const cancelDay = (queries: Queries, tenantId: string, dayId: string, why: string, at: Date) =>
  queries.all(
    sql(
      'cancelDay',
      `WITH bookings AS (
         UPDATE booking SET state = 'cancelled', cancelled_at = $4
         WHERE tenant_id = $1 AND day_id = $2 AND state = 'booked')
       , seats AS (
         DELETE FROM duty WHERE tenant_id = $1 AND day_id = $2
         RETURNING deputy_id, state, substitute_for, set_by_hand, why)
       UPDATE reception_day SET state = 'cancelled', cancelled_because = $3, version = version + 1,
              seats_before = (SELECT jsonb_agg(to_jsonb(seats)) FROM seats)
       WHERE tenant_id = $1 AND day_id = $2`,
    ),
    [tenantId, dayId, why, at],
  )

export interface OccurrenceRow {
  day_id: string
  day: Day
  ruled_on: Day
  state: 'planned' | 'published' | 'cancelled'
  /** People were told of it once. */
  announced: boolean
}

/**
 * The occurrence of a practice at a station that a person means who adds it on a date: the one that stands there, of cancelled ones
 * that which was cancelled last; where none does, the one that the rule put, or a person added, there.
 */
export const occurrenceOn = (
  queries: Queries,
  tenantId: string,
  at: { practiceId: string; stationId: string; on: Day },
): Promise<OccurrenceRow | undefined> =>
  queries.one(
    sql(
      'occurrenceOn',
      `SELECT day_id, day, ruled_on, state, published_at IS NOT NULL AS announced FROM reception_day d
       WHERE tenant_id = $1 AND practice_id = $2 AND station_id = $3 AND (ruled_on = $4 OR day = $4)
       ORDER BY day = $4 DESC, state = 'cancelled',
                (SELECT max(at) FROM day_change c WHERE c.tenant_id = d.tenant_id AND c.day_id = d.day_id) DESC NULLS LAST, day_id
       LIMIT 1 FOR UPDATE`,
    ),
    [tenantId, at.practiceId, at.stationId, at.on],
  )

/**
 * Takes the cancelling of a day back: it is planned again, not yet announced, and no holiday moves it any more. Its seats come back but for those of
 * deputies who sit elsewhere on the date by now or are on leave; all are asked anew, and so are the units that were invited.
 */
export const restoreDay = (queries: Queries, tenantId: string, dayId: string, topic: string | null, at: Date) =>
  queries.all(
    sql(
      'restoreDay',
      `WITH seats AS (
         INSERT INTO duty (tenant_id, day_id, deputy_id, day, state, substitute_for, set_by_hand, why, given_at)
         SELECT $1, $2, seat.deputy_id, d.day, CASE seat.state WHEN 'substituted' THEN 'substituted' ELSE 'proposed' END,
                seat.substitute_for, seat.set_by_hand, seat.why, $4
         FROM reception_day d CROSS JOIN jsonb_to_recordset(d.seats_before) AS
           seat(deputy_id text, state text, substitute_for text, set_by_hand boolean, why text)
         WHERE d.tenant_id = $1 AND d.day_id = $2
         ON CONFLICT DO NOTHING)
       , units AS (
         UPDATE day_invitee SET invited_at = $4 WHERE tenant_id = $1 AND day_id = $2)
       UPDATE reception_day
       SET state = 'planned', cancelled_because = NULL, seats_before = NULL, topic = coalesce($3, topic),
           provisional = false, version = version + 1
       WHERE tenant_id = $1 AND day_id = $2`,
    ),
    [tenantId, dayId, topic, at],
  )

/** Topic and hours of a day. @param windows null for those of its practice */
export const editDay = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  { topic, windows }: { topic: string | null; windows: readonly Window[] | null },
) =>
  queries.all(
    sql(
      'editDay',
      `UPDATE reception_day SET topic = $3, windows = $4, version = version + 1 WHERE tenant_id = $1 AND day_id = $2`,
    ),
    [tenantId, dayId, topic, windows && JSON.stringify(windows)],
  )

/** Who sits with the deputies on a day. */
export const setCoHosts = (queries: Queries, tenantId: string, dayId: string, coHosts: readonly CoHost[]) =>
  queries.all(
    sql(
      'setCoHosts',
      'UPDATE reception_day SET co_hosts = $3, version = version + 1 WHERE tenant_id = $1 AND day_id = $2',
    ),
    [tenantId, dayId, JSON.stringify(coHosts)],
  )

/** The slots of a day as they follow one another, held until the transaction ends as {@link holdSlots} does, so that nobody books one that goes. */
export const lockSlots = (queries: Queries, tenantId: string, dayId: string): Promise<StandingSlot[]> =>
  queries.all(
    sql(
      'lockSlots',
      `WITH held AS MATERIALIZED (
         SELECT slot_id, label, capacity, kept, booked, offered, starts_at FROM reception_slot
         WHERE tenant_id = $1 AND day_id = $2 ORDER BY slot_id FOR UPDATE)
       SELECT slot_id, label, capacity, kept, booked, offered FROM held ORDER BY starts_at, slot_id`,
    ),
    [tenantId, dayId],
  )

/** Takes the places of the latest bookings of a slot back, so many of them. */
export const displaceLatest = (
  queries: Queries,
  tenantId: string,
  slotId: string,
  places: number,
): Promise<BookedRow[]> =>
  queries.all(
    sql(
      'displaceLatest',
      `WITH latest AS (
         SELECT booking_id FROM booking
         WHERE tenant_id = $1 AND state = 'booked' AND slot_id = $2
           AND day_id = (SELECT day_id FROM reception_slot WHERE tenant_id = $1 AND slot_id = $2)
         ORDER BY booked_at DESC, length(number) DESC, number DESC LIMIT $3)
       , displaced AS (
         UPDATE booking b SET state = 'displaced' FROM latest
         WHERE b.tenant_id = $1 AND b.booking_id = latest.booking_id
         RETURNING b.booking_id, b.account_id, b.number)
       , given_back AS (
         UPDATE reception_slot SET booked = booked - (SELECT count(*)::int FROM displaced)
         WHERE tenant_id = $1 AND slot_id = $2)
       SELECT x.booking_id, x.account_id, x.number, l.label, l.starts_at
       FROM displaced x JOIN reception_slot l ON l.tenant_id = $1 AND l.slot_id = $2`,
    ),
    [tenantId, slotId, places],
  )

export const resizeSlot = (
  queries: Queries,
  tenantId: string,
  slotId: string,
  places: { capacity: number; kept: number },
  open: boolean,
) =>
  queries.all(
    sql(
      'resizeSlot',
      'UPDATE reception_slot SET capacity = $3, kept = $5, open = $4 WHERE tenant_id = $1 AND slot_id = $2',
    ),
    [tenantId, slotId, places.capacity, open, places.kept],
  )

/** Adds slots to a day that is there. */
export const addSlots = (
  queries: Queries,
  tenantId: string,
  at: { dayId: string; stationId: string; day: Day; open: boolean; practice: ReceptionPractice },
  slots: readonly (PlannedSlot & { id: string })[],
) =>
  queries.all(
    sql(
      'addSlots',
      `INSERT INTO reception_slot
         (tenant_id, slot_id, day_id, label, starts_at, ends_at, book_until, cancel_until, open, day, station_id, venue, capacity,
          kept, practice_id, services, limit_places, limit_per)
       SELECT $1, id, $2, label, "startsAt", "endsAt", "bookUntil", "cancelUntil", $5, $4, $3,
              (SELECT venue FROM reception_day WHERE tenant_id = $1 AND day_id = $2), capacity,
              kept, $7, $8, $9, $10
       FROM jsonb_to_recordset($6::jsonb) AS
         slot(id uuid, label text, "startsAt" timestamptz, "endsAt" timestamptz, "bookUntil" timestamptz,
              "cancelUntil" timestamptz, capacity int, kept int)`,
    ),
    [
      tenantId,
      at.dayId,
      at.stationId,
      at.day,
      at.open,
      JSON.stringify(slots),
      at.practice.id,
      at.practice.services,
      at.practice.booking.limit.places,
      at.practice.booking.limit.per,
    ],
  )

/** The deputies who are asked or have agreed to sit at a day. */
export const sittersOf = async (queries: Queries, tenantId: string, dayId: string): Promise<string[]> =>
  (
    await queries.all<{ deputy_id: string }>(
      sql(
        'sittersOf',
        `SELECT deputy_id FROM duty WHERE tenant_id = $1 AND day_id = $2 AND state <> 'substituted' ORDER BY deputy_id`,
      ),
      [tenantId, dayId],
    )
  ).map(row => row.deputy_id)

/** Whether a day was announced once: what was announced is never removed, only cancelled. */
export const wasPublished = async (queries: Queries, tenantId: string, dayId: string): Promise<boolean> =>
  (await queries.one(
    sql(
      'wasPublished',
      'SELECT 1 FROM reception_day WHERE tenant_id = $1 AND day_id = $2 AND published_at IS NOT NULL',
    ),
    [tenantId, dayId],
  )) !== undefined
