import type { Pool } from 'pg'

/**
 * The role to work as, when the user that connects would stand above row-level security (a superuser, as in the embedded
 * store) or owns the tables; undefined when there is none, where FORCE ROW LEVEL SECURITY holds the owner.
 */
export const appRole = async (pool: Pool): Promise<string | undefined> => {
  const { rows } = await pool.query<{ usable: boolean }>(
    `SELECT pg_has_role(current_user, oid, 'MEMBER') AS usable FROM pg_roles WHERE rolname = 'shuanglian_app'`,
  )
  return rows[0]?.usable ? 'shuanglian_app' : undefined
}
