/**
 * `npm run migrate`: brings the schema of DATABASE_URL to the newest migration, and sees that FIELD_KEYS are the keys of this
 * database. Cloud functions never migrate by themselves.
 */
import { Pool } from 'pg'
import { migrate, SchemaOfAnotherRelease } from '#db/migrate'
import { openPostgres } from '#db/postgres'
import { fieldCipher } from '#functions/platform/cipher'
import { checkFieldKeys } from '#functions/platform/fieldKeys'

const bringUp = async (url: string): Promise<string> => {
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 })
  try {
    const run = await migrate(pool)
    return run.length > 0 ? `Migrated: ${run.join(', ')}` : 'The schema is up to date.'
  } catch (error) {
    throw error instanceof SchemaOfAnotherRelease
      ? new Error('This schema was made by another release of this program: migrate with that one, or with a newer.')
      : error
  } finally {
    await pool.end()
  }
}

const checkKeys = async (url: string, ring: string | undefined): Promise<string> => {
  if (!ring) return 'FIELD_KEYS is not set: whether they are the keys of this database was not looked at.'
  const db = openPostgres(url, { max: 1 })
  try {
    await checkFieldKeys(db.install, fieldCipher(ring))
    return 'FIELD_KEYS are the keys of this database.'
  } finally {
    await db.close()
  }
}

const main = async (): Promise<void> => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('Set DATABASE_URL to the PostgreSQL that is to be migrated.')
  console.log(await bringUp(url))
  console.log(await checkKeys(url, process.env.FIELD_KEYS?.trim()))
}

main().catch((error: Error & { code?: string }) => {
  console.error(`Not done: ${error.message || error.code}`)
  process.exit(1)
})
