import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import type { Database } from '#db/database'
import { openPglite } from '#db/pglite'
import { openPostgres } from '#db/postgres'

declare const STORE: 'pglite' | 'postgres'

/** Which store this run is on. */
export const store = STORE

/** A migrated, empty store of this test file's own: a copy of the prepared one. */
export const openTestStore = async (): Promise<Database> => (STORE === 'postgres' ? openCopy() : openImage())

const openImage = async (): Promise<Database> => {
  const image = new Blob([readFileSync(process.env.TEST_PGLITE_IMAGE ?? '')])
  return (await openPglite('memory://', image)).database()
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
