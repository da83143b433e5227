import sharp from 'sharp'
import { type House, openHouse } from '#tests/stores/house'

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
      secrecy: 'named',
      photos: [photo],
    })
    expect(await shown(resident, [photo, '0193a000-0000-7000-8000-00000000000f'])).toEqual([])
  })
})
