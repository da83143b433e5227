import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { HolidayNotice } from '#domain/calendar/holidayNotice'

/** The years whose holidays a district imported, each as it was imported last. */
export const importedYears = (
  queries: Queries,
  tenantId: string,
): Promise<(HolidayNotice & { version: number; at: Date })[]> =>
  queries.all(
    sql(
      'importedYears',
      `SELECT DISTINCT ON (year) year, version, off, make_up AS "makeUp", set_at AS at FROM holiday_year
       WHERE tenant_id = $1 ORDER BY year, version DESC`,
    ),
    [tenantId],
  )

export const addHolidayYear = (
  queries: Queries,
  tenantId: string,
  { year, off, makeUp, version, source }: HolidayNotice & { version: number; source: string },
  by: { accountId: string; at: Date },
) =>
  queries.all(
    sql(
      'addHolidayYear',
      `INSERT INTO holiday_year (tenant_id, year, version, off, make_up, source, set_by, set_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    ),
    [tenantId, year, version, JSON.stringify(off), JSON.stringify(makeUp), source, by.accountId, by.at],
  )
