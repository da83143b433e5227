import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 天元（S4）：逢十接待，实行预公告；公告发布之后才能预约。 */
describe('天元, from January to March 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['tianyuan'], '2026-01-02T09:00')
  })
  afterAll(() => house.close())

  it('receives on every day ending in ten; February has no 30th, and a day in the Spring Festival moves behind it', async () => {
    const { month } = storyOf(house, 'tianyuan')
    expect((await month('songshan', '2026-01')).map(each => each.day)).toEqual([
      '2026-01-10',
      '2026-01-20',
      '2026-01-30',
    ])
    expect(await month('songshan', '2026-02')).toMatchObject([
      { day: '2026-02-10' },
      { day: '2026-02-24', ruledOn: '2026-02-20', movedBecause: '春节' },
    ])
  })

  it('opens the booking of the 20th only once the notice is out, and refuses a notice that comes too late', async () => {
    const { month, book, titles } = storyOf(house, 'tianyuan')
    const [tenth, twentieth] = await month('liyu', '2026-01')
    await expect(book('resident-1', 'liyu', '2026-01-20', '小区停车')).rejects.toMatchObject({
      code: 'DAY_UNPUBLISHED',
    })
    await house.at('2026-01-08T09:00')
    const late = await house.try('tianyuan.clerk-liyu', 'reception.publishDay', { day: tenth?.id })
    expect(late.body).toMatchObject({ code: 'NOTICE_TOO_LATE', message: '公告要提前3天发布，这一天已经来不及了' })
    await house.at('2026-01-16T09:00')
    await house.as('tianyuan.clerk-liyu', 'reception.publishDay', { day: twentieth?.id, topic: '小区停车' })
    expect(await book('resident-1', 'liyu', '2026-01-20', '小区停车')).toMatchObject({ number: '9:00-1' })
    await house.at('2026-01-17T08:30')
    expect(await titles('deputy-liyu-3')).toContain('3天后接待群众')
    await house.at('2026-01-19T08:30')
    expect(await titles('resident-1')).toContain('明天有接待')
  })

  it('sends a wrong assignment back to the station, which finds the right unit; the resident sees both', async () => {
    const { say, take, see } = storyOf(house, 'tianyuan')
    const parking = await say('resident-3', { body: '消防通道总有车停着。', category: '物业小区', station: 'liyu' })
    await take('clerk-liyu', 'assign', parking, { leadUnit: 'jiaoyu' })
    await take('unit-jiaoyu', 'returnToStation', parking, { reason: '不属于教育部门的职责' })
    expect((await see('resident-3', parking)).now).toContain('栗雨街道人大代表联络站正在重新安排')
    await take('clerk-liyu', 'assign', parking, { leadUnit: 'jiaojing', workingDays: 5 })
    const again = await take('unit-jiaojing', 'accept', parking)
    // Five working days after Monday 19 January 2026.
    expect(again.due).toBe('2026-01-26')
    const promised = await house.try('tianyuan.unit-jiaojing', 'opinion.reply', {
      opinion: parking,
      version: again.version,
      resultClass: 'B',
      text: '已列入划线计划。',
    })
    expect(promised.body).toMatchObject({ code: 'PROMISE_DATE_NEEDED' })
  })
})
