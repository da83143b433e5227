import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

export interface CoHandlingRow {
  unit_id: string
  name: string
  due: Day
  opinion_text: string | null
  given_at: Date | null
}

export const coHandlingOf = (queries: Queries, tenantId: string, opinionId: string): Promise<CoHandlingRow[]> =>
  queries.all(
    sql(
      'coHandlingOf',
      `SELECT c.unit_id, u.name, c.due, c.opinion_text, c.given_at FROM co_handling c JOIN unit u USING (tenant_id, unit_id)
       WHERE c.tenant_id = $1 AND c.opinion_id = $2 ORDER BY u.position`,
    ),
    [tenantId, opinionId],
  )

/**
 * Matters in hand for which a co-handling unit still owes an opinion that was due before today, as long as that has not been
 * told: the clock's work list.
 */
export const overdueCoHandling = (
  queries: Queries,
  tenantId: string,
  today: Day,
  most: number,
): Promise<{ opinion_id: string }[]> =>
  queries.all(
    sql(
      'overdueCoHandling',
      `SELECT o.opinion_id FROM co_handling c JOIN opinion o USING (tenant_id, opinion_id)
       WHERE c.tenant_id = $1 AND c.due < $2 AND c.given_at IS NULL AND c.due IS DISTINCT FROM c.late_told_for
         AND o.status IN ('assigned', 'inProgress')
       GROUP BY o.opinion_id ORDER BY min(c.due), o.opinion_id LIMIT $3`,
    ),
    [tenantId, today, most],
  )

/** Notes that the passing of their dates has been told of the units that still owe their opinion. */
export const noteCoHandlingLate = (queries: Queries, tenantId: string, opinionId: string, today: Day) =>
  queries.all(
    sql(
      'noteCoHandlingLate',
      `UPDATE co_handling SET late_told_for = due
       WHERE tenant_id = $1 AND opinion_id = $2 AND given_at IS NULL AND due < $3`,
    ),
    [tenantId, opinionId, today],
  )

/** Takes a matter from its co-handling units. What they said stays in the ledger. */
export const clearCoHandling = (queries: Queries, tenantId: string, opinionId: string) =>
  queries.all(sql('clearCoHandling', 'DELETE FROM co_handling WHERE tenant_id = $1 AND opinion_id = $2'), [
    tenantId,
    opinionId,
  ])

/** Sets the co-handling units of a new assignment, in place of those of an earlier round. */
export const setCoHandling = async (
  queries: Queries,
  tenantId: string,
  opinionId: string,
  unitIds: string[],
  due: Day,
) => {
  await clearCoHandling(queries, tenantId, opinionId)
  if (unitIds.length > 0)
    await queries.all(
      sql(
        'setCoHandling',
        'INSERT INTO co_handling (tenant_id, opinion_id, unit_id, due) SELECT $1, $2, unit_id, $4 FROM unnest($3::text[]) AS unit_id',
      ),
      [tenantId, opinionId, unitIds, due],
    )
}

/** Gives the units that still owe their opinion the date to which the answer moved. */
export const moveCoHandling = (queries: Queries, tenantId: string, opinionId: string, due: Day) =>
  queries.all(
    sql(
      'moveCoHandling',
      'UPDATE co_handling SET due = $3 WHERE tenant_id = $1 AND opinion_id = $2 AND given_at IS NULL',
    ),
    [tenantId, opinionId, due],
  )

/** Writes one opinion for those of the units that still owe theirs; what was given is never overwritten. */
export const giveCoOpinion = (
  queries: Queries,
  tenantId: string,
  opinionId: string,
  unitIds: string[],
  text: string,
  at: Date,
) =>
  queries.all(
    sql(
      'giveCoOpinion',
      `UPDATE co_handling SET opinion_text = $4, given_at = $5
       WHERE tenant_id = $1 AND opinion_id = $2 AND unit_id = ANY($3) AND given_at IS NULL`,
    ),
    [tenantId, opinionId, unitIds, text, at],
  )
