import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 沂源（S1）：收到交办件后15个工作日内办理完毕并作书面答复。 */
describe('沂源, from March to May 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['yiyuan'], '2026-03-02T09:00')
  })
  afterAll(() => house.close())

  it('receives on the 5th; in April it is Sunday and part of Qingming, and the day moves to Tuesday the 7th', async () => {
    const { month } = storyOf(house, 'yiyuan')
    expect(await month('nanma', '2026-03')).toMatchObject([{ day: '2026-03-05' }])
    expect(await month('nanma', '2026-04')).toMatchObject([{ day: '2026-04-07', ruledOn: '2026-04-05' }])
  })

  it('gives the town 15 working days; a slip that is late is told, and the resident sees who is late', async () => {
    const { say, take, see, titles } = storyOf(house, 'yiyuan')
    const road = await say('resident-1', { body: '进村的路一下雨就过不去。', category: '道路交通', station: 'nanma' })
    await take('clerk-nanma', 'assign', road, { leadUnit: 'jiaotong' })
    const accepted = await take('unit-jiaotong', 'accept', road)
    // 15 working days after Monday 2 March 2026.
    expect(accepted.due).toBe('2026-03-23')
    await house.at('2026-03-24T09:00')
    expect((await see('resident-1', road)).now).toContain('县交通运输局')
    expect(await titles('clerk-nanma')).toContain('请催办一件意见')
  })
})
