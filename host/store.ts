import path from 'node:path'
import { Client, Pool } from 'pg'
import type { Database } from '#db/database'
import { migrate } from '#db/migrate'
import { openPglite } from '#db/pglite'
import { openPostgres } from '#db/postgres'
import { errorCode } from '#host/errorCode'
import { StartRefused } from '#host/startRefused'

const whereOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || '5432'}${pathname}`
}

const reasonOf = (error: unknown): string => {
  const { message } = error as { message?: string }
  return message || errorCode(error) || 'no reason given'
}

/** Faults of the address or the password are the operator's to mend; a fault inside a migration is ours and keeps its stack. */
const isReach = (error: unknown): boolean => {
  const code = errorCode(error) ?? ''
  return /^(E[A-Z_]+|28...|3D000|57P0.)$/.test(code) || /timeout|terminated/i.test(reasonOf(error))
}

const reaching = async <Result>(url: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (!isReach(error)) throw error
    throw new StartRefused(
      `The database at ${whereOf(url)} cannot be used: ${reasonOf(error)}. Check DATABASE_URL and that PostgreSQL runs.`,
    )
  }
}

/** The office's PostgreSQL, brought to the newest migration. */
const onServer = (url: string): Promise<Database> =>
  reaching(url, async () => {
    const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 })
    try {
      await migrate(pool)
    } finally {
      await pool.end()
    }
    return openPostgres(url)
  })

/** The embedded store in the data folder, whose lock the caller holds. */
const embedded = async (dataDir: string): Promise<Database> => {
  const store = await openPglite(path.join(dataDir, 'database'))
  await migrate(store.pool)
  return store.database()
}

/**
 * Opens the store of this installation and migrates it.
 *
 * @throws StartRefused when the server named by DATABASE_URL cannot be reached or refuses the user
 */
export const openStore = (settings: { databaseUrl: string | undefined; dataDir: string }): Promise<Database> =>
  settings.databaseUrl ? onServer(settings.databaseUrl) : embedded(settings.dataDir)

/** Empties the schema on a server, for --reset in local mode. */
export const emptyServer = (url: string): Promise<void> =>
  reaching(url, async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    try {
      await client.connect()
      await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    } finally {
      await client.end()
    }
  })
