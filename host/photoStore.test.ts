import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Refusal } from '#domain/refusal'
import { type DiskPhotoStore, diskPhotoStore, mostIncoming } from '#host/photoStore'

describe('photos on disk', () => {
  let folder: string
  let photos: DiskPhotoStore
  const bytes = Buffer.from('a photo')
  const somebody = '0123456789abcdef'
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'photos-'))
    photos = diskPhotoStore(folder)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const kept = async (): Promise<string> => {
    const ref = await photos.reserve()
    await photos.put(ref, bytes)
    return ref
  }
  const refusalOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'accepted',
      error => (error instanceof Refusal ? error.code : `bug: ${error.message}`),
    )

  it('come back as they were put, until they are removed', async () => {
    const ref = await kept()
    expect(Buffer.from(await photos.get(ref))).toEqual(bytes)
    await photos.remove(ref)
    await photos.remove(ref)
    expect(await refusalOf(photos.get(ref))).toBe('PHOTO_UNKNOWN')
  })

  it('have names that nobody can guess, and leave nothing half-written', async () => {
    const refs = await Promise.all(Array.from({ length: 20 }, kept))
    expect(new Set(refs).size).toBe(20)
    for (const ref of refs) expect(ref).toMatch(/^photos\/[0-9a-f]{48}$/)
    const names = readdirSync(folder, { recursive: true }) as string[]
    expect(names.filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('are never looked for outside their folder', async () => {
    for (const ref of ['../keys.json', 'photos/../keys.json', '/etc/passwd', 'photos/', '', 'photos/zz'])
      expect(await refusalOf(photos.get(ref))).toBe('PHOTO_UNKNOWN')
  })

  it('lie here as uploads in a number that nobody exceeds, also not with many at once, until one is taken in', async () => {
    const sent = () => photos.putIncoming(somebody, bytes)
    const answers = await Promise.all(Array.from({ length: mostIncoming * 2 }, () => refusalOf(sent())))
    expect(answers.filter(each => each === 'accepted').length).toBeLessThanOrEqual(mostIncoming)
    for (let tries = 0; (await refusalOf(sent())) === 'accepted'; tries += 1) expect(tries).toBeLessThan(mostIncoming)
    expect(await refusalOf(sent())).toBe('TOO_MANY_UPLOADS')
    const lying = (readdirSync(path.join(folder, 'incoming'), { recursive: true }) as string[]).filter(
      name => path.basename(name).length > 2,
    )
    expect(lying).toHaveLength(mostIncoming)
    expect(await refusalOf(photos.putIncoming('fedcba9876543210', bytes))).toBe('accepted')
    await photos.remove(`incoming/${path.basename(lying[0] ?? '')}`)
    expect(await refusalOf(sent())).toBe('accepted')
  })

  it('are swept away a day after their upload, when nobody took them in', async () => {
    const taken = await kept()
    const left = await photos.putIncoming(somebody, bytes)
    expect(await photos.sweepIncoming(new Date())).toBe(0)
    expect(await photos.sweepIncoming(new Date(Date.now() + 25 * 3_600_000))).toBe(1)
    expect(await refusalOf(photos.get(left))).toBe('PHOTO_UNKNOWN')
    expect(await refusalOf(photos.get(taken))).toBe('accepted')
  })
})
