import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Pool } from 'pg'
import type { Database } from '#db/database'
import { pooled } from '#db/pooled'

/** What both a pool for migrations and the database need of an open embedded store. */
export interface EmbeddedStore {
  pool: Pool
  /** The database, once the schema stands. */
  database(): Database
}

/**
 * Opens the embedded store on a folder, or in memory. It is real PostgreSQL in this process, with one connection. The
 * caller must hold the folder's lock: two processes on one folder destroy it. It survives a crash of the process, not a
 * power cut, because it never fsyncs.
 */
export const openPglite = async (folder: string, image?: Blob): Promise<EmbeddedStore> => {
  const pglite = await PGlite.create({
    dataDir: folder,
    ...(image ? { loadDataDir: image } : {}),
    // Without it a store that was killed keeps the process alive after its work is done.
    postgresqlconf: ['log_startup_progress_interval = 0'],
  })
  const pool = new Pool({ ...createPgConfig(pglite), max: 1 } as ConstructorParameters<typeof Pool>[0])
  return { pool, database: () => pooled(pool, () => pglite.close()) }
}
