import sharp from 'sharp'
import { type House, openHouse } from '#tests/stores/house'

interface Shown {
  id: string
  version: number
  status: string
  due: string | null
  steps: string[]
  photos: unknown[]
  events: { action: string; text: string; note: string | null }[]
}

const clerk = 'xiangtan.clerk-hetang'
const water = 'xiangtan.unit-shuiwu'
const housing = 'xiangtan.unit-zhujian'
const resident = 'xiangtan.resident-1'
const text = '昨天晚上三号楼也停水了。'

describe('supplementing an opinion', () => {
  let house: House
  const show = (who: string, id: string) => house.as(who, 'opinion.show', { opinion: id }) as Promise<Shown>
  const submit = async (change: object = {}): Promise<string> => {
    const wish = { body: '小区的自来水早上发黄。', category: '水电气暖', station: 'hetang', secrecy: 'confidential' }
    return ((await house.as(resident, 'opinion.submit', { ...wish, ...change })) as { id: string }).id
  }
  const take = async (who: string, action: string, opinion: string, input: object = {}): Promise<Shown> => {
    const { version } = await show(who, opinion)
    return house.as(who, `opinion.${action}`, { opinion, version, ...input })
  }
  /** Titles of somebody's notices about one opinion, the newest first. */
  const news = async (who: string, id: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; about: { id: string } }[])
      .filter(notice => notice.about.id === id)
      .map(notice => notice.title)
  const photos = async (names: string[]): Promise<string[]> => {
    const bytes = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer()
    const added = []
    for (const name of names) {
      house.incoming(`incoming/${name}`, bytes)
      added.push(((await house.as(resident, 'photo.add', { file: `incoming/${name}` })) as { photo: string }).photo)
    }
    return added
  }

  beforeAll(async () => {
    // Tuesday 1 December 2026.
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterAll(() => house.close())

  it('moves nothing, and tells the station while the station has it', async () => {
    const id = await submit()
    const before = await show(resident, id)
    expect(before.steps).toContain('supplement')
    const after = await take(resident, 'supplement', id, { text })
    expect([after.status, after.due]).toEqual([before.status, before.due])
    expect(after.events.at(-1)).toMatchObject({ action: 'supplement', text: '您补充了说明', note: text })
    expect(await news(clerk, id)).toEqual(['居民补充了说明', '新来一件意见'])
  })

  it('tells the lead unit and the co-handling unit while they have it, and both read the words', async () => {
    const id = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'] })
    const before = await take(water, 'accept', id)
    const after = await take(resident, 'supplement', id, { text })
    expect(after.due).toBe(before.due)
    expect(await news(water, id)).toEqual(['居民补充了说明', '交办一件意见'])
    expect(await news(housing, id)).toEqual(['居民补充了说明', '请协助办理一件意见'])
    expect(await news(clerk, id)).not.toContain('居民补充了说明')
    for (const unit of [water, housing])
      expect((await show(unit, id)).events.at(-1)).toMatchObject({ text: '居民补充了说明', note: text })
  })

  it('is written once when the phone sends it twice', async () => {
    const id = await submit()
    const input = { opinion: id, version: 1, text, photos: [] }
    const key = 'one-key-of-a-supplement'
    const first = await house.as(resident, 'opinion.supplement', input, key)
    expect(await house.as(resident, 'opinion.supplement', input, key)).toEqual(first)
    expect(await news(clerk, id)).toEqual(['居民补充了说明', '新来一件意见'])
  })

  it('can be done five times, and not a sixth', async () => {
    const id = await submit()
    let shown = await show(resident, id)
    for (let time = 1; time <= 5; time += 1) {
      expect(shown.steps).toContain('supplement')
      shown = await take(resident, 'supplement', id, { text: `第${time}次补充说明` })
    }
    expect(shown.steps).not.toContain('supplement')
    const sixth = await house.try(resident, 'opinion.supplement', { opinion: id, version: shown.version, text })
    expect(sixth.body).toMatchObject({ code: 'SUPPLEMENTED_ENOUGH' })
  })

  it('is not open after the reply, nor to anybody but the sender', async () => {
    const id = await submit()
    for (const [who, code] of [
      [clerk, 'STEP_NOT_OPEN'],
      ['xiangtan.resident-2', 'NOT_FOUND'],
    ] as const)
      expect((await house.try(who, 'opinion.supplement', { opinion: id, version: 1, text })).body).toMatchObject({
        code,
      })
    const { version, status } = await take(clerk, 'answerOnSite', id, { text: '已经修好了。' })
    expect(status).toBe('replied')
    const late = await house.try(resident, 'opinion.supplement', { opinion: id, version, text })
    expect(late.body).toMatchObject({ code: 'STEP_NOT_OPEN' })
  })

  it('takes photos after those that are there, nine in all', async () => {
    const [a, b, c] = [await photos(['a1', 'a2']), await photos(['b1']), await photos('1234567'.split(''))]
    const id = await submit({ photos: a })
    const after = await take(resident, 'supplement', id, { text, photos: b })
    expect(after.photos).toHaveLength(3)
    expect(after.events.at(-1)?.text).toBe('您补充了说明和1张照片')
    const ten = await house.try(resident, 'opinion.supplement', { opinion: id, version: 2, text, photos: c })
    expect(ten.body).toMatchObject({ code: 'TOO_MANY_PHOTOS' })
    expect((await show(resident, id)).photos).toHaveLength(3)
    const nine = await take(resident, 'supplement', id, { text, photos: c.slice(1) })
    expect(nine.photos.slice(0, 3)).toEqual(after.photos)
    expect(nine.photos).toHaveLength(9)
  })

  it('takes no photo of somebody else', async () => {
    const id = await submit()
    const photo = '0192f1c4-7d1e-7000-8000-000000000000'
    const answer = await house.try(resident, 'opinion.supplement', { opinion: id, version: 1, text, photos: [photo] })
    expect(answer.body).toMatchObject({ code: 'PHOTO_UNKNOWN' })
    expect((await show(resident, id)).version).toBe(1)
  })
})
