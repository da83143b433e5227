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
