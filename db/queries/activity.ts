import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

export interface ActivityRow {
  activity_id: string
  station_id: string
  station_name: string
  title: string
  about: string
  place: string
  day: Day
  starts_at: Date
  capacity: number
  held: number
  waiting: number
  state: 'open' | 'cancelled'
  places: { deputy: string; name: string; state: 'held' | 'waiting' }[]
}

/** An activity with its station and those who signed up, in their order. */
const activities = `
  SELECT a.activity_id, a.station_id, s.name AS station_name, a.title, a.about, a.place, a.day, a.starts_at, a.capacity,
         a.held, a.waiting, a.state,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('deputy', p.deputy_id, 'name', d.name, 'state', p.state)
                                    ORDER BY p.state, p.number), '[]')
          FROM activity_place p JOIN deputy d USING (tenant_id, deputy_id)
          WHERE p.tenant_id = a.tenant_id AND p.activity_id = a.activity_id AND p.state <> 'left') AS places
  FROM activity a JOIN station s USING (tenant_id, station_id)`

export const activitiesFrom = (queries: Queries, tenantId: string, from: Day): Promise<ActivityRow[]> =>
  queries.all(
    sql(
      'activitiesFrom',
      `${activities} WHERE a.tenant_id = $1 AND a.day >= $2 ORDER BY a.starts_at, a.activity_id LIMIT 200`,
    ),
    [tenantId, from],
  )

export const findActivity = (
  queries: Queries,
  tenantId: string,
  activityId: string,
): Promise<ActivityRow | undefined> =>
  queries.one(sql('findActivity', `${activities} WHERE a.tenant_id = $1 AND a.activity_id = $2`), [
    tenantId,
    activityId,
  ])

export const offerActivity = (
  queries: Queries,
  tenantId: string,
  activity: {
    activityId: string
    stationId: string
    title: string
    about: string
    place: string
    day: Day
    startsAt: Date
    capacity: number
    by: string
    at: Date
  },
) =>
  queries.all(
    sql(
      'offerActivity',
      `INSERT INTO activity
         (tenant_id, activity_id, station_id, title, about, place, day, starts_at, capacity, state, offered_by, offered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11)`,
    ),
    [
      tenantId,
      activity.activityId,
      activity.stationId,
      activity.title,
      activity.about,
      activity.place,
      activity.day,
      activity.startsAt,
      activity.capacity,
      activity.by,
      activity.at,
    ],
  )

/**
 * Signs a deputy up in one statement: for a place while one is free, and else as the last of those who wait. Whoever comes at
 * the same moment waits for the row and counts on from there. Nothing comes back when the activity has begun or is cancelled;
 * who is signed up already breaks `activity_place_once`.
 */
export const signUp = (
  queries: Queries,
  tenantId: string,
  activityId: string,
  deputyId: string,
  at: Date,
): Promise<{ state: 'held' | 'waiting' } | undefined> =>
  queries.one(
    sql(
      'signUp',
      `WITH counted AS (
         UPDATE activity
         SET issued = issued + 1,
             held = held + CASE WHEN held < capacity THEN 1 ELSE 0 END,
             waiting = waiting + CASE WHEN held < capacity THEN 0 ELSE 1 END
         WHERE tenant_id = $1 AND activity_id = $2 AND state = 'open' AND starts_at > $4
         RETURNING activity_id, issued, waiting)
       INSERT INTO activity_place (tenant_id, activity_id, number, deputy_id, state, signed_up_at)
       -- Nobody waits beside a free place: after a place was taken the list is still empty.
       SELECT $1, activity_id, issued, $3, CASE WHEN waiting = 0 THEN 'held' ELSE 'waiting' END, $4 FROM counted
       RETURNING state`,
    ),
    [tenantId, activityId, deputyId, at],
  )

/** Of several who leave at once, each finds the list as the one before left it. */
export const lockActivity = (queries: Queries, tenantId: string, activityId: string) =>
  queries.all(sql('lockActivity', 'SELECT FROM activity WHERE tenant_id = $1 AND activity_id = $2 FOR UPDATE'), [
    tenantId,
    activityId,
  ])

/** Gives a place back, or a turn in the list; a place goes to the first who waits, who is given back. Undefined when there was none. */
export const leaveActivity = (
  queries: Queries,
  tenantId: string,
  activityId: string,
  deputyId: string,
): Promise<{ next_deputy: string | null; next_number: number | null } | undefined> =>
  queries.one(
    sql(
      'leaveActivity',
      `WITH own AS (
         SELECT number, state FROM activity_place
         WHERE tenant_id = $1 AND activity_id = $2 AND deputy_id = $3 AND state <> 'left')
       , gone AS (
         UPDATE activity_place p SET state = 'left' FROM own
         WHERE p.tenant_id = $1 AND p.activity_id = $2 AND p.number = own.number)
       , next AS (
         SELECT number, deputy_id FROM activity_place
         WHERE tenant_id = $1 AND activity_id = $2 AND state = 'waiting' AND EXISTS (SELECT FROM own WHERE state = 'held')
         ORDER BY number LIMIT 1)
       , promoted AS (
         UPDATE activity_place p SET state = 'held' FROM next
         WHERE p.tenant_id = $1 AND p.activity_id = $2 AND p.number = next.number)
       , counted AS (
         UPDATE activity a
         SET held = a.held - CASE WHEN own.state = 'held' AND next.number IS NULL THEN 1 ELSE 0 END,
             waiting = a.waiting - CASE WHEN own.state = 'waiting' OR next.number IS NOT NULL THEN 1 ELSE 0 END
         FROM own LEFT JOIN next ON true
         WHERE a.tenant_id = $1 AND a.activity_id = $2)
       SELECT next.deputy_id AS next_deputy, next.number AS next_number FROM own LEFT JOIN next ON true`,
    ),
    [tenantId, activityId, deputyId],
  )

/** Gives a locked activity so many places, not fewer than are held; those who waited longest have the new ones, and are given back. */
export const resizeActivity = (
  queries: Queries,
  tenantId: string,
  activityId: string,
  capacity: number,
): Promise<{ deputy_id: string; number: number }[]> =>
  queries.all(
    sql(
      'resizeActivity',
      `WITH next AS (
         SELECT number, deputy_id FROM activity_place
         WHERE tenant_id = $1 AND activity_id = $2 AND state = 'waiting' ORDER BY number
         LIMIT (SELECT greatest($3 - held, 0) FROM activity WHERE tenant_id = $1 AND activity_id = $2))
       , promoted AS (
         UPDATE activity_place p SET state = 'held' FROM next
         WHERE p.tenant_id = $1 AND p.activity_id = $2 AND p.number = next.number)
       , counted AS (
         UPDATE activity SET capacity = $3, held = held + moved, waiting = waiting - moved
         FROM (SELECT count(*)::int AS moved FROM next) AS up
         WHERE tenant_id = $1 AND activity_id = $2)
       SELECT deputy_id, number FROM next ORDER BY number`,
    ),
    [tenantId, activityId, capacity],
  )

/** Cancels an activity; false when it was cancelled before. */
export const cancelActivity = async (queries: Queries, tenantId: string, activityId: string): Promise<boolean> =>
  (await queries.one(
    sql(
      'cancelActivity',
      `UPDATE activity SET state = 'cancelled' WHERE tenant_id = $1 AND activity_id = $2 AND state = 'open'
       RETURNING activity_id`,
    ),
    [tenantId, activityId],
  )) !== undefined

/**
 * Takes back what still waits to tell somebody that a place fell free for them: they have given it back, or nothing is held.
 *
 * @param deputyId null for everybody
 */
export const voidPlaceOffered = (queries: Queries, tenantId: string, activityId: string, deputyId: string | null) =>
  queries.all(
    sql(
      'voidPlaceOffered',
      `UPDATE notice SET state = 'void'
       WHERE tenant_id = $1 AND state IN ('waiting', 'unsendable') AND event IN (
         SELECT 'activityPlace:' || activity_id || ':' || number FROM activity_place
         WHERE tenant_id = $1 AND activity_id = $2 AND ($3::text IS NULL OR deputy_id = $3))`,
    ),
    [tenantId, activityId, deputyId],
  )
