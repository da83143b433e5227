import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { RestraintKind } from '#domain/access/restraint'

/** What is counted, and of whom: an account, or the fingerprint of somebody who has none. */
export interface Restrained {
  kind: RestraintKind
  who: string
}

/**
 * Counts once more, and gives how often it has been in its time.
 *
 * @param since a count that began before is over
 */
export const countRestraint = async (
  queries: Queries,
  tenantId: string,
  { kind, who }: Restrained,
  { now, since }: { now: Date; since: Date },
): Promise<number> => {
  const row = await queries.one<{ times: number }>(
    sql(
      'countRestraint',
      `INSERT INTO restraint AS r (tenant_id, kind, who, since, times) VALUES ($1, $2, $3, $4, 1)
       ON CONFLICT (tenant_id, kind, who) DO UPDATE
       SET times = CASE WHEN r.since <= $5 THEN 1 ELSE r.times + 1 END, since = CASE WHEN r.since <= $5 THEN $4 ELSE r.since END
       RETURNING times`,
    ),
    [tenantId, kind, who, now, since],
  )
  return row?.times ?? 0
}

/** Takes one back that was counted beforehand and did not happen. */
export const uncountRestraint = (queries: Queries, tenantId: string, { kind, who }: Restrained) =>
  queries.all(
    sql(
      'uncountRestraint',
      'UPDATE restraint SET times = times - 1 WHERE tenant_id = $1 AND kind = $2 AND who = $3 AND times > 0',
    ),
    [tenantId, kind, who],
  )

export const forgetRestraints = (queries: Queries, tenantId: string, before: Date) =>
  queries.all(sql('forgetRestraints', 'DELETE FROM restraint WHERE tenant_id = $1 AND since < $2'), [tenantId, before])
