import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { HolidayNotice } from '#domain/calendar/holidayNotice'

export interface Standing {
  /** What the daily work was done for last. */
  done_for: string | null
  station_ids: string[]
  /** How many rules the office has set so far. */
  rules: number
  /** The years whose holidays the district imported. */
  holidays: HolidayNotice[]
  /** The days of reception after `today` up to and including `until`, announced or not. */
  reception_days: Day[]
}

/** Where a district stands when the clock comes by: most runs find nothing to do, and learn it from this one query. */
export const standingOf = async (queries: Queries, tenantId: string, today: Day, until: Day): Promise<Standing> => {
  const row = await queries.one<Standing & Record<string, unknown>>(
    sql(
      'standingOf',
      `SELECT (SELECT done_for FROM daily_work WHERE tenant_id = $1) AS done_for,
              ARRAY(SELECT station_id FROM station WHERE tenant_id = $1 ORDER BY station_id) AS station_ids,
              (SELECT count(*)::int FROM reception_rule WHERE tenant_id = $1) AS rules,
              (SELECT coalesce(jsonb_agg(notice), '[]') FROM (
                 SELECT DISTINCT ON (year) year, off, make_up AS "makeUp" FROM holiday_year
                 WHERE tenant_id = $1 ORDER BY year, version DESC) AS notice) AS holidays,
              ARRAY(SELECT DISTINCT day::text FROM reception_day
                    WHERE tenant_id = $1 AND day > $2 AND day <= $3 AND state <> 'cancelled') AS reception_days`,
    ),
    [tenantId, today, until],
  )
  if (!row) throw new Error('a query without a table gave no row')
  return row
}

export const keepDailyWork = (queries: Queries, tenantId: string, doneFor: string) =>
  queries.all(
    sql(
      'keepDailyWork',
      `INSERT INTO daily_work VALUES ($1, $2) ON CONFLICT (tenant_id) DO UPDATE SET done_for = excluded.done_for`,
    ),
    [tenantId, doneFor],
  )
