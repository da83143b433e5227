import pg, { type Pool, type PoolClient, type QueryResultRow } from 'pg'
import type { Database, Queries, Statement } from '#db/database'
import { sql } from '#db/statements'

/** Days stay text, `2026-03-13`: a `date` never becomes a Date in some time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)

/** How often a transaction is done that the server stops for another's sake. */
const mostTries = 3

/** The tenant a connection is bound to; undefined on a new one. */
const bound = new WeakMap<PoolClient, string>()

/**
 * A new connection's first statement. When the user that connects would stand above row-level security (a superuser, as in the
 * embedded store) or owns the tables, it goes on as the role that owns nothing; where there is none, FORCE ROW LEVEL SECURITY
 * holds the owner. One round trip, because every cold start waits for it.
 */
const settleConnection = sql(
  'settleConnection',
  `SELECT set_config('app.tenant', $1, false),
          (SELECT set_config('role', rolname, false) FROM pg_roles
           WHERE rolname = 'shuanglian_app' AND pg_has_role(current_user, oid, 'MEMBER'))`,
)

const bindTenant = sql('bindTenant', `SELECT set_config('app.tenant', $1, false)`)

const run = async <Row extends QueryResultRow>(client: PoolClient, statement: Statement, values: unknown[] = []) =>
  (await client.query<Row>({ name: statement.name, text: statement.text, values })).rows

const queriesOn = (withClient: <R>(work: (client: PoolClient) => Promise<R>) => Promise<R>): Queries => ({
  all: (statement, values) => withClient(client => run(client, statement, values)),
  one: async (statement, values) => (await withClient(client => run(client, statement, values)))[0] as never,
})

/**
 * The database over a `pg` pool, the same for PostgreSQL and for PGlite. A connection is bound to a tenant by one setting,
 * kept until it serves another tenant, so that a statement costs one round trip; row-level security reads the setting.
 */
export const pooled = (
  pool: Pool,
  { tidyUp, afterClose }: { tidyUp: () => Promise<void>; afterClose: () => Promise<void> },
): Database => {
  pool.on('error', () => {
    // An idle connection was lost: the pool drops it, and the next query opens another.
  })

  const bind = async (client: PoolClient, tenantId: string): Promise<void> => {
    if (bound.get(client) === tenantId) return
    if (!bound.has(client))
      client.on('error', () => {
        // Lost while it worked: its queries fail with that, and without a listener the whole process would end.
      })
    await run(client, bound.has(client) ? bindTenant : settleConnection, [tenantId])
    bound.set(client, tenantId)
  }

  const withClient = async <R>(tenantId: string, work: (client: PoolClient) => Promise<R>): Promise<R> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await bind(client, tenantId)
      return await work(client)
    } catch (error) {
      if (isGone(error)) broken = error as Error
      throw error
    } finally {
      client.release(broken)
    }
  }

  const inTransaction: Database['transaction'] = (tenantId, work) =>
    withClient(tenantId, async client => {
      await client.query('BEGIN')
      try {
        const result = await work(queriesOn(each => each(client)))
        await client.query('COMMIT')
        return result
      } catch (error) {
        if (!isGone(error)) await client.query('ROLLBACK')
        throw error
      }
    })

  // Made for each call and kept nowhere: anybody may ask for a district that does not exist, under as many names as they like.
  const tenant = (tenantId: string): Queries => queriesOn(work => withClient(tenantId, work))

  return {
    tenant,
    transaction: async (tenantId, work) => {
      for (let tries = 1; ; tries += 1)
        try {
          return await inTransaction(tenantId, work)
        } catch (error) {
          if (!isStopped(error) || tries === mostTries) throw error
        }
    },
    install: tenant(''),
    tidyUp,
    close: async () => {
      await pool.end()
      await afterClose()
    },
  }
}

/** Whether the connection itself is lost: nothing more can be said on it. */
const isGone = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string }
  return (
    /^(08|57P0)/.test(code ?? '') ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/.test(
      message ?? '',
    )
  )
}

/** Whether the server stopped a transaction for another's sake: nothing of it has happened, and done again it may well pass. */
const isStopped = (error: unknown): boolean => /^40(001|P01)/.test((error as { code?: string }).code ?? '')

/** Whether the same request may be tried again soon: the server is gone, too busy, or stopped us for another. */
export const isPassing = (error: unknown): boolean =>
  isGone(error) || /^(53|57014|40001|40P01)/.test((error as { code?: string }).code ?? '')
