import { presetOf } from '#domain/presets/index'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 淄川（S1）：议题式公开接待，14个联络站每季度举行一次，代表自主选择参加什么活动。 */
describe('淄川, the first half of 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['zichuan'], '2026-01-05T09:00')
  })
  afterAll(() => house.close())

  it('receives at all 14 stations once a quarter, on the third Thursday of its first month', async () => {
    const { month } = storyOf(house, 'zichuan')
    const stations = presetOf('zichuan')?.stations ?? []
    expect(stations).toHaveLength(14)
    for (const { id } of stations) {
      expect((await month(id, '2026-01')).map(each => each.day)).toEqual(['2026-01-15'])
      expect(await month(id, '2026-02')).toEqual([])
      expect((await month(id, '2026-04')).map(each => each.day)).toEqual(['2026-04-16'])
    }
  })

  it('puts every reception of January under one of the year’s topics', async () => {
    const topics = presetOf('zichuan')?.practices[0]?.topics ?? []
    const { month } = storyOf(house, 'zichuan')
    for (const { id } of presetOf('zichuan')?.stations ?? [])
      for (const { topic } of await month(id, '2026-01')) expect(topics).toContain(topic)
  })

  it('lets deputies choose an activity: two places, the third waits and moves up when one is given back', async () => {
    const offered = {
      station: 'jiangjunlu',
      title: '视察服装城金桥贯通工程',
      about: '看工期和绕行',
      place: '服装城北门',
      day: '2026-01-20',
      time: '09:00',
      capacity: 2,
    }
    const { id } = (await house.as('zichuan.clerk-jiangjunlu', 'activity.offer', offered)) as { id: string }
    const join = (who: string) => house.as(`zichuan.deputy-${who}`, 'activity.signUp', { activity: id })
    await join('jiangjunlu-1')
    await join('kunlun-2')
    await join('luocun-3')
    const { titles } = storyOf(house, 'zichuan')
    const before = (await titles('deputy-luocun-3')).length
    await house.as('zichuan.deputy-kunlun-2', 'activity.leave', { activity: id })
    expect((await titles('deputy-luocun-3')).length).toBe(before + 1)
  })
})
