import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Client, Pool } from 'pg'
import { migrate } from '#db/migrate'
import { startServer, type TestServer } from '#tests/stores/server'

declare global {
  var testServer: TestServer | undefined
}

/** Prepares one migrated store of each kind; every test file then works on a copy of it. Jest runs this once for both. */
export default async (): Promise<void> => {
  await Promise.all([prepareServer(), prepareImage()])
}

const prepareServer = async (): Promise<void> => {
  const server = await startServer()
  globalThis.testServer = server
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('CREATE DATABASE house')
  await client.end()
  const pool = new Pool({ connectionString: server.url('house'), max: 1 })
  await migrate(pool)
  await pool.end()
  process.env.TEST_POSTGRES_URL = server.url('')
}

const prepareImage = async (): Promise<void> => {
  const pglite = await PGlite.create()
  const pool = new Pool({ ...createPgConfig(pglite), max: 1 } as ConstructorParameters<typeof Pool>[0])
  await migrate(pool)
  const image = path.join(tmpdir(), `shuanglian-pglite-${process.pid}.tar`)
  writeFileSync(image, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()))
  await pool.end()
  await pglite.close()
  process.env.TEST_PGLITE_IMAGE = image
}
