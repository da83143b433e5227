import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { DutyState } from '#domain/reception/rota'

export interface DutyRow {
  day_id: string
  deputy_id: string
  day: Day
  state: DutyState
  substitute: string | null
  why: string | null
  /** When the last slot of the day ends. */
  ends_at: Date
}

const endOfDay = '(SELECT max(ends_at) FROM reception_slot l WHERE l.tenant_id = r.tenant_id AND l.day_id = r.day_id)'

/** The seats of cancelled days, as they stood before. */
const seatsBefore = `
  SELECT c.tenant_id, c.day_id, c.day, seat.deputy_id, seat.state, seat.substitute_for, seat.set_by_hand, seat.why
  FROM reception_day c
  CROSS JOIN jsonb_to_recordset(c.seats_before) AS
    seat(deputy_id text, state text, substitute_for text, set_by_hand boolean, why text)
  WHERE c.tenant_id = $1 AND c.state = 'cancelled'`

/**
 * The rota of deputies from a day on, with the name of who sits there instead; without seats that the office took back. A day that
 * is cancelled stays in it, for whoever would have sat there.
 */
export const dutiesOf = (queries: Queries, tenantId: string, deputyIds: string[], from: Day): Promise<DutyRow[]> =>
  queries.all(
    sql(
      'dutiesOf',
      `WITH seat AS (
         SELECT r.tenant_id, r.day_id, r.day, r.deputy_id, r.state, r.substitute_for, r.set_by_hand, r.why
         FROM duty r JOIN reception_day d USING (tenant_id, day_id)
         WHERE r.tenant_id = $1 AND r.day >= $3 AND d.state <> 'cancelled'
         UNION ALL ${seatsBefore} AND c.day >= $3)
       SELECT r.day_id, r.deputy_id, r.day, r.state, p.name AS substitute, ${endOfDay} AS ends_at, r.why
       FROM seat r
       LEFT JOIN seat other ON other.day_id = r.day_id AND other.substitute_for = r.deputy_id
       LEFT JOIN deputy p ON p.tenant_id = r.tenant_id AND p.deputy_id = other.deputy_id
       WHERE r.deputy_id = ANY($2) AND NOT (r.state = 'substituted' AND r.set_by_hand) ORDER BY r.day`,
    ),
    [tenantId, deputyIds, from],
  )

/** Who would have sat on these days, were they not cancelled: names in their usual order. */
export const deputiesBefore = (
  queries: Queries,
  tenantId: string,
  dayIds: readonly string[],
): Promise<{ day_id: string; deputies: string[] }[]> =>
  queries.all(
    sql(
      'deputiesBefore',
      `SELECT r.day_id, array_agg(p.name ORDER BY p.position) AS deputies
       FROM (${seatsBefore} AND c.day_id = ANY($2::uuid[])) r JOIN deputy p USING (tenant_id, deputy_id)
       WHERE r.state <> 'substituted' GROUP BY r.day_id`,
    ),
    [tenantId, dayIds],
  )

export interface SeatHeld extends DutyRow {
  /** When it was given, if later than the day was planned. */
  given_at: Date | null
}

/** One duty, locked until the transaction ends. */
export const lockDuty = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  deputyId: string,
): Promise<SeatHeld | undefined> =>
  queries.one(
    sql(
      'lockDuty',
      `SELECT day_id, deputy_id, day, state, NULL AS substitute, why, given_at,
              ${endOfDay} AS ends_at
       FROM duty r
       WHERE tenant_id = $1 AND day_id = $2 AND deputy_id = $3 FOR UPDATE`,
    ),
    [tenantId, dayId, deputyId],
  )

/** Who cannot be asked to come on these days: who sits anywhere in the district, has said no, or is on leave. */
export const onDuty = (
  queries: Queries,
  tenantId: string,
  days: Day[],
): Promise<{ day: Day; deputy_id: string; on_leave: boolean }[]> =>
  queries.all(
    sql(
      'onDuty',
      `SELECT day, deputy_id, false AS on_leave FROM duty WHERE tenant_id = $1 AND day = ANY($2::date[])
       UNION ALL
       SELECT day, l.deputy_id, true
       FROM deputy_leave l JOIN unnest($2::date[]) AS asked(day) ON day BETWEEN l.from_day AND l.to_day
       WHERE l.tenant_id = $1 AND l.state = 'accepted'`,
    ),
    [tenantId, days],
  )

/** Keeps what a deputy answered. Who hands a seat on has done so themselves, also one that the office had given them by hand. */
export const answerDuty = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  deputyId: string,
  state: DutyState,
  at: Date,
) =>
  queries.all(
    sql(
      'answerDuty',
      `UPDATE duty SET state = $4, answered_at = $5, set_by_hand = set_by_hand AND $4 <> 'substituted'
       WHERE tenant_id = $1 AND day_id = $2 AND deputy_id = $3`,
    ),
    [tenantId, dayId, deputyId, state, at],
  )

/**
 * Seats a substitute; false when their leave has just been accepted. A deputy who sits elsewhere that day breaks
 * `duty_one_place_a_day`.
 */
export const seatSubstitute = async (
  queries: Queries,
  tenantId: string,
  seat: { dayId: string; day: Day; deputyId: string; substituteFor: string; at: Date },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'seatSubstitute',
      `INSERT INTO duty (tenant_id, day_id, deputy_id, day, state, substitute_for, given_at)
       VALUES ($1, $2, $3, $4, 'proposed', $5, $6) RETURNING deputy_id`,
    ),
    [tenantId, seat.dayId, seat.deputyId, seat.day, seat.substituteFor, seat.at],
  )) !== undefined

/** Whether the deputy sits at this reception: what opens its bookings to them. */
export const sitsAt = async (queries: Queries, tenantId: string, dayId: string, deputyId: string): Promise<boolean> =>
  (await queries.one(
    sql(
      'sitsAt',
      `SELECT 1 FROM duty WHERE tenant_id = $1 AND day_id = $2 AND deputy_id = $3 AND state <> 'substituted'`,
    ),
    [tenantId, dayId, deputyId],
  )) !== undefined

/** A seat on a day that is to be held, with an account of the deputy and how many have booked. */
export interface Seat {
  day_id: string
  practice_id: string
  day: Day
  /** Announced to the public. */
  announced: boolean
  provisional: boolean
  account_id: string
  station_id: string
  station_name: string
  state: DutyState
  /** When it was given, if later than the day was planned. */
  given_at: Date | null
  first: string
  booked: number
}

const seats = `
  SELECT r.day_id, d.practice_id, r.day, d.state = 'published' AS announced, d.provisional, g.account_id, d.station_id,
         s.name AS station_name, r.state, r.given_at, slots.first, slots.booked
  FROM duty r
  JOIN reception_day d USING (tenant_id, day_id)
  JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
  CROSS JOIN LATERAL (
    SELECT (array_agg(label ORDER BY starts_at))[1] AS first, coalesce(sum(booked), 0)::int AS booked
    FROM reception_slot WHERE tenant_id = r.tenant_id AND day_id = r.day_id) slots
  JOIN role_grant g ON g.tenant_id = r.tenant_id AND g.role = 'deputy' AND g.scope = r.deputy_id`

/** Who sits on a day and has not answered yet. */
export const seatsToPropose = (queries: Queries, tenantId: string, dayId: string): Promise<Seat[]> =>
  queries.all(
    sql(
      'seatsToPropose',
      `${seats} WHERE r.tenant_id = $1 AND r.day_id = $2 AND r.state = 'proposed' AND d.state = 'published'`,
    ),
    [tenantId, dayId],
  )

/**
 * The seats of a practice on a date of which the deputies have read nothing since a moment, or since they were given. Day and
 * seat are held as they are
 * until the transaction ends: who moves the day or hands the turn on waits, and then finds the reminder that is taken back.
 */
export const seatsToRemind = (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  day: Day,
  since: Date,
): Promise<Seat[]> =>
  queries.all(
    sql(
      'seatsToRemind',
      `${seats}
       WHERE r.tenant_id = $1 AND d.practice_id = $2 AND r.day = $3 AND r.state <> 'substituted' AND d.state <> 'cancelled'
         AND NOT EXISTS (
           SELECT FROM notice n
           WHERE n.tenant_id = r.tenant_id AND n.recipient_id = g.account_id AND n.about_id = r.day_id
             AND n.channel = 'inbox' AND n.page = 'pages/deputy/home/index' AND n.created_at >= greatest($4, r.given_at))
       ORDER BY d.day_id, r.deputy_id FOR SHARE OF d, r`,
    ),
    [tenantId, practiceId, day, since],
  )
