import type { Queries } from '#db/database'
import { sql } from '#db/statements'

export interface RequestRow {
  action: string
  input_print: string
  answer_sealed: string | null
}

/** Under whom a key stands: the account, or nobody and a keyed fingerprint. */
export interface RequestName {
  owner: string
  key: string
}

/** Waits until no other transaction holds this turn, and holds it until the own one ends. */
export const takeTurn = (queries: Queries, turn: string) =>
  queries.all(sql('takeTurn', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))'), [turn])

/**
 * Claims a request key inside the change's own transaction; true for the first. A second one with the same key waits here
 * until the first has committed, and then finds its answer. What the key did under its other name counts too: words that
 * went out with a name do not arrive again without one. So does a booking, which keeps no row here: its id is made of the key.
 */
export const claimRequest = async (
  queries: Queries,
  tenantId: string,
  request: RequestName & { otherName: RequestName; bookingId: string; action: string; inputPrint: string; at: Date },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'claimRequest',
      `INSERT INTO request (tenant_id, owner, request_key, action, input_print, at)
       SELECT $1, $2, $3, $4, $5, $6
       WHERE NOT EXISTS (SELECT FROM request WHERE tenant_id = $1 AND owner = $7 AND request_key = $8)
         AND NOT EXISTS (SELECT FROM booking WHERE tenant_id = $1 AND booking_id = $9)
       ON CONFLICT DO NOTHING RETURNING request_key`,
    ),
    [
      tenantId,
      request.owner,
      request.key,
      request.action,
      request.inputPrint,
      request.at,
      request.otherName.owner,
      request.otherName.key,
      request.bookingId,
    ],
  )) !== undefined

export const findRequest = (
  queries: Queries,
  tenantId: string,
  owner: string,
  key: string,
): Promise<RequestRow | undefined> =>
  queries.one(
    sql(
      'findRequest',
      'SELECT action, input_print, answer_sealed FROM request WHERE tenant_id = $1 AND owner = $2 AND request_key = $3',
    ),
    [tenantId, owner, key],
  )

/** Whether a request was answered before, by a booking that it made or by an answer that was kept. */
export const wasAnswered = async (
  queries: Queries,
  tenantId: string,
  request: RequestName & { bookingId: string },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'wasAnswered',
      `SELECT 1 AS was FROM booking WHERE tenant_id = $1 AND booking_id = $2
       UNION ALL
       SELECT 1 FROM request WHERE tenant_id = $1 AND owner = $3 AND request_key = $4`,
    ),
    [tenantId, request.bookingId, request.owner, request.key],
  )) !== undefined

export const keepAnswer = (queries: Queries, tenantId: string, owner: string, key: string, sealed: string) =>
  queries.all(
    sql('keepAnswer', 'UPDATE request SET answer_sealed = $4 WHERE tenant_id = $1 AND owner = $2 AND request_key = $3'),
    [tenantId, owner, key, sealed],
  )

/** Forgets answers that no phone will ask for again. */
export const forgetRequests = (queries: Queries, tenantId: string, before: Date) =>
  queries.all(sql('forgetRequests', 'DELETE FROM request WHERE tenant_id = $1 AND at < $2'), [tenantId, before])
