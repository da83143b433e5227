import { Client, Pool } from 'pg'
import type { Database } from '#db/database'
import { migrate } from '#db/migrate'
import { openPglite } from '#db/pglite'
import { openPostgres } from '#db/postgres'
import { settleBench } from '#tests/bench/bookingHouse'

/** A settled store: the house's own way to it, and a bare pool of the same driver and the same number of connections. */
export interface BenchStore {
  db: Database
  bare: Pool
  /** What a server does by itself within a minute, and the host once an hour where there is none. */
  tidyUp(): Promise<unknown>
  close(): Promise<void>
}

/** The embedded store in memory. It has one connection, which the floor shares. */
export const openEmbedded = async (): Promise<BenchStore> => {
  const store = await openPglite('memory://')
  await migrate(store.pool)
  await settleBench(store.pool)
  const db = await store.database()
  return { db, bare: store.pool, tidyUp: () => db.tidyUp(), close: () => db.close() }
}

/** Makes a migrated, empty database on a server. @returns its address */
export const makeDatabase = async (url: (database: string) => string, name: string): Promise<string> => {
  const client = new Client({ connectionString: url('postgres') })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const pool = new Pool({ connectionString: url(name), max: 1 })
  await migrate(pool)
  await pool.end()
  return url(name)
}

/** Makes and settles a database on a server. */
export const settleOnServer = async (url: (database: string) => string, name: string): Promise<void> => {
  const pool = new Pool({ connectionString: await makeDatabase(url, name), max: 1 })
  await settleBench(pool)
  await pool.end()
}

const connections = 10

/** A settled database on a server, with as many connections as the host has. */
export const openOnServer = async (url: string): Promise<BenchStore> => {
  const bare = new Pool({ connectionString: url, max: connections })
  bare.on('error', () => {
    // The pool says that it has ended before its sockets have: the server that stops next may still speak to them.
  })
  const db = openPostgres(url, { max: connections })
  return {
    db,
    bare,
    tidyUp: () => bare.query('VACUUM (ANALYZE)'),
    close: async () => {
      await bare.end()
      await db.close()
    },
  }
}
