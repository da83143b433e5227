/** `npm run migrate`: brings the schema of DATABASE_URL to the newest migration. Cloud functions never migrate by themselves. */
import { Pool } from 'pg'
import { migrate } from '#db/migrate'

const main = async (): Promise<void> => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('Set DATABASE_URL to the PostgreSQL that is to be migrated.')
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 })
  try {
    const run = await migrate(pool)
    console.log(run.length > 0 ? `Migrated: ${run.join(', ')}` : 'The schema is up to date.')
  } finally {
    await pool.end()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
