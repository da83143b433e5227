import { randomBytes } from 'node:crypto'
import type { Database } from '#db/database'
import { migrate } from '#db/migrate'
import { openPglite } from '#db/pglite'
import { fieldCipher } from '#functions/platform/cipher'
import { checkFieldKeys, WrongFieldKeys } from '#functions/platform/fieldKeys'

const key = () => randomBytes(32).toString('base64')
const [first, second, another] = [key(), key(), key()]

describe('the keys of a database', () => {
  let db: Database
  beforeAll(async () => {
    const store = await openPglite('memory://')
    await migrate(store.pool)
    db = await store.database()
  }, 60_000)
  afterAll(() => db.close())
  beforeEach(async () => {
    await db.transaction('', async queries => {
      await queries.all({ name: 'asOwner', text: 'RESET ROLE' })
      await queries.all({ name: 'forgetKeys', text: 'DELETE FROM field_key' })
      await queries.all({ name: 'asApp', text: 'SET ROLE shuanglian_app' })
    })
    await startWith(`k1:${first}`)
  })

  const startWith = (ring: string) => checkFieldKeys(db.install, fieldCipher(ring))
  const refused = async (ring: string): Promise<string> => {
    const error: unknown = await startWith(ring).then(
      () => 'accepted',
      reason => reason,
    )
    return error instanceof WrongFieldKeys ? error.message : String(error)
  }

  it('are accepted at every start when they stay the same', async () => {
    await startWith(`k1:${first}`)
    await startWith(`k1:${first}`)
  })

  it('are refused when another stands under the same name', async () => {
    expect(await refused(`k1:${another}`)).toMatch(
      /^FIELD_KEYS does not have the key k1 .* has another under that name/,
    )
  })

  it('are refused when the name is another one, and nothing is kept of them', async () => {
    expect(await refused(`k2:${another}`)).toContain('does not have the key k1')
    await startWith(`k1:${first}`)
  })

  it('may be rotated: a new one in front, the old one behind it', async () => {
    await startWith(`k2:${second},k1:${first}`)
    await startWith(`k2:${second},k1:${first}`)
  })

  it('are refused when a key that has sealed is taken away, old or new', async () => {
    await startWith(`k2:${second},k1:${first}`)
    expect(await refused(`k2:${second}`)).toContain('the key k1')
    expect(await refused(`k1:${first}`)).toContain('the key k2')
  })

  it('are refused when a new one was put last, where query codes would no longer be found', async () => {
    expect(await refused(`k1:${first},k2:${second}`)).toContain('leave the last one last')
  })

  it('are judged alike when two start at once', async () => {
    const ring = `k2:${second},k1:${first}`
    await Promise.all([startWith(ring), startWith(ring)])
    await startWith(ring)
  })
})
