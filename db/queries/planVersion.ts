import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { CoHost } from '#domain/reception/coHosts'
import type { PlanChange, PlanEntry, PlanVersion } from '#domain/reception/yearPlan'

/** A reception as it stands in the plan now, whatever was published of it. */
export interface StandingRow {
  day_id: string
  practice_id: string
  station_id: string
  day: Day
  provisional: boolean
  state: 'planned' | 'published' | 'cancelled'
  topic: string | null
  /** Hours of its own; null where they are the practice's. */
  windows: PlanEntry['hours'] | null
  deputies: PlanEntry['deputies']
  co_hosts: CoHost[]
  cancelled_because: string | null
}

const standing = `
  SELECT d.day_id, d.practice_id, d.station_id, d.day, d.provisional, d.state, d.topic, d.windows, d.co_hosts,
         d.cancelled_because,
         coalesce(seats.deputies, '[]') AS deputies
  FROM reception_day d
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('id', p.deputy_id, 'name', p.name) ORDER BY p.position) AS deputies
    FROM duty r JOIN deputy p USING (tenant_id, deputy_id)
    WHERE r.tenant_id = d.tenant_id AND r.day_id = d.day_id AND r.state <> 'substituted') seats ON true`

export const standingDays = (queries: Queries, tenantId: string, dayIds: readonly string[]): Promise<StandingRow[]> =>
  queries.all(
    sql('standingDays', `${standing} WHERE d.tenant_id = $1 AND d.day_id = ANY($2::uuid[]) ORDER BY d.day, d.day_id`),
    [tenantId, dayIds],
  )

/** Every reception of the district between two days. */
export const standingBetween = (queries: Queries, tenantId: string, from: Day, to: Day): Promise<StandingRow[]> =>
  queries.all(
    sql('standingBetween', `${standing} WHERE d.tenant_id = $1 AND d.day BETWEEN $2 AND $3 ORDER BY d.day, d.day_id`),
    [tenantId, from, to],
  )

/** The years from one on whose plan was published, with the number of their last version. */
export const publishedYears = (
  queries: Queries,
  tenantId: string,
  from: number,
): Promise<{ year: number; version: number }[]> =>
  queries.all(
    sql(
      'publishedYears',
      'SELECT year, max(version) AS version FROM plan_version WHERE tenant_id = $1 AND year >= $2 GROUP BY year ORDER BY year',
    ),
    [tenantId, from],
  )

/** What was last said of these receptions in the plan of each year that names them. */
export const lastSaidOf = (
  queries: Queries,
  tenantId: string,
  years: readonly number[],
  dayIds: readonly string[],
): Promise<{ year: number; entry: PlanEntry }[]> =>
  queries.all(
    sql(
      'lastSaidOf',
      `SELECT DISTINCT ON (v.year, change -> 'after' ->> 'dayId') v.year, change -> 'after' AS entry
       FROM plan_version v CROSS JOIN jsonb_array_elements(v.changes) AS change
       WHERE v.tenant_id = $1 AND v.year = ANY($2::int[]) AND change -> 'after' ->> 'dayId' = ANY($3::text[])
       ORDER BY v.year, change -> 'after' ->> 'dayId', v.version DESC`,
    ),
    [tenantId, years, dayIds],
  )

/** The plan of a year as it read in a version. */
export const saidInYear = async (
  queries: Queries,
  tenantId: string,
  year: number,
  version: number,
): Promise<PlanEntry[]> =>
  (
    await queries.all<{ entry: PlanEntry }>(
      sql(
        'saidInYear',
        `SELECT entry FROM (
           SELECT DISTINCT ON (change -> 'after' ->> 'dayId') change -> 'after' AS entry
           FROM plan_version v CROSS JOIN jsonb_array_elements(v.changes) AS change
           WHERE v.tenant_id = $1 AND v.year = $2 AND v.version <= $3
           ORDER BY change -> 'after' ->> 'dayId', v.version DESC) AS latest
         ORDER BY entry ->> 'day', entry ->> 'stationId'`,
      ),
      [tenantId, year, version],
    )
  ).map(({ entry }) => entry)

export const addPlanVersion = (
  queries: Queries,
  tenantId: string,
  year: number,
  { version, at, why, changes }: PlanVersion,
  by: string | null,
) =>
  queries.all(
    sql(
      'addPlanVersion',
      `INSERT INTO plan_version (tenant_id, year, version, at, why, by_account, changes) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    ),
    [tenantId, year, version, at, why, by, JSON.stringify(changes)],
  )

export interface VersionRow {
  version: number
  at: Date
  why: string
  /** How many receptions it touches, at the station asked for or anywhere, and the first of them. */
  touched: number
  changes: PlanChange[]
}

/** The versions of a year before a number, the latest first; those that touch a station, when one is named. */
export const versionsBefore = (
  queries: Queries,
  tenantId: string,
  year: number,
  { station, before, most, mostChanges }: { station: string | null; before: number; most: number; mostChanges: number },
): Promise<VersionRow[]> =>
  queries.all(
    sql(
      'versionsBefore',
      `SELECT v.version, v.at, v.why, count(*)::int AS touched,
              jsonb_agg(change ORDER BY nth) FILTER (WHERE nth <= $6) AS changes
       FROM plan_version v
       CROSS JOIN LATERAL (
         SELECT change, row_number() OVER (ORDER BY place) AS nth
         FROM jsonb_array_elements(v.changes) WITH ORDINALITY AS each(change, place)
         WHERE $3::text IS NULL OR change -> 'after' ->> 'stationId' = $3) AS own
       WHERE v.tenant_id = $1 AND v.year = $2 AND v.version < $4
       GROUP BY v.version, v.at, v.why ORDER BY v.version DESC LIMIT $5`,
    ),
    [tenantId, year, station, before, most, mostChanges],
  )

/** One version of a year, the latest when none is named, with the number of the latest. */
export const findVersion = (
  queries: Queries,
  tenantId: string,
  year: number,
  version: number | null,
): Promise<{ version: number; at: Date; why: string; latest: number } | undefined> =>
  queries.one(
    sql(
      'findVersion',
      `SELECT version, at, why, (SELECT max(version) FROM plan_version WHERE tenant_id = $1 AND year = $2) AS latest
       FROM plan_version WHERE tenant_id = $1 AND year = $2 AND ($3::int IS NULL OR version = $3)
       ORDER BY version DESC LIMIT 1`,
    ),
    [tenantId, year, version],
  )
