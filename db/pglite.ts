import { Pool } from 'pg'
import type { Database } from '#db/database'
import { startEngine } from '#db/embedded/engine'
import { Line } from '#db/embedded/line'
import { pooled } from '#db/pooled'

/** What both a pool for migrations and the database need of an open embedded store. */
export interface EmbeddedStore {
  pool: Pool
  /** The database, once the schema stands. */
  database(): Database
}

/**
 * Opens the embedded store on a folder, or in memory. It is real PostgreSQL in this process, in a thread of its own and with one
 * connection. The caller must hold the folder's lock: two processes on one folder destroy it. It survives a crash of the process,
 * not a power cut, because it never fsyncs.
 */
export const openPglite = async (folder: string, image?: Blob): Promise<EmbeddedStore> => {
  const engine = await startEngine({
    dataDir: folder,
    ...(image ? { loadDataDir: image } : {}),
    // Without it a store that was killed keeps the process alive after its work is done.
    postgresqlconf: ['log_startup_progress_interval = 0'],
  })
  const pool = new Pool({
    stream: () => new Line(engine),
    user: 'postgres',
    database: 'postgres',
    max: 1,
    // A connection costs a session made fresh; kept, its statements stay prepared.
    idleTimeoutMillis: 0,
  })
  return { pool, database: () => pooled(pool, { tidyUp: () => tidyUp(pool), afterClose: () => engine.close() }) }
}

/** There is no autovacuum here. The owner alone may do it, and no district is served by a connection that was the owner. */
const tidyUp = async (pool: Pool): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query('RESET ROLE')
    await client.query('VACUUM (ANALYZE)')
  } finally {
    client.release(true)
  }
}
