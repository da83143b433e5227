import { type House, openHouse } from '#tests/stores/house'

interface Preview {
  words: string
  days: unknown[]
  windows: { name: string; from: string; due: string; times: number }[]
  moves: unknown[]
  stays: unknown[]
}
interface Practice {
  version: number
  quarter: { name: string; due: string; stations: number; lacking: { name: string; lacks: number }[] } | null
}

const committee = 'zhangdian.committee'
const clerk = 'zhangdian.clerk-chezhan'
const station = 'chezhan'
const practice = 'reception-day'
const twice = {
  practice,
  form: { kind: 'quarterWindow', times: 2, dueDay: 25 },
  policy: { avoid: 'restDays', instead: 'moveLater' },
}

describe('a quarter that each station arranges itself (张店: 季度双联)', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['zhangdian'], '2026-10-08T09:00')
  })
  afterEach(() => house.close())

  const standing = async () => ((await house.as(committee, 'plan.practices')) as Practice[])[0] as Practice
  const quarterAt = async (who = clerk) =>
    ((await house.as(who, 'plan.days', { station })) as { practices: { quarter: string | null }[] }).practices[0]
      ?.quarter
  const set = () => house.as(committee, 'plan.setRule', { ...twice, version: 0 })

  it('is looked at as four windows with their due dates, and no days', async () => {
    const preview = (await house.as(committee, 'plan.previewRule', { ...twice, year: 2027 })) as Preview
    expect(preview).toMatchObject({ words: '每季度自行安排2次，最晚到3、6、9、12月的25日', days: [] })
    expect(preview.windows.map(({ name, due, times }) => `${name} ${due} ${times}`)).toEqual([
      '第1季度 2027-03-25 2',
      '第2季度 2027-06-25 2',
      '第3季度 2027-09-25 2',
      '第4季度 2027-12-25 2',
    ])
    expect([await quarterAt(), (await standing()).quarter]).toEqual([null, null])
  })

  it('makes no days, however long one waits', async () => {
    await set()
    await house.at('2027-02-10T09:00')
    const { days } = (await house.as(clerk, 'plan.days', { station })) as { days: unknown[] }
    expect(days).toEqual([])
    expect(await quarterAt()).toBe('第1季度要2次：还差2次，最晚3月25日')
  })

  it('counts what a station has planned and held, and shows the committee who is short; it blocks nothing', async () => {
    await set()
    expect(await quarterAt()).toBe('第4季度要2次：已排1次，还差1次，最晚12月25日')
    await house.as(clerk, 'plan.addDay', { practice, station, on: '2026-11-10', why: '小组商定的日子' })
    expect(await quarterAt()).toBe('第4季度要2次：已排2次')
    // The clock gives the notice that day; one that nobody was told of is not held.
    await house.at('2026-10-09T09:00')
    await house.at('2026-11-11T09:00')
    expect(await quarterAt()).toBe('第4季度要2次：已办1次，已排1次')
    const { quarter } = await standing()
    expect(quarter).toMatchObject({ name: '第4季度', due: '2026-12-25', stations: 12 })
    expect(quarter?.lacking).toHaveLength(11)
    expect(quarter?.lacking[0]).toEqual({ name: '公园街道民情联系站', lacks: 1 })
    await house.at('2026-12-26T09:00')
    expect(await quarterAt()).toBe('第4季度要2次：已办2次，已完成')
    expect((await standing()).quarter?.lacking).toHaveLength(11)
  })

  it('marks no month as a gap in the view of the year: which one it is, the station chooses', async () => {
    await set()
    await house.as(clerk, 'plan.addDay', { practice, station, on: '2026-11-10', why: '小组商定的日子' })
    const { stations } = (await house.as(committee, 'yearPlan.show', { year: 2026 })) as {
      stations: { marks: { words: string }[] }[]
    }
    expect(
      stations.flatMap(({ marks }) => marks.map(({ words }) => words)).filter(words => /没有接待/.test(words)),
    ).toEqual([])
  })
})
