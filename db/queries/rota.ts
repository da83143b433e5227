import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

export interface RotaDayRow {
  day_id: string
  practice_id: string
  station_id: string
  day: Day
  state: 'planned' | 'published'
}

/** Every reception from one day to another, of all practices and stations: a rota is judged over all of them. */
export const rotaDays = (queries: Queries, tenantId: string, from: Day, to: Day): Promise<RotaDayRow[]> =>
  queries.all(
    sql(
      'rotaDays',
      `SELECT day_id, practice_id, station_id, day, state FROM reception_day
       WHERE tenant_id = $1 AND day BETWEEN $2 AND $3 AND state <> 'cancelled' ORDER BY day, day_id`,
    ),
    [tenantId, from, to],
  )

export interface RotaSeatRow {
  day_id: string
  deputy_id: string
  name: string
  state: 'proposed' | 'accepted' | 'substituted'
  substitute_for: string | null
  set_by_hand: boolean
  why: string | null
}

const seats = `
  SELECT r.day_id, r.deputy_id, p.name, r.state, r.substitute_for, r.set_by_hand, r.why
  FROM duty r JOIN deputy p USING (tenant_id, deputy_id)`

/** Who sits, or has handed on a seat, from one day to another. */
export const rotaSeats = (queries: Queries, tenantId: string, from: Day, to: Day): Promise<RotaSeatRow[]> =>
  queries.all(
    sql('rotaSeats', `${seats} WHERE r.tenant_id = $1 AND r.day BETWEEN $2 AND $3 ORDER BY r.day, p.position`),
    [tenantId, from, to],
  )

/** The last day before a span on which each deputy sat at a practice. */
export const lastSeatsBefore = async (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  before: Day,
): Promise<Map<string, Day>> =>
  new Map(
    (
      await queries.all<{ deputy_id: string; day: Day }>(
        sql(
          'lastSeatsBefore',
          `SELECT r.deputy_id, max(r.day) AS day FROM duty r JOIN reception_day d USING (tenant_id, day_id)
           WHERE r.tenant_id = $1 AND d.practice_id = $2 AND r.day < $3 AND r.state <> 'substituted' AND d.state <> 'cancelled'
           GROUP BY r.deputy_id`,
        ),
        [tenantId, practiceId, before],
      )
    ).map(row => [row.deputy_id, row.day]),
  )

/** Holds days and their seats as they are until the transaction ends: who accepts, hands on or sets meanwhile waits. */
export const lockRota = async (queries: Queries, tenantId: string, dayIds: string[]): Promise<void> => {
  await queries.all(
    sql(
      'lockRotaDays',
      'SELECT FROM reception_day WHERE tenant_id = $1 AND day_id = ANY($2::uuid[]) ORDER BY day_id FOR UPDATE',
    ),
    [tenantId, dayIds],
  )
  await queries.all(
    sql(
      'lockRotaSeats',
      'SELECT FROM duty WHERE tenant_id = $1 AND day_id = ANY($2::uuid[]) ORDER BY day_id, deputy_id FOR UPDATE',
    ),
    [tenantId, dayIds],
  )
}

export const seatsOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<RotaSeatRow[]> =>
  queries.all(sql('seatsOfDay', `${seats} WHERE r.tenant_id = $1 AND r.day_id = $2 ORDER BY p.position`), [
    tenantId,
    dayId,
  ])

/** The seats that may be proposed anew, taken away: of what was named, those that nobody has accepted or set by hand. */
export const withdrawProposed = (queries: Queries, tenantId: string, given: { dayId: string; deputyId: string }[]) =>
  queries.all<{ day_id: string }>(
    sql(
      'withdrawProposed',
      `DELETE FROM duty r USING jsonb_to_recordset($2::jsonb) AS given("dayId" uuid, "deputyId" text)
       WHERE r.tenant_id = $1 AND r.day_id = given."dayId" AND r.deputy_id = given."deputyId"
         AND r.state = 'proposed' AND NOT r.set_by_hand AND r.substitute_for IS NULL
       RETURNING r.day_id`,
    ),
    [tenantId, JSON.stringify(given)],
  )

export interface SeatToGive {
  dayId: string
  deputyId: string
  why: string
}

/** Proposes seats; those of a deputy who sits elsewhere by now, or is on leave, are left out of what is given back. */
export const giveSeats = (
  queries: Queries,
  tenantId: string,
  given: SeatToGive[],
  how: { byHand: boolean; at: Date },
) =>
  queries.all<{ day_id: string }>(
    sql(
      'giveSeats',
      `INSERT INTO duty (tenant_id, day_id, deputy_id, day, state, why, set_by_hand, given_at)
       SELECT $1, d.day_id, given."deputyId", d.day, 'proposed', given.why, $3, $4
       FROM jsonb_to_recordset($2::jsonb) AS given("dayId" uuid, "deputyId" text, why text)
       JOIN reception_day d ON d.tenant_id = $1 AND d.day_id = given."dayId"
       ON CONFLICT DO NOTHING RETURNING day_id`,
    ),
    [tenantId, JSON.stringify(given), how.byHand, how.at],
  )

/** Says anew why proposed seats that stay are where they are. */
export const sayWhy = (queries: Queries, tenantId: string, given: SeatToGive[]) =>
  queries.all(
    sql(
      'sayWhy',
      `UPDATE duty r SET why = given.why
       FROM jsonb_to_recordset($2::jsonb) AS given("dayId" uuid, "deputyId" text, why text)
       WHERE r.tenant_id = $1 AND r.day_id = given."dayId" AND r.deputy_id = given."deputyId" AND r.why IS DISTINCT FROM given.why`,
    ),
    [tenantId, JSON.stringify(given)],
  )

/** Pins a seat that stands: it is set by hand from now on, for this reason. */
export const pinSeat = (queries: Queries, tenantId: string, seat: SeatToGive) =>
  queries.all(
    sql(
      'pinSeat',
      `UPDATE duty SET set_by_hand = true, why = $4
       WHERE tenant_id = $1 AND day_id = $2 AND deputy_id = $3 AND state <> 'substituted'`,
    ),
    [tenantId, seat.dayId, seat.deputyId, seat.why],
  )

/** Takes a deputy off a day by hand: the row stays, so that no proposal puts them there again. */
export const clearSeat = (queries: Queries, tenantId: string, seat: SeatToGive, at: Date) =>
  queries.all(
    sql(
      'clearSeat',
      `UPDATE duty SET state = 'substituted', set_by_hand = true, why = $4, answered_at = $5
       WHERE tenant_id = $1 AND day_id = $2 AND deputy_id = $3`,
    ),
    [tenantId, seat.dayId, seat.deputyId, seat.why, at],
  )

/** Forgets that a deputy was taken off a day by hand, so that they may be seated there again. */
export const forgetCleared = (queries: Queries, tenantId: string, dayId: string, deputyId: string) =>
  queries.all(
    sql(
      'forgetCleared',
      `DELETE FROM duty WHERE tenant_id = $1 AND day_id = $2 AND deputy_id = $3 AND state = 'substituted' AND set_by_hand`,
    ),
    [tenantId, dayId, deputyId],
  )

/** Where each deputy of the district sits on a date, or has said that they cannot come. */
export const whereOn = (
  queries: Queries,
  tenantId: string,
  day: Day,
): Promise<
  { deputy_id: string; day_id: string; state: RotaSeatRow['state']; set_by_hand: boolean; station: string }[]
> =>
  queries.all(
    sql(
      'whereOn',
      `SELECT r.deputy_id, r.day_id, r.state, r.set_by_hand, s.name AS station
       FROM duty r JOIN reception_day d USING (tenant_id, day_id)
       JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
       WHERE r.tenant_id = $1 AND r.day = $2`,
    ),
    [tenantId, day],
  )
