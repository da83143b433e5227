import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Client, type Pool } from 'pg'
import type { Database } from '#db/database'
import { openPglite } from '#db/pglite'
import { openPostgres } from '#db/postgres'

declare const STORE: 'pglite' | 'postgres'

/** Which store this run is on. */
export const store = STORE

/** A migrated, empty store of this test file's own: a copy of the prepared one. */
export const openTestStore = async (): Promise<Database> => (STORE === 'postgres' ? openCopy() : openImage())

interface OwnStore {
  pool: Pool
  database: Database
}

/** Embedded stores that tests of this file have left, emptied for the next: one opened anew costs a second of work. */
const left: OwnStore[] = []
const opened: OwnStore[] = []
afterAll(async () => {
  for (const { database } of opened) await database.close()
})

const openImage = async (): Promise<Database> => {
  const store = left.pop() ?? (await openNew())
  let closed = false
  return {
    ...store.database,
    close: async () => {
      if (closed) return
      closed = true
      await empty(store.pool)
      left.push(store)
    },
  }
}

const openNew = async (): Promise<OwnStore> => {
  const image = new Blob([readFileSync(process.env.TEST_PGLITE_IMAGE ?? '')])
  const { pool, database } = await openPglite('memory://', image)
  const store = { pool, database: database() }
  opened.push(store)
  return store
}

/** Takes out every row, as the owner of the tables, and leaves the connection in the role that the database works in. */
const empty = async (pool: Pool): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query('RESET ROLE')
    const { rows } = await client.query<{ tables: string }>(
      `SELECT string_agg(oid::regclass::text, ', ') AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname <> 'schema_version'`,
    )
    await client.query(`TRUNCATE ${rows[0]?.tables}`)
    await client.query('SET ROLE shuanglian_app')
  } finally {
    client.release()
  }
}

const openCopy = async (): Promise<Database> => {
  const base = process.env.TEST_POSTGRES_URL ?? ''
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: `${base}postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE house`)
  await client.end()
  return openPostgres(`${base}${name}`, { max: 16 })
}
