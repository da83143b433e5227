import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { type DataFolders, openDataFolders } from '#tests/host/dataFolders'
import { type HostProcess, NotStarted, startHostProcess } from '#tests/host/process'

/** What an operator reads when the host does not start: one sentence, never a stack, and nothing is lost by it. */
describe('a start that is refused', () => {
  let folders: DataFolders
  let dataDir: string
  beforeAll(async () => {
    folders = await openDataFolders()
  }, 60_000)
  afterAll(() => folders.remove())
  beforeEach(() => {
    dataDir = folders.fresh()
  })

  const start = (env: Record<string, string>, flags: string[] = []): Promise<HostProcess> =>
    startHostProcess({ DATA_DIR: dataDir, ...env }, flags)
  const sentence = async (env: Record<string, string>, flags: string[] = []): Promise<string> => {
    const error: unknown = await start(env, flags).then(
      async host => {
        await host.stop()
        return new Error('it started')
      },
      reason => reason,
    )
    if (!(error instanceof NotStarted)) throw error
    expect([error.code, error.said.trim().split('\n').length]).toEqual([1, 1])
    return error.said.trim()
  }
  const files = () => readdirSync(dataDir).sort()

  it.each<[string, (database: string) => void]>([
    ['its control file is cut', database => truncateSync(path.join(database, 'global', 'pg_control'), 10)],
    ['its log of changes is gone', database => rmSync(path.join(database, 'pg_wal'), { recursive: true })],
    [
      'its tables are overwritten',
      database => {
        const tables = path.join(database, 'base')
        for (const file of readdirSync(tables, { recursive: true }) as string[])
          if (/\/\d+$/.test(file)) writeFileSync(path.join(tables, file), 'nonsense')
      },
    ],
  ])(
    'says that the database is damaged when %s, names --reset, and takes nothing away',
    async (_, spoil) => {
      const database = folders.copyTo(dataDir)
      spoil(database)
      expect(await sentence({})).toMatch(/^The database in .* is damaged and cannot be opened\. .*backup.* --reset/)
      expect(existsSync(path.join(database, 'PG_VERSION'))).toBe(true)
    },
    30_000,
  )

  it('by other keys than the database was sealed with loses nothing: with the first ones it starts again', async () => {
    const key = (letter: string) => Buffer.alloc(32, letter).toString('base64')
    const office = (letter: string) => ({
      MODE: 'server',
      FIELD_KEYS: `k1:${key(letter)}`,
      SESSION_KEY: key('s'),
      WECHAT_APPID: 'wx1',
      WECHAT_SECRET: 'secret',
      WECHAT_API: 'http://127.0.0.1:9',
    })
    await (await start(office('a'))).stop()
    expect(await sentence(office('b'))).toMatch(/^FIELD_KEYS does not have the key k1/)
    await (await start(office('a'))).stop()
  }, 60_000)

  describe('although it asks for --reset', () => {
    let other: Server
    afterEach(() => other?.close())

    it('has removed nothing when the port is taken', async () => {
      const keys = '{"kept":"as it was"}'
      writeFileSync(path.join(dataDir, 'keys.json'), keys)
      other = createServer()
      await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
      const { port } = other.address() as { port: number }
      expect(await sentence({ PORT: String(port) }, ['--reset'])).toMatch(/^Port \d+ is taken/)
      expect(readFileSync(path.join(dataDir, 'keys.json'), 'utf8')).toBe(keys)
    }, 30_000)

    it('has removed nothing when a PostgreSQL server is named, which it never empties', async () => {
      writeFileSync(path.join(dataDir, 'keys.json'), '{}')
      const said = await sentence({ DATABASE_URL: 'postgres://u:hidden@127.0.0.1:9/office' }, ['--reset'])
      expect(said).toMatch(/never a PostgreSQL server/)
      expect(said).not.toContain('hidden')
      expect(files()).toEqual(['keys.json'])
    }, 30_000)
  })

  it('says which database could not be reached', async () => {
    const said = await sentence({ DATABASE_URL: 'postgres://u:hidden@127.0.0.1:9/office' })
    expect(said).toMatch(/^The database at 127\.0\.0\.1:9\/office cannot be used: .*ECONNREFUSED/)
    expect(said).not.toContain('hidden')
  }, 30_000)

  it('says so when something else than PostgreSQL answers', async () => {
    const other = createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const said = await sentence({ DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/office` })
    other.close()
    expect(said).toMatch(/cannot be used: /)
  }, 30_000)
})
