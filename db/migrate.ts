import path from 'node:path'
import type { Pool } from 'pg'

const migrations = path.join(__dirname, 'migrations', '*.sql')

/** The schema was made by another release than this one, and cannot be brought to ours. */
export class SchemaOfAnotherRelease extends Error {
  override readonly name = 'SchemaOfAnotherRelease'
}

/**
 * Brings the schema to the newest migration; runs none twice. Migrations that were merged are frozen: a changed one is
 * refused by its checksum, and so is a schema newer than this release. Two hosts that start at once wait for each other.
 * @throws SchemaOfAnotherRelease
 * @returns the names of the migrations that were run
 */
export const migrate = async (pool: Pool): Promise<string[]> => {
  const { default: Postgrator } = await import('postgrator')
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', ['shuanglian.migrate'])
    const postgrator = new Postgrator({
      driver: 'pg',
      migrationPattern: migrations,
      schemaTable: 'schema_version',
      validateChecksums: true,
      execQuery: query => client.query(query),
      execSqlScript: async script => {
        await client.query(`BEGIN;\n${script}\nCOMMIT;`).catch(async error => {
          await client.query('ROLLBACK')
          throw error
        })
      },
    })
    const run = await postgrator.migrate().catch(error => {
      throw /checksum failed/.test(error.message) ? new SchemaOfAnotherRelease() : error
    })
    if ((await postgrator.getDatabaseVersion()) > (await postgrator.getMaxVersion())) throw new SchemaOfAnotherRelease()
    return run.map(migration => migration.name)
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', ['shuanglian.migrate'])
    client.release()
  }
}
