import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 张店（S1）：“季度双联”，每季度联系群众一次，季度初定主题。 */
describe('张店, the first half of 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['zhangdian'], '2026-01-05T09:00')
  })
  afterAll(() => house.close())

  it('receives once in each quarter, in the afternoon, each time with a topic', async () => {
    const { month } = storyOf(house, 'zhangdian')
    const quarters = await Promise.all(['2026-03', '2026-06'].map(each => month('chezhan', each)))
    expect(quarters).toMatchObject([
      [{ day: '2026-03-11', hours: ['14:30–17:00'] }],
      [{ day: '2026-06-10', hours: ['14:30–17:00'] }],
    ])
    expect(quarters.flat().every(day => day.topic)).toBe(true)
    expect(await month('chezhan', '2026-04')).toEqual([])
  })

  it('takes ten people in an afternoon, a quarter of an hour each', async () => {
    const { month, open } = storyOf(house, 'zhangdian')
    const [march] = await month('chezhan', '2026-03')
    expect((await open(march?.id ?? '')).slots).toHaveLength(10)
  })

  it('carries a matter of the quarter to the government’s department and its answer back to the resident', async () => {
    const { say, take, see } = storyOf(house, 'zhangdian')
    const lunch = await say('resident-1', {
      body: '学校门口的小饭桌没人管，孩子吃得不放心。',
      category: '教育医疗',
      station: 'chezhan',
    })
    await take('clerk-chezhan', 'assign', lunch, { leadUnit: 'jiaoyu', workingDays: 10 })
    await take('unit-jiaoyu', 'accept', lunch)
    await take('unit-jiaoyu', 'reply', lunch, { resultClass: 'A', text: '已逐户检查，名单贴在校门口。' })
    expect(await see('resident-1', lunch)).toMatchObject({ status: 'replied', steps: expect.arrayContaining(['rate']) })
  })

  it('counts what each of the five groups did in the quarter: B with two suggestions is one short, and nothing is blocked', async () => {
    const quarter = async () =>
      (
        (await house.as('zhangdian.committee', 'group.quarter', {})) as {
          groups: { id: string; quota: { what: string; lacks: number }[] }[]
        }
      ).groups
    expect((await quarter()).map(group => group.id)).toEqual(['a', 'b', 'c', 'd', 'e'].map(letter => `group-${letter}`))
    const visit = {
      group: 'group-b',
      day: '2026-01-05',
      kind: 'publicContact',
      about: '到公园街道听居民意见',
      suggestions: 2,
    }
    await house.as('zhangdian.committee', 'group.record', visit)
    const b = (await quarter()).find(group => group.id === 'group-b')
    expect(b?.quota.map(({ lacks }) => lacks)).toEqual([1, 0, 1])
    await house.as('zhangdian.committee', 'group.record', { ...visit, kind: 'deputyContact', suggestions: 1 })
    expect((await quarter()).find(group => group.id === 'group-b')?.quota.map(({ lacks }) => lacks)).toEqual([0, 0, 0])
  })
})
