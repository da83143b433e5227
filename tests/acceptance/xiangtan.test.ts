import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 湘潭（S3）：每月15日接待；荷塘街道的饮用水：市水务局主办，市住建局、岳塘区政府协办。 */
describe('湘潭, from February to May 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-02-01T09:00')
  })
  afterAll(() => house.close())

  it('receives on the 15th, and on the next working day when that is a day off', async () => {
    const { month } = storyOf(house, 'xiangtan')
    // 15 February 2026 is a Sunday inside the Spring Festival, which ends on the 23rd.
    expect(await month('hetang', '2026-02')).toMatchObject([
      { day: '2026-02-24', ruledOn: '2026-02-15', movedBecause: '春节' },
    ])
    expect(await month('hetang', '2026-03')).toMatchObject([
      { day: '2026-03-16', ruledOn: '2026-03-15', movedBecause: '周末' },
    ])
    expect(await month('hetang', '2026-04')).toMatchObject([
      { day: '2026-04-15', movedBecause: null, provisional: false },
    ])
  })

  it('brings the drinking water of 荷塘 from the reception day to a rated answer', async () => {
    const { book, say, take, see, titles } = storyOf(house, 'xiangtan')
    const booked = await book('resident-1', 'hetang', '2026-03-16', '饮用水发黄')
    expect(booked.number).toBe('9:00-1')
    await house.at('2026-03-13T08:30')
    expect(await titles('deputy-hetang-3')).toContain('3天后接待群众')
    await house.at('2026-03-15T08:30')
    expect(await titles('resident-1')).toContain('明天有接待')

    await house.at('2026-03-16T09:30')
    const water = await say('resident-1', {
      body: '荷塘街道的自来水早上发黄，不敢喝。',
      category: '水电气暖',
      station: 'hetang',
      deputy: 'hetang-3',
    })
    await take('clerk-hetang', 'assign', water, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian', 'yuetang'] })
    // 15 working days after Monday 16 March: the Qingming days off (4–6 April) are not counted.
    expect((await see('resident-1', water)).now).toBe('已交给市水务局办理，4月7日前答复您')
    await house.at('2026-03-18T10:00')
    await take('unit-shuiwu', 'accept', water)
    await take('unit-zhujian', 'giveCoOpinion', water, { text: '二次供水设施已检查。' })
    await take('unit-yuetang', 'giveCoOpinion', water, { text: '居民用水已由社区送水。' })
    await house.at('2026-04-02T10:00')
    await take('unit-shuiwu', 'reply', water, { resultClass: 'A', text: '主管道已更换，水质合格。' })
    expect(await titles('deputy-hetang-3')).toContain('意见有结果了')
    const rated = await take('resident-1', 'rate', water, { rating: 'satisfied' })
    expect(rated).toMatchObject({ status: 'closed', due: null, now: '这件事已经办结。市水务局已答复：问题已解决' })
  })
})
