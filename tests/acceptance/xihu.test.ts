import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 西湖（S0）：南站街道“169号见”，每月第1周、周6、上午9点。 */
describe('西湖 169号见, from April to June 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xihu'], '2026-04-01T09:00')
  })
  afterAll(() => house.close())

  it('receives on the first Saturday at nine; in Qingming and on Labour Day it moves behind the holiday', async () => {
    const { month, open } = storyOf(house, 'xihu', '169号见')
    const [april] = await month('nanzhan', '2026-04')
    expect(april).toMatchObject({ day: '2026-04-07', ruledOn: '2026-04-04', movedBecause: '清明' })
    expect(await month('nanzhan', '2026-05')).toMatchObject([
      { day: '2026-05-06', ruledOn: '2026-05-02', movedBecause: '劳动节' },
    ])
    const [june] = await month('nanzhan', '2026-06')
    expect(june).toMatchObject({ day: '2026-06-06', movedBecause: null, hours: ['9:00–11:30'] })
    expect((await open(june?.id ?? '')).slots[0]).toMatchObject({ label: '9:00' })
  })

  it('takes two people into one slot, under two numbers, and not a third', async () => {
    const { book, month, open } = storyOf(house, 'xihu', '169号见')
    expect((await book('resident-1', 'nanzhan', '2026-06-06', '加装电梯')).number).toBe('9:00-1')
    expect((await book('resident-2', 'nanzhan', '2026-06-06', '楼上漏水')).number).toBe('9:00-2')
    const [june] = await month('nanzhan', '2026-06')
    const [nine] = (await open(june?.id ?? '')).slots
    const third = await house.try('xihu.resident-3', 'reception.bookSlot', { slot: nine?.id, matter: '电动车停放' })
    expect(third.body).toMatchObject({ code: 'SLOT_TAKEN' })
  })

  it('re-handles an answer that misses the point, under another lead unit, and keeps both answers', async () => {
    const { say, take, see } = storyOf(house, 'xihu', '169号见')
    const lift = await say('resident-1', {
      body: '老楼装电梯，一楼不同意，怎么办？',
      category: '物业小区',
      station: 'nanzhan',
    })
    await take('clerk-nanzhan', 'assign', lift, { leadUnit: 'chengguan' })
    await take('unit-chengguan', 'accept', lift)
    await take('unit-chengguan', 'reply', lift, { resultClass: 'D', text: '可以参考有关政策。' })
    await take('resident-1', 'sendBack', lift, { reason: '没有说怎么办，也不是城管的事' })
    await take('clerk-nanzhan', 'assign', lift, { leadUnit: 'zhujian' })
    await take('unit-zhujian', 'accept', lift)
    await take('unit-zhujian', 'reply', lift, {
      resultClass: 'B',
      text: '已约三方下周协商补偿办法。',
      promisedBy: '2026-06-30',
    })
    const seen = (await see('resident-1', lift)) as Awaited<ReturnType<typeof see>> & {
      round: number
      promisedBy: string
      events: { note: string | null }[]
    }
    expect(seen).toMatchObject({ round: 2, promisedBy: '2026-06-30', steps: ['rate'] })
    expect(seen.events.map(event => event.note)).toEqual(
      expect.arrayContaining(['可以参考有关政策。', '已约三方下周协商补偿办法。']),
    )
  })
})

/** 西湖（S2）：幸福圆桌会，每月第一个星期六，“1+N”，提前7个工作日定好参加人员、时间、流程。 */
describe('西湖 幸福圆桌会, May and June 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xihu'], '2026-05-11T09:00')
  })
  afterAll(() => house.close())

  it('is a sitting of its own beside 169号见, in the afternoon, with room for twenty, and waits for the clerk’s notice', async () => {
    const { month, open } = storyOf(house, 'xihu', '幸福圆桌会')
    const [june] = await month('shengjinta', '2026-06')
    expect(june).toMatchObject({ day: '2026-06-06', kind: 'roundtable', hours: ['14:30–16:30'], state: 'planned' })
    expect((await open(june?.id ?? '')).slots).toMatchObject([{ capacity: 16, kept: 4 }])
  })

  it('opens for residents once the clerk has published its topic, and seats neighbours at one table', async () => {
    const { month, book } = storyOf(house, 'xihu', '幸福圆桌会')
    const [june] = await month('shengjinta', '2026-06')
    await house.as('xihu.clerk-shengjinta', 'reception.publishDay', { day: june?.id, topic: '化粪池疏通' })
    expect((await month('shengjinta', '2026-06'))[0]).toMatchObject({ state: 'published', topic: '化粪池疏通' })
    expect((await book('resident-1', 'shengjinta', '2026-06-06', '楼外化粪池堵了')).number).toBe('14:30-1')
    expect((await book('resident-2', 'shengjinta', '2026-06-06', '电动车乱停')).number).toBe('14:30-2')
  })
})
