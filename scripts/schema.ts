/** Writes db/schema.sql, the schema as the migrations leave it: `npm run schema`. A test compares the two. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { pgDump } from '@electric-sql/pglite-tools/pg_dump'
import { Pool } from 'pg'
import { migrate } from '#db/migrate'

/** The schema without what changes from one dump to the next. */
export const dumpSchema = async (): Promise<string> => {
  const pg = await PGlite.create()
  const pool = new Pool({ ...createPgConfig(pg), max: 1 } as ConstructorParameters<typeof Pool>[0])
  await migrate(pool)
  await pool.end()
  const dump = await pgDump({ pg, args: ['--schema-only', '--no-owner'] })
  const text = await dump.text()
  await pg.close()
  return text
    .split('\n')
    .filter(line => !/^(--|SET |SELECT pg_catalog|\\)/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n')
}

if (require.main === module)
  dumpSchema().then(text => writeFileSync(path.resolve(__dirname, '..', 'db', 'schema.sql'), text))
