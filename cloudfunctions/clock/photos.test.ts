import sharp from 'sharp'
import { type House, openHouse } from '#tests/stores/house'

describe('photos that no opinion took', () => {
  let house: House
  const resident = 'xiangtan.resident-1'
  let picture: Buffer

  beforeAll(async () => {
    picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
  })
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => {
    jest.restoreAllMocks()
    return house.close()
  })

  const add = async (name: string): Promise<string> => {
    house.incoming(`incoming/${name}`, picture)
    return ((await house.as(resident, 'photo.add', { file: `incoming/${name}` })) as { photo: string }).photo
  }
  const rows = () =>
    house.platform.db.tenant('xiangtan').all<{ photo_id: string; store_ref: string }>({
      name: 'photoRows',
      text: 'SELECT photo_id, store_ref FROM photo',
    })
  const submit = (photos: string[]) =>
    house.as(resident, 'opinion.submit', {
      body: '楼道的灯坏了，晚上很黑。',
      category: '道路交通',
      station: 'hetang',
      secrecy: 'confidential',
      photos,
    })
  const sizeOf = (ref: string) =>
    house.platform.photos.get(ref).then(
      bytes => bytes.length,
      error => error.code,
    )

  it('are removed by the first run of the day after seven days, row and file; what an opinion took stays', async () => {
    const [taken, left] = [await add('taken'), await add('left')]
    await submit([taken])
    const fileOf = new Map((await rows()).map(row => [row.photo_id, row.store_ref]))
    await house.at('2026-12-08T08:59')
    expect(await rows()).toHaveLength(2)
    await house.at('2026-12-09T00:10')
    expect((await rows()).map(row => row.photo_id)).toEqual([taken])
    expect(await sizeOf(fileOf.get(left) ?? '')).toBe('PHOTO_UNKNOWN')
    expect(await sizeOf(fileOf.get(taken) ?? '')).toBeGreaterThan(0)
    await expect(submit([left])).rejects.toThrow('PHOTO_UNKNOWN')
  })

  it('keep their row for as long as the store does not remove their file', async () => {
    await add('left')
    const { photos } = house.platform
    house.platform.photos = { ...photos, remove: () => Promise.reject(new Error('the store is away')) }
    await expect(house.at('2026-12-09T09:00')).rejects.toThrow('1 parts of the clock failed')
    expect(await rows()).toHaveLength(1)
    house.platform.photos = photos
    await house.at('2026-12-09T09:10')
    expect(await rows()).toEqual([])
  })

  it('are all removed by one run of the day, however many they are, and one that the store keeps holds up no other', async () => {
    await add('left')
    await house.platform.db.tenant('xiangtan').all({
      name: 'manyLeft',
      text: `INSERT INTO photo (tenant_id, photo_id, store_ref, owner_id, added_at)
             SELECT tenant_id, gen_random_uuid(), 'photos/' || n, owner_id, added_at - interval '1 hour'
             FROM photo, generate_series(1, 450) AS n`,
    })
    const { photos } = house.platform
    house.platform.photos = {
      ...photos,
      remove: async ref => {
        if (ref === 'photos/7') throw new Error('the store is away')
      },
    }
    await expect(house.at('2026-12-09T09:00')).rejects.toThrow('1 parts of the clock failed')
    expect((await rows()).map(row => row.store_ref)).toEqual(['photos/7'])
  })

  it('are removed by the next run of the same day where one has no time for all', async () => {
    for (const name of ['a', 'b', 'c']) await add(name)
    let passed = 0
    jest.spyOn(performance, 'now').mockImplementation(() => passed)
    const { photos } = house.platform
    house.platform.photos = {
      ...photos,
      remove: async ref => {
        passed += 6_000
        await photos.remove(ref)
      },
    }
    await house.at('2026-12-09T09:00')
    expect(await rows()).toHaveLength(1)
    await house.at('2026-12-09T09:10')
    expect(await rows()).toEqual([])
  })

  it('leave no file without a row when everything stops between the two', async () => {
    const { photos } = house.platform
    house.platform.photos = { ...photos, put: () => Promise.reject(new Error('the process was killed here')) }
    await expect(add('cut')).rejects.toThrow('the process was killed here')
    house.platform.photos = photos
    expect(await rows()).toHaveLength(1)
    // The phone sends it again: the upload still lies there.
    expect(await add('cut')).toEqual(expect.any(String))
    await house.at('2026-12-09T09:00')
    expect(await rows()).toEqual([])
  })
})
