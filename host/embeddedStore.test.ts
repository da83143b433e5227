import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { embeddedMajor, openEmbedded } from '#host/embeddedStore'
import { StartRefused } from '#host/startRefused'
import { type DataFolders, openDataFolders } from '#tests/host/dataFolders'

describe('the embedded database', () => {
  let folders: DataFolders
  let dataDir: string
  let folder: string
  beforeAll(async () => {
    folders = await openDataFolders()
  }, 60_000)
  afterAll(() => folders.remove())
  beforeEach(() => {
    dataDir = folders.fresh()
    folder = path.join(dataDir, 'database')
  })

  /** What the start says, and that it has taken nothing away. */
  const refusal = async (): Promise<string> => {
    const before = readdirSync(dataDir, { recursive: true }) as string[]
    const error: unknown = await openEmbedded(dataDir).then(
      () => new Error('accepted'),
      reason => reason,
    )
    expect(readdirSync(dataDir, { recursive: true })).toEqual(expect.arrayContaining(before))
    if (!(error instanceof StartRefused)) throw error
    return error.message
  }

  it(`is PostgreSQL ${embeddedMajor}`, () => {
    expect(readFileSync(path.join(folders.whole, 'database', 'PG_VERSION'), 'utf8').trim()).toBe(embeddedMajor)
  })

  it('is not made over a folder of something else, nor over one that has lost its version', async () => {
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'holiday.jpg'), 'a picture')
    expect(await refusal()).toMatch(/is not a database of this program/)
    expect(readdirSync(folder)).toEqual(['holiday.jpg'])
    rmSync(folder, { recursive: true })
    folders.copyTo(dataDir)
    rmSync(path.join(folder, 'PG_VERSION'))
    expect(await refusal()).toMatch(/is not a database of this program, or a damaged one/)
  })

  it('is not opened when it is of another PostgreSQL, or a file', async () => {
    folders.copyTo(dataDir)
    writeFileSync(path.join(folder, 'PG_VERSION'), '16\n')
    expect(await refusal()).toMatch(/is of PostgreSQL 16; this release reads 18/)
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file')
    expect(await refusal()).toMatch(/is a file/)
  })

  it.each([
    ['changed', `UPDATE schema_version SET md5 = 'other'`],
    ['newer', `INSERT INTO schema_version (version, name) VALUES (9999, 'of tomorrow')`],
  ])('is not touched when another release made it: its schema is %s', async (_, change) => {
    folders.copyTo(dataDir)
    const db = await openEmbedded(dataDir)
    await db.transaction('', async queries => {
      await queries.all({ name: 'asOwner', text: 'RESET ROLE' })
      await queries.all({ name: 'change', text: change })
    })
    await db.close()
    expect(await refusal()).toMatch(/was made by another release .* --reset/)
  })

  it('is made again when its first start was broken off', async () => {
    mkdirSync(`${folder}.unfinished`)
    writeFileSync(path.join(`${folder}.unfinished`, 'PG_VERSION'), '18\n')
    await (await openEmbedded(dataDir)).close()
    expect([existsSync(folder), existsSync(`${folder}.unfinished`)]).toEqual([true, false])
  })
})
