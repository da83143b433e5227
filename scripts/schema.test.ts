import { readFileSync } from 'node:fs'
import path from 'node:path'
import { dumpSchema } from './schema'

describe('db/schema.sql', () => {
  it('is what the migrations leave behind: run `npm run schema` after a new one', async () => {
    const kept = readFileSync(path.resolve(__dirname, '..', 'db', 'schema.sql'), 'utf8')
    expect(await dumpSchema()).toBe(kept)
  }, 60_000)
})
