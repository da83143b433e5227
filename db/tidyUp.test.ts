import type { Database } from '#db/database'
import { sql } from '#db/statements'
import { openTestStore, store } from '#tests/stores/open'

const makeDistrict = sql('testDistrict', `INSERT INTO tenant VALUES ($1, 'xiangtan', now())`)
const makeUnit = sql('testUnit', `INSERT INTO unit VALUES ($1, 'water', '水务局', 0)`)
const unitsSeen = sql('testUnitsSeen', 'SELECT tenant_id, current_user::text AS as_role FROM unit')
/** Fewer than none: never counted. */
const counted = sql('testCounted', `SELECT reltuples AS rows FROM pg_class WHERE oid = 'unit'::regclass`)

describe('tidying up', () => {
  let db: Database
  beforeEach(async () => {
    db = await openTestStore()
    for (const district of ['here', 'there']) {
      await db.install.all(makeDistrict, [district])
      await db.tenant(district).all(makeUnit, [district])
    }
  })
  afterEach(() => db.close())

  it('leaves each district behind its own wall, even while others ask', async () => {
    const seen = await Promise.all([
      db.tenant('here').all(unitsSeen),
      db.tidyUp().then(() => db.tenant('there').all(unitsSeen)),
      db.tenant('here').all(unitsSeen),
    ])
    expect(seen).toEqual(['here', 'there', 'here'].map(tenant_id => [{ tenant_id, as_role: 'shuanglian_app' }]))
  })

  it('counts what is there, where no server does it', async () => {
    await db.tidyUp()
    const rows = (await db.install.one<{ rows: number }>(counted))?.rows
    expect(rows).toBe(store === 'pglite' ? 2 : -1)
  })
})
