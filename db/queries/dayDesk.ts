import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { SeatAttendance } from '#domain/reception/register'

/** A day as its desk stands. */
export interface DeskDayRow {
  day_id: string
  practice_id: string
  station_id: string
  station_name: string
  phone: string
  day: Day
  state: 'planned' | 'published' | 'cancelled'
  first_starts_at: Date | null
  /** Hours of its own; null where they are the practice's. */
  windows: { from: string; to: string }[] | null
  closed_at: Date | null
}

const deskDays = `
  SELECT d.day_id, d.practice_id, d.station_id, s.name AS station_name, s.phone, d.day, d.state, d.windows, slots.first_starts_at, k.closed_at
  FROM reception_day d
  JOIN station s USING (tenant_id, station_id)
  LEFT JOIN day_desk k USING (tenant_id, day_id)
  CROSS JOIN LATERAL (
    SELECT min(starts_at) AS first_starts_at FROM reception_slot
    WHERE tenant_id = d.tenant_id AND day_id = d.day_id AND capacity + kept > 0) slots`

export const deskDay = (queries: Queries, tenantId: string, dayId: string): Promise<DeskDayRow | undefined> =>
  queries.one(sql('deskDay', `${deskDays} WHERE d.tenant_id = $1 AND d.day_id = $2`), [tenantId, dayId])

/** The announced days of a station on a date. */
export const deskDaysOf = (queries: Queries, tenantId: string, stationId: string, day: Day): Promise<DeskDayRow[]> =>
  queries.all(
    sql(
      'deskDaysOf',
      `${deskDays} WHERE d.tenant_id = $1 AND d.station_id = $2 AND d.day = $3 AND d.state = 'published'
       ORDER BY slots.first_starts_at, d.practice_id`,
    ),
    [tenantId, stationId, day],
  )

/**
 * Holds the queue of a day until the transaction ends, and its desk is there from then on: two clerks who call at once call one
 * after the other. The day itself first, as everybody does who changes it.
 */
export const holdDesk = async (queries: Queries, tenantId: string, dayId: string): Promise<void> => {
  await queries.all(sql('holdDayOfDesk', 'SELECT FROM reception_day WHERE tenant_id = $1 AND day_id = $2 FOR SHARE'), [
    tenantId,
    dayId,
  ])
  await queries.all(
    sql(
      'makeDesk',
      `INSERT INTO day_desk (tenant_id, day_id)
       SELECT tenant_id, day_id FROM reception_day WHERE tenant_id = $1 AND day_id = $2 ON CONFLICT DO NOTHING`,
    ),
    [tenantId, dayId],
  )
  await queries.all(sql('holdDesk', 'SELECT FROM day_desk WHERE tenant_id = $1 AND day_id = $2 FOR UPDATE'), [
    tenantId,
    dayId,
  ])
}

/**
 * Closes the desk of a day whose slots are held: whose slot has begun and who has not come was missed, and nothing can be booked. Who
 * has not answered that the day was changed may never have heard of it, and has missed nothing.
 *
 * @param by null for the clock
 */
export const closeDesk = (queries: Queries, tenantId: string, dayId: string, by: string | null, at: Date) =>
  queries.all(
    sql(
      'closeDesk',
      `WITH shut AS (
         UPDATE reception_slot SET open = false WHERE tenant_id = $1 AND day_id = $2)
       , absent AS (
         UPDATE booking b SET attended = 'missed' FROM reception_slot l
         WHERE b.tenant_id = $1 AND b.day_id = $2 AND b.state = 'booked' AND b.attended IS NULL
           AND (b.asked = 0 OR b.answer IS NOT NULL)
           AND l.tenant_id = $1 AND l.slot_id = b.slot_id AND l.starts_at <= $4)
       UPDATE day_desk SET closed_at = $4, closed_by = $3 WHERE tenant_id = $1 AND day_id = $2`,
    ),
    [tenantId, dayId, by, at],
  )

/** Opens a desk that was closed by mistake, and its slots, which are held; who was noted as missed is expected again. */
export const reopenDesk = (queries: Queries, tenantId: string, dayId: string) =>
  queries.all(
    sql(
      'reopenDesk',
      `WITH opened AS (
         UPDATE reception_slot SET open = true WHERE tenant_id = $1 AND day_id = $2 AND capacity + kept > 0)
       , expected AS (
         UPDATE booking SET attended = NULL
         WHERE tenant_id = $1 AND day_id = $2 AND state = 'booked' AND attended = 'missed')
       UPDATE day_desk SET closed_at = NULL, closed_by = NULL WHERE tenant_id = $1 AND day_id = $2`,
    ),
    [tenantId, dayId],
  )

/**
 * Days before a date whose desk was kept and left open: those on which nobody was registered are not among them, for there it
 * cannot be known who came.
 */
export const desksLeftOpen = (
  queries: Queries,
  tenantId: string,
  before: Day,
): Promise<{ day_id: string; practice_id: string }[]> =>
  queries.all(
    sql(
      'desksLeftOpen',
      `SELECT k.day_id, d.practice_id FROM day_desk k JOIN reception_day d USING (tenant_id, day_id)
       WHERE k.tenant_id = $1 AND k.closed_at IS NULL AND d.day < $2
         AND EXISTS (SELECT FROM visit v WHERE v.tenant_id = k.tenant_id AND v.day_id = k.day_id)
       ORDER BY k.day_id`,
    ),
    [tenantId, before],
  )

export interface SeatRow {
  deputy_id: string
  name: string
  attended: SeatAttendance | null
}

/** Who was to sit on a day, with how the clerk registered them. */
export const seatsAtDesk = (queries: Queries, tenantId: string, dayId: string): Promise<SeatRow[]> =>
  queries.all(
    sql(
      'seatsAtDesk',
      `SELECT r.deputy_id, p.name, r.attended FROM duty r JOIN deputy p USING (tenant_id, deputy_id)
       WHERE r.tenant_id = $1 AND r.day_id = $2 AND r.state <> 'substituted' ORDER BY p.position`,
    ),
    [tenantId, dayId],
  )

/** Registers a seat; false when nobody of that id was to sit there. */
export const recordSeat = async (
  queries: Queries,
  tenantId: string,
  seat: { dayId: string; deputyId: string; attended: SeatAttendance; by: string; at: Date },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'recordSeat',
      `UPDATE duty SET attended = $4, attended_by = $5, attended_at = $6
       WHERE tenant_id = $1 AND day_id = $2 AND deputy_id = $3 AND state <> 'substituted' RETURNING deputy_id`,
    ),
    [tenantId, seat.dayId, seat.deputyId, seat.attended, seat.by, seat.at],
  )) !== undefined

/**
 * How deputies were registered since a date, the latest day first; and where nobody has registered them, the days that are over.
 *
 * @param lacking.since the first day that can still be registered
 */
export const attendanceOf = (
  queries: Queries,
  tenantId: string,
  deputyIds: string[],
  since: Day,
  lacking: { since: Day; today: Day },
) =>
  queries.all<{ day: Day; station_name: string; phone: string; attended: SeatAttendance | null }>(
    sql(
      'attendanceOf',
      `SELECT r.day, s.name AS station_name, s.phone, r.attended
       FROM duty r
       JOIN reception_day d USING (tenant_id, day_id)
       JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
       WHERE r.tenant_id = $1 AND r.deputy_id = ANY($2) AND r.day >= $3
         AND (r.attended IS NOT NULL
              OR r.state <> 'substituted' AND d.state = 'published' AND r.day >= $4
                 AND (r.day < $5 OR r.day = $5 AND EXISTS (
                   SELECT FROM day_desk k WHERE k.tenant_id = $1 AND k.day_id = r.day_id AND k.closed_at IS NOT NULL)))
       ORDER BY r.day DESC, s.position`,
    ),
    [tenantId, deputyIds, since, lacking.since, lacking.today],
  )
