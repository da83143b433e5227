import sharp from 'sharp'
import { Refusal } from '#domain/refusal'
import { type House, newKey, openHouse } from '#tests/stores/house'

const resident = 'xiangtan.resident-1'
const neighbour = 'xiangtan.resident-2'

describe('the photos of a draft', () => {
  let house: House
  const add = async (file: string): Promise<string> => {
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } }).jpeg()
    house.incoming(file, await picture.toBuffer())
    const { photo } = (await house.as(resident, 'photo.add', { file })) as { photo: string }
    return photo
  }
  const shown = async (who: string, photos: string[]): Promise<string[]> =>
    ((await house.as(who, 'photo.show', { photos })) as { photo: string }[]).map(one => one.photo)

  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterAll(() => house.close())

  it('can be opened again by whoever added them, at a fresh address', async () => {
    const photo = await add('incoming/lamp')
    expect(await house.as(resident, 'photo.show', { photos: [photo] })).toEqual([
      { photo, url: expect.stringContaining('photos') },
    ])
  })

  it('are shown to nobody else', async () => {
    expect(await shown(neighbour, [await add('incoming/wall')])).toEqual([])
  })

  it('are left out once they are submitted, or when there are none such', async () => {
    const photo = await add('incoming/door')
    await house.as(resident, 'opinion.submit', {
      body: '小区的自来水早上发黄，老人孩子都不敢喝。',
      category: '水电气暖',
      station: 'hetang',
      secrecy: 'confidential',
      photos: [photo],
    })
    expect(await shown(resident, [photo, '0193a000-0000-7000-8000-00000000000f'])).toEqual([])
  })
})

describe('the photos of an opinion', () => {
  let house: House
  const clerk = 'xiangtan.clerk-hetang'
  const photosIn = (shown: unknown) => (shown as { photos: { url: string | null }[] }).photos.map(photo => photo.url)

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const submitted = async (): Promise<string> => {
    const photos: string[] = []
    for (const file of ['incoming/lamp', 'incoming/lane']) {
      const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } }).jpeg()
      house.incoming(file, await picture.toBuffer())
      photos.push(((await house.as(resident, 'photo.add', { file })) as { photo: string }).photo)
    }
    const wish = {
      body: '巷子口的路灯坏了，晚上很黑。',
      category: '其他',
      station: 'hetang',
      secrecy: 'confidential',
      photos,
    }
    await house.as(resident, 'opinion.submit', wish)
    const [line] = (await house.as(resident, 'opinion.mine')) as { id: string }[]
    return line?.id ?? ''
  }

  it('are left out while their store is away or has lost one: the opinion is read and handled all the same', async () => {
    const opinion = await submitted()
    const addressOf = house.platform.photos.addressOf
    const [lost] = photosIn(await house.as(clerk, 'opinion.show', { opinion }))
    house.platform.photos.addressOf = async (ref, seconds) => {
      const address = await addressOf(ref, seconds)
      if (address === lost) throw new Refusal('PHOTO_UNKNOWN')
      throw new Error('the store is away')
    }
    expect(photosIn(await house.as(clerk, 'opinion.show', { opinion }))).toEqual([null, null])
    const assigned = await house.as(clerk, 'opinion.assign', { opinion, version: 1, leadUnit: 'shuiwu' })
    expect(assigned).toMatchObject({ status: 'assigned', photos: [{ url: null }, { url: null }] })
  })

  it('keep no row locked while their addresses are asked for, which a repeated request asks for anew', async () => {
    const opinion = await submitted()
    const { tenantId } = await house.caller(clerk)
    const seen: string[] = []
    house.platform.photos.addressOf = async () => {
      const row = await house.platform.db
        .tenant(tenantId)
        .one<{ status: string }>({ name: 'statusOf', text: 'SELECT status FROM opinion WHERE opinion_id = $1' }, [
          opinion,
        ])
      seen.push(row?.status ?? '')
      return `/photos/${seen.length}`
    }
    const input = { opinion, version: 1, leadUnit: 'shuiwu' }
    const key = newKey()
    // Both are asked for at once, and either may be answered first.
    const addresses = async () => photosIn(await house.as(clerk, 'opinion.assign', input, key)).sort()
    expect(await addresses()).toEqual(['/photos/1', '/photos/2'])
    expect(await addresses()).toEqual(['/photos/3', '/photos/4'])
    expect(seen).toEqual(['assigned', 'assigned', 'assigned', 'assigned'])
  }, 10_000)
})
