import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 张店（S1）：“季度双联”，每季度联系群众一次，季度初定主题。 */
describe('张店, the first half of 2026', () => {
  let house: House
  let march: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
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

  it('is booked out once a quarter: ten more wait, an eleventh cannot, and a place given back passes on by itself', async () => {
    const { titles } = storyOf(house, 'zhangdian')
    await house.at('2026-03-02T09:00')
    march = await receptionDay(house, 'zhangdian', 'chezhan', '2026-03-11')
    others = await march.bookOut('小饭桌')
    expect(others).toHaveLength(8)
    const waiting = Array.from({ length: 10 }, (_, n) => `候补的${n + 1}号`)
    for (const name of waiting) await march.waits(name, '小饭桌')
    expect(await march.refusal('候补的11号', 'reception.joinWaitlist', { day: march.id, matter: '小饭桌' })).toBe(
      '这一天已经有10人在候补，不能再排了，请看看别的日子',
    )
    await march.cancels(others[0] ?? '')
    expect(await titles('候补的1号')).toContain('候补到位置了')
    await house.at('2026-03-02T11:05')
    expect(await titles('候补的2号')).toContain('候补到位置了')
    expect(await march.takesOffer('候补的2号')).toBe('14:30-2')
  })

  it('is lived through in the afternoon, and its suggestions count for the group of these streets', async () => {
    await house.at('2026-03-11T14:20')
    await march.come('候补的2号', ...others.slice(1, 7))
    await march.walksIn('接孩子的小宫')
    await house.at('2026-03-11T16:50')
    expect(await march.serves(8)).toEqual(['候补的2号', ...others.slice(1, 3), '接孩子的小宫', ...others.slice(3, 7)])
    await house.at('2026-03-11T17:10')
    expect(await march.closes()).toMatchObject({ booked: 8, came: 7, walkedIn: 1, missed: 1, received: 8 })
    const matters = ['小饭桌没有证。', '学校门口的路没人管。', '写字楼停车难。']
    for (const [n, matter] of matters.entries()) {
      const record = await march.writesDown(others[n + 1] ?? '', { matter, outcome: 'unfinished' })
      await march.turns(record, ['其他', matter])
    }
    for (const name of ['候补的2号', '接孩子的小宫', ...others.slice(4, 7)])
      await march.writesDown(name, { matter: '小饭桌。' })
    const numbers = await march.numbers()
    expect(numbers).toMatchObject({
      ...{ booked: 8, cameBooked: 7, didNotCome: 1, walkedIn: 1, came: 8, recorded: 8 },
      ...{ answeredOnSite: 5, turnedIntoOpinion: 3, opinions: 3 },
    })
    const kept = { group: 'group-a', day: '2026-03-11', kind: 'publicContact', about: '季度双联接待' }
    await march.as('committee', 'group.record', { ...kept, suggestions: numbers.opinions })
    const { groups } = await march.as<{ groups: { id: string; quota: { lacks: number }[] }[] }>(
      'committee',
      'group.quarter',
      {},
    )
    // Deputies have still to be met this quarter; the public has been, and three suggestions are there.
    expect(groups.find(({ id }) => id === 'group-a')?.quota.map(({ lacks }) => lacks)).toEqual([1, 0, 0])
  })
})
