import { Client, Pool } from 'pg'
import type { Database } from '#db/database'
import { migrate, SchemaOfAnotherRelease } from '#db/migrate'
import { openPostgres } from '#db/postgres'
import { openEmbedded } from '#host/embeddedStore'
import { errorCode } from '#host/errorCode'
import { StartRefused } from '#host/startRefused'

const whereOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || '5432'}${pathname}`
}

/** Node tries every address of a name and then gives one error of several. */
const reasonOf = (error: unknown): string => {
  const { message, errors } = error as { message?: string; errors?: Error[] }
  return message || errors?.[0]?.message || errorCode(error) || 'no reason given'
}

const unusable = (url: string, reason: string) =>
  new StartRefused(
    `The database at ${whereOf(url)} cannot be used: ${reason}. Check DATABASE_URL and that PostgreSQL runs.`,
  )

/** Whatever keeps us from a first answer is the operator's to mend: the address, the password, the server itself. */
const greet = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  let facts: { version: number; encoding: string } | undefined
  try {
    await client.connect()
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
    )
    facts = rows[0]
  } catch (error) {
    throw unusable(url, reasonOf(error))
  } finally {
    await client.end().catch(() => {
      // It was never open.
    })
  }
  if (!facts || facts.version < 150_000) throw unusable(url, 'it is older than PostgreSQL 15')
  if (facts.encoding !== 'UTF8') throw unusable(url, `it keeps text as ${facts.encoding}, not as UTF8`)
}

/** No right to make tables, tables of another program, a standby that only reads, a server without room or going down. */
const isOperators = (error: unknown): boolean => /^(42501|42P07|25006|53...|57P0.|08...)$/.test(errorCode(error) ?? '')

/** The office's PostgreSQL, brought to the newest migration. */
const onServer = async (url: string): Promise<Database> => {
  await greet(url)
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 })
  try {
    await migrate(pool)
    return openPostgres(url)
  } catch (error) {
    if (error instanceof SchemaOfAnotherRelease)
      throw new StartRefused(
        `The database at ${whereOf(url)} was made by another release of this program. Start that release, or name an empty database in DATABASE_URL.`,
      )
    // A fault inside a migration is ours and keeps its stack.
    throw isOperators(error) ? unusable(url, reasonOf(error)) : error
  } finally {
    await pool.end()
  }
}

/**
 * Opens the store of this installation and migrates it.
 *
 * @throws StartRefused when the server named by DATABASE_URL cannot be used, or the embedded database not be opened
 */
export const openStore = (settings: { databaseUrl: string | undefined; dataDir: string }): Promise<Database> =>
  settings.databaseUrl ? onServer(settings.databaseUrl) : openEmbedded(settings.dataDir)
