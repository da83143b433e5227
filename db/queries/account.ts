import type { Queries } from '#db/database'
import { inboxLength } from '#db/queries/notice'
import { sql } from '#db/statements'
import type { Grant } from '#domain/access/roles'

export interface AccountRow {
  account_id: string
  display_name: string | null
  contact_sealed: string | null
}

const ensureStatement = sql(
  'ensureAccount',
  `WITH made AS (
     INSERT INTO account (tenant_id, account_id, openid, display_name, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ON CONSTRAINT account_openid_once DO NOTHING
     RETURNING account_id)
   SELECT account_id FROM made
   UNION ALL
   SELECT account_id FROM account WHERE tenant_id = $1 AND openid = $3
   LIMIT 1`,
)

/** The account of an openid, made on first sight. Two first sights at once give one account. */
export const ensureAccount = async (
  queries: Queries,
  tenantId: string,
  account: { accountId: string; openid: string; displayName: string | null; at: Date },
): Promise<string> => {
  const values = [tenantId, account.accountId, account.openid, account.displayName, account.at]
  const row =
    (await queries.one<{ account_id: string }>(ensureStatement, values)) ??
    // Made by another request after our snapshot was taken: the second look sees it.
    (await queries.one<{ account_id: string }>(ensureStatement, values))
  if (!row) throw new Error('an account that exists was not found')
  return row.account_id
}

/** An account with all that its own page shows, in one round trip: the mini-program's first question waits for it. */
export const findMe = (queries: Queries, tenantId: string, accountId: string) =>
  queries.one<AccountRow & { grants: Grant[]; unread: number }>(
    sql(
      'findMe',
      `SELECT a.account_id, a.display_name, a.contact_sealed,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('role', role, 'scope', scope) ORDER BY role, scope), '[]')
               FROM role_grant g WHERE g.tenant_id = a.tenant_id AND g.account_id = a.account_id) AS grants,
              (SELECT count(*)::int FROM (
                 SELECT read_at FROM notice n
                 WHERE n.tenant_id = a.tenant_id AND n.recipient_id = a.account_id AND n.channel = 'inbox'
                 ORDER BY n.notice_id DESC LIMIT ${inboxLength}) AS shown
               WHERE read_at IS NULL) AS unread
       FROM account a WHERE a.tenant_id = $1 AND a.account_id = $2`,
    ),
    [tenantId, accountId],
  )

export const isAccount = async (queries: Queries, tenantId: string, accountId: string): Promise<boolean> =>
  (await queries.one(sql('isAccount', 'SELECT 1 FROM account WHERE tenant_id = $1 AND account_id = $2'), [
    tenantId,
    accountId,
  ])) !== undefined

/** Keeps how to reach an account; false when there is no such account. */
export const keepContact = async (queries: Queries, tenantId: string, accountId: string, sealed: string | null) =>
  (await queries.one(
    sql(
      'keepContact',
      'UPDATE account SET contact_sealed = $3 WHERE tenant_id = $1 AND account_id = $2 RETURNING account_id',
    ),
    [tenantId, accountId, sealed],
  )) !== undefined

export const grantsOf = (queries: Queries, tenantId: string, accountId: string): Promise<Grant[]> =>
  queries.all<Grant>(
    sql('grantsOf', 'SELECT role, scope FROM role_grant WHERE tenant_id = $1 AND account_id = $2 ORDER BY role, scope'),
    [tenantId, accountId],
  )

export const grantRole = (queries: Queries, tenantId: string, accountId: string, grant: Grant) =>
  queries.all(sql('grantRole', 'INSERT INTO role_grant VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING'), [
    tenantId,
    accountId,
    grant.role,
    grant.scope,
  ])

/** The accounts that hold a role for a station, a unit or as a deputy: whom a notice to that party reaches. */
export const holdersOf = async (queries: Queries, tenantId: string, grant: Grant): Promise<string[]> =>
  (
    await queries.all<{ account_id: string }>(
      sql('holdersOf', 'SELECT account_id FROM role_grant WHERE tenant_id = $1 AND role = $2 AND scope = $3'),
      [tenantId, grant.role, grant.scope],
    )
  ).map(row => row.account_id)

/** The same for several stations, units or deputies at once; each account once. */
export const holdersOfAny = async (
  queries: Queries,
  tenantId: string,
  role: Grant['role'],
  scopes: readonly string[],
): Promise<string[]> =>
  (
    await queries.all<{ account_id: string }>(
      sql(
        'holdersOfAny',
        'SELECT DISTINCT account_id FROM role_grant WHERE tenant_id = $1 AND role = $2 AND scope = ANY($3)',
      ),
      [tenantId, role, scopes],
    )
  ).map(row => row.account_id)

export interface SeenAccount {
  account_id: string
  created_at: Date
  roles: string
}

/** The accounts seen last, with what they were granted: whom an office looks through to grant a role. No openid, no contact. */
export const accountsSeen = (queries: Queries, tenantId: string): Promise<SeenAccount[]> =>
  queries.all(
    sql(
      'accountsSeen',
      `SELECT a.account_id, a.created_at, coalesce(string_agg(g.role || ' ' || g.scope, ', '), '') AS roles
       FROM account a LEFT JOIN role_grant g USING (tenant_id, account_id)
       WHERE a.tenant_id = $1 GROUP BY a.account_id, a.created_at ORDER BY a.created_at DESC LIMIT 30`,
    ),
    [tenantId],
  )

/** Takes a role back; false when the account did not hold it. */
export const withdrawRole = async (queries: Queries, tenantId: string, accountId: string, grant: Grant) =>
  (await queries.one(
    sql(
      'withdrawRole',
      `DELETE FROM role_grant WHERE tenant_id = $1 AND account_id = $2 AND role = $3 AND scope = $4 RETURNING role`,
    ),
    [tenantId, accountId, grant.role, grant.scope],
  )) !== undefined
