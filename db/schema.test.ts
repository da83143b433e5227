import { randomUUID } from 'node:crypto'
import type { Database } from '#db/database'
import { ensureAccount } from '#db/queries/account'
import { addTenant, listTenants } from '#db/queries/district'
import { openTestStore } from '#tests/stores/open'

describe('the schema', () => {
  let db: Database
  const at = new Date('2026-12-01T01:00:00Z')
  beforeAll(async () => {
    db = await openTestStore()
    for (const tenant of ['a', 'b']) await addTenant(db.install, tenant, 'xiangtan', at)
  })
  afterAll(() => db.close())

  const catalogue = <Row extends Record<string, unknown>>(name: string, text: string) =>
    db.install.all<Row>({ name, text })

  it('leads every primary key, unique index and foreign key with tenant_id, but for the keys of the whole installation', async () => {
    const offenders = await catalogue<{ name: string }>(
      'keysWithoutTenant',
      `SELECT c.conname AS name FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
       WHERE t.relnamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'f') AND t.relname NOT IN ('schema_version', 'field_key')
         AND (SELECT attname FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = c.conkey[1]) <> 'tenant_id'
       UNION ALL
       SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
       WHERE t.relnamespace = 'public'::regnamespace AND i.indisunique AND t.relname NOT IN ('schema_version', 'field_key')
         AND (SELECT attname FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = i.indkey[0]) <> 'tenant_id'`,
    )
    expect(offenders).toEqual([])
  })

  it('makes the keys that slots, seats and events refer to last, so that each is found by its key also by a session that saw the table empty', async () => {
    const younger = await catalogue<{ name: string }>(
      'indexesAfterTheKey',
      `SELECT other.indexrelid::regclass::text AS name FROM pg_index other JOIN pg_index key USING (indrelid)
       WHERE key.indisprimary AND other.indexrelid > key.indexrelid
         AND indrelid IN ('reception_day'::regclass, 'opinion'::regclass)`,
    )
    expect(younger).toEqual([])
  })

  it('holds every table of a tenant by row-level security, its owner too', async () => {
    const open = await catalogue<{ name: string }>(
      'tablesWithoutPolicy',
      `SELECT t.relname AS name FROM pg_class t
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'tenant_id'
       WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> 'tenant'
         AND NOT (t.relrowsecurity AND t.relforcerowsecurity
                  AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid))`,
    )
    expect(open).toEqual([])
  })

  it('shows one district nothing of another, even when a query forgets to ask', async () => {
    const account = { accountId: randomUUID(), openid: 'o-1', displayName: null, at }
    await ensureAccount(db.tenant('a'), 'a', account)
    const forgetful = { name: 'everyAccount', text: 'SELECT tenant_id FROM account' }
    expect(await db.tenant('a').all(forgetful)).toEqual([{ tenant_id: 'a' }])
    expect(await db.tenant('b').all(forgetful)).toEqual([])
    expect((await listTenants(db.install)).map(tenant => tenant.tenant_id)).toEqual(['a', 'b'])
  })

  it('refuses to write into another district', async () => {
    const stray = ensureAccount(db.tenant('b'), 'a', { accountId: randomUUID(), openid: 'o-2', displayName: null, at })
    await expect(stray).rejects.toThrow(/row-level security/)
  })

  it('makes one account of two first sights at once', async () => {
    const sights = Array.from({ length: 8 }, () =>
      ensureAccount(db.tenant('a'), 'a', { accountId: randomUUID(), openid: 'o-new', displayName: null, at }),
    )
    expect(new Set(await Promise.all(sights)).size).toBe(1)
  })

  it('keeps nothing of a transaction that failed', async () => {
    const failed = db.transaction('a', async queries => {
      await ensureAccount(queries, 'a', { accountId: randomUUID(), openid: 'o-lost', displayName: null, at })
      throw new Error('in the middle')
    })
    await expect(failed).rejects.toThrow('in the middle')
    const found = await db.tenant('a').all({ name: 'lost', text: `SELECT 1 FROM account WHERE openid = 'o-lost'` })
    expect(found).toEqual([])
  })
})
