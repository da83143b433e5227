import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Action, Party, Status } from '#domain/opinion/life'

/** One entry of the ledger (台账) of an opinion. */
export interface EventRow {
  version: number
  at: Date
  action: Action
  by_party: Party
  by_name: string
  note: string | null
  facts: Record<string, string>
}

/** Adds to the ledger; its key is the version, so that two events can never stand for one. */
export const addEvent = (
  queries: Queries,
  tenantId: string,
  opinionId: string,
  event: EventRow & { accountId: string | null; fromStatus: Status | null; toStatus: Status },
) =>
  queries.all(sql('addEvent', 'INSERT INTO opinion_event VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)'), [
    tenantId,
    opinionId,
    event.version,
    event.at,
    event.action,
    event.by_party,
    event.by_name,
    event.accountId,
    event.fromStatus,
    event.toStatus,
    event.note,
    event.facts,
  ])

export const eventsOf = (queries: Queries, tenantId: string, opinionId: string): Promise<EventRow[]> =>
  queries.all(
    sql(
      'eventsOf',
      `SELECT version, at, action, by_party, by_name, note, facts FROM opinion_event
       WHERE tenant_id = $1 AND opinion_id = $2 ORDER BY version`,
    ),
    [tenantId, opinionId],
  )
