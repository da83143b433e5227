import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { CoHost } from '#domain/reception/coHosts'
import type { DutyState } from '#domain/reception/rota'

export interface FeedDayRow {
  day_id: string
  practice_id: string
  day: Day
  ruled_on: Day
  moved_from: Day | null
  moved_because: string | null
  provisional: boolean
  state: 'planned' | 'published' | 'cancelled'
  cancelled_because: string | null
  version: number
  published_at: Date | null
  topic: string | null
  /** Hours of its own; null where they are the practice's. */
  windows: { from: string; to: string }[] | null
  deputies: string[]
  co_hosts: CoHost[]
  station_id: string
  station_name: string
  address: string
  phone: string
}

/** Named one by one, so that nothing of a booking can come along. */
const columns = `
  d.day_id, d.practice_id, d.day, d.ruled_on, d.moved_from, d.moved_because, d.provisional, d.state, d.cancelled_because, d.version,
  d.published_at, d.topic, d.windows, d.co_hosts, d.station_id, s.name AS station_name, coalesce(d.venue, s.address) AS address,
  s.phone,
  ARRAY(SELECT p.name FROM duty r JOIN deputy p USING (tenant_id, deputy_id)
        WHERE r.tenant_id = d.tenant_id AND r.day_id = d.day_id AND r.state <> 'substituted'
        ORDER BY p.position) AS deputies`

/** The days of a station within `from`..`to`, whatever their state. */
export const feedDays = (
  queries: Queries,
  tenantId: string,
  stationId: string,
  from: Day,
  to: Day,
): Promise<FeedDayRow[]> =>
  queries.all(
    sql(
      'feedDays',
      `SELECT ${columns} FROM reception_day d JOIN station s USING (tenant_id, station_id)
       WHERE d.tenant_id = $1 AND d.station_id = $2 AND d.day BETWEEN $3 AND $4 ORDER BY d.day, d.practice_id, d.day_id`,
    ),
    [tenantId, stationId, from, to],
  )

export const feedDay = (queries: Queries, tenantId: string, dayId: string): Promise<FeedDayRow | undefined> =>
  queries.one(
    sql(
      'feedDay',
      `SELECT ${columns} FROM reception_day d JOIN station s USING (tenant_id, station_id)
       WHERE d.tenant_id = $1 AND d.day_id = $2`,
    ),
    [tenantId, dayId],
  )

/** The turns of duty of whoever holds an account, from a day on, with how many have booked; also those of cancelled days. */
export const feedDuties = (
  queries: Queries,
  tenantId: string,
  accountId: string,
  from: Day,
): Promise<(FeedDayRow & { duty: DutyState; booked: number })[]> =>
  queries.all(
    sql(
      'feedDuties',
      `SELECT DISTINCT ON (d.day, d.day_id) ${columns}, own.state AS duty,
              (SELECT coalesce(sum(booked), 0)::int FROM reception_slot l
               WHERE l.tenant_id = d.tenant_id AND l.day_id = d.day_id) AS booked
       FROM role_grant g
       JOIN (SELECT tenant_id, day_id, deputy_id, state FROM duty
             UNION ALL
             SELECT c.tenant_id, c.day_id, seat.deputy_id, seat.state
             FROM reception_day c CROSS JOIN jsonb_to_recordset(c.seats_before) AS seat(deputy_id text, state text)
             WHERE c.tenant_id = $1 AND c.day >= $3 AND c.state = 'cancelled') AS own
         ON own.tenant_id = g.tenant_id AND own.deputy_id = g.scope
       JOIN reception_day d ON d.tenant_id = own.tenant_id AND d.day_id = own.day_id
       JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
       WHERE g.tenant_id = $1 AND g.account_id = $2 AND g.role = 'deputy' AND d.day >= $3
       -- Of two seats of one person on one day, the one that they still hold.
       ORDER BY d.day, d.day_id, own.state = 'substituted', own.deputy_id`,
    ),
    [tenantId, accountId, from],
  )

const openStatement = sql(
  'openFeed',
  `WITH made AS (
     INSERT INTO calendar_feed (tenant_id, feed_id, account_id, secret_print, made_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (tenant_id, account_id) WHERE revoked_at IS NULL DO NOTHING
     RETURNING feed_id)
   SELECT feed_id FROM made
   UNION ALL
   SELECT feed_id FROM calendar_feed WHERE tenant_id = $1 AND account_id = $3 AND revoked_at IS NULL
   LIMIT 1`,
)

/** The feed of an account that is not revoked, made when there is none; two first looks at once give one. */
export const openFeed = async (
  queries: Queries,
  tenantId: string,
  feed: { feedId: string; accountId: string; secretPrint: string; at: Date },
): Promise<string> => {
  const values = [tenantId, feed.feedId, feed.accountId, feed.secretPrint, feed.at]
  const row =
    (await queries.one<{ feed_id: string }>(openStatement, values)) ??
    // Made by another request after our snapshot was taken: the second look sees it.
    (await queries.one<{ feed_id: string }>(openStatement, values))
  if (!row) throw new Error('a feed that exists was not found')
  return row.feed_id
}

/** From here on the address answers nobody. The row stays, so that the old address is known as one that was. */
export const revokeFeed = (queries: Queries, tenantId: string, accountId: string, at: Date) =>
  queries.all(
    sql(
      'revokeFeed',
      'UPDATE calendar_feed SET revoked_at = $3 WHERE tenant_id = $1 AND account_id = $2 AND revoked_at IS NULL',
    ),
    [tenantId, accountId, at],
  )

/** Whose an address is, by the fingerprint of its secret. `live`: neither revoked nor held by somebody who is no deputy any more. */
export const findFeed = (
  queries: Queries,
  tenantId: string,
  secretPrint: string,
): Promise<{ account_id: string; live: boolean } | undefined> =>
  queries.one(
    sql(
      'findFeed',
      `SELECT account_id,
              revoked_at IS NULL AND EXISTS (
                SELECT 1 FROM role_grant g
                WHERE g.tenant_id = f.tenant_id AND g.account_id = f.account_id AND g.role = 'deputy') AS live
       FROM calendar_feed f WHERE tenant_id = $1 AND secret_print = $2`,
    ),
    [tenantId, secretPrint],
  )
