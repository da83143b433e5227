import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

export interface MissedRow {
  booking_id: string
  account_id: string
  /** Somebody else was to come: the account may know of this booking alone. */
  for_other: boolean
  practice_id: string
  station_id: string
  station_name: string
  day: Day
  label: string
  /** All days that the person has missed, without those that were excused. */
  missed: Day[]
}

/** Desks that are closed and were not looked at for days missed; held until the transaction ends. */
export const holdUnnoted = async (queries: Queries, tenantId: string, before: Day): Promise<string[]> =>
  (
    await queries.all<{ day_id: string }>(
      sql(
        'holdUnnoted',
        `SELECT k.day_id FROM day_desk k JOIN reception_day d USING (tenant_id, day_id)
         WHERE k.tenant_id = $1 AND k.closed_at IS NOT NULL AND k.noted_at IS NULL AND d.day < $2
         ORDER BY k.day_id FOR UPDATE OF k`,
      ),
      [tenantId, before],
    )
  ).map(row => row.day_id)

/** All days that the visitor of a booking `b` has missed, whoever booked them. */
export const daysMissed = `
  ARRAY(SELECT o.day::text FROM booking o
        WHERE o.tenant_id = b.tenant_id AND o.visitor_id = b.visitor_id AND o.state = 'booked' AND o.attended = 'missed')`

/** Who missed these days, each with all that they have missed. */
export const missedOn = (queries: Queries, tenantId: string, dayIds: string[]): Promise<MissedRow[]> =>
  queries.all(
    sql(
      'missedOn',
      `SELECT b.booking_id, b.account_id, b.visitor_id <> b.account_id AS for_other, d.practice_id, d.station_id, s.name AS station_name, b.day, l.label,
              ${daysMissed} AS missed
       FROM booking b
       JOIN reception_slot l USING (tenant_id, slot_id)
       JOIN reception_day d ON d.tenant_id = b.tenant_id AND d.day_id = b.day_id
       JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
       WHERE b.tenant_id = $1 AND b.day_id = ANY($2::uuid[]) AND b.state = 'booked' AND b.attended = 'missed'
       ORDER BY b.booking_id`,
    ),
    [tenantId, dayIds],
  )

export const noteMissed = (
  queries: Queries,
  tenantId: string,
  note: { noteId: string; bookingId: string; stationId: string; times: number },
  at: Date,
) =>
  queries.all(
    sql(
      'noteMissed',
      `INSERT INTO no_show_note (tenant_id, note_id, booking_id, station_id, times, noted_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    ),
    [tenantId, note.noteId, note.bookingId, note.stationId, note.times, at],
  )

export const markNoted = (queries: Queries, tenantId: string, dayIds: string[], at: Date) =>
  queries.all(sql('markNoted', 'UPDATE day_desk SET noted_at = $3 WHERE tenant_id = $1 AND day_id = ANY($2::uuid[])'), [
    tenantId,
    dayIds,
    at,
  ])
