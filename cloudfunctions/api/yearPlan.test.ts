import { type House, openHouse } from '#tests/stores/house'

interface Year {
  published: { version: number; why: string; latest?: number } | null
  stations: { id: string; held: number[]; provisional: number[]; marks: { month: number; words: string }[] }[]
  emptyMonths: number[]
  mayExpand: boolean
  mayPublish: boolean
}
interface Reception {
  id: string
  stationId: string
  day: string
  provisional: boolean
  topic: string | null
  deputies: string[]
  cancelledBecause: string | null
  marks: string[]
}
interface Published {
  published: { version: number; latest: number; why: string } | null
  stations: { id: string; days: string[]; provisional: string[] }[]
  receptions: Reception[]
}
interface Versions {
  versions: { version: number; why: string; changes: string[]; touched: number }[]
  before: number | null
}

const committee = 'xiangtan.committee'
const sum = (counts: number[] | undefined) => counts?.reduce((all, n) => all + n, 0)

describe('planning a year', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const show = (who: string, year: number) => house.as(who, 'yearPlan.show', { year }) as Promise<Year>
  const expand = (year: number) =>
    house.as(committee, 'yearPlan.expand', { year }) as Promise<{ planned: number; provisional: number }>

  it('gives every station the twelve days of 2027, all of which may still move; a second time nothing is new', async () => {
    const before = await show(committee, 2027)
    expect(before).toMatchObject({ emptyMonths: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12], mayExpand: true })
    // January and February stand within the horizon of the clock.
    expect(await expand(2027)).toEqual({ year: 2027, planned: 5 * 10, provisional: 5 * 10 })
    expect(await expand(2027)).toEqual({ year: 2027, planned: 0, provisional: 0 })
    const after = await show(committee, 2027)
    expect(after.stations).toHaveLength(5)
    for (const station of after.stations) expect([station.held, station.marks]).toEqual([Array(12).fill(1), []])
    expect(after.emptyMonths).toEqual([])
  })

  it('keeps the days beyond the horizon when the clock runs, announces none of them early, and moves them with the holidays', async () => {
    await expand(2027)
    await house.at('2026-12-02T09:00')
    expect(sum((await show(committee, 2027)).stations[0]?.held)).toBe(12)
    const read = async (month: string) =>
      (
        (await house.as(null, 'reception.month', { district: 'xiangtan', station: 'hetang', month })) as {
          days: { day: string; state: string; deputies: string[] }[]
        }
      ).days
    house.platform.holidays = { ...house.platform.holidays, 2027: { off: { '2027-10-15': '放假' }, makeUp: [] } }
    await house.at('2026-12-03T09:00')
    expect((await read('2027-02')).map(day => day.state)).toEqual(['published'])
    expect((await read('2027-03')).map(day => day.state)).toEqual(['planned'])
    expect(await read('2027-10')).toMatchObject([{ day: '2027-10-18', state: 'planned', deputies: expect.any(Array) }])
    expect((await show(committee, 2027)).stations[0]?.provisional.slice(0, 11)).toEqual(Array(11).fill(0))
  })

  it('refuses a past year, and one beyond the coming one', async () => {
    for (const year of [2025, 2028])
      expect((await house.try(committee, 'yearPlan.expand', { year })).body).toMatchObject({ code: 'YEAR_UNFIT' })
  })

  it('is the district’s: a street sees its own stations, a clerk theirs, and neither plans or publishes', async () => {
    expect((await show('xiangtan.street-hetang', 2026)).stations.map(({ id }) => id)).toEqual(['hetang'])
    expect((await show('xiangtan.clerk-yuhu', 2026)).stations.map(({ id }) => id)).toEqual(['yuhu'])
    expect(await show('xiangtan.street-hetang', 2026)).toMatchObject({ mayExpand: false, mayPublish: false })
    for (const who of ['xiangtan.street-hetang', 'xiangtan.clerk-yuhu'])
      for (const [action, input] of [
        ['yearPlan.expand', { year: 2027 }],
        ['yearPlan.publish', { year: 2026, why: '年度安排' }],
      ] as const)
        expect((await house.try(who, action, input)).body).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('shows a week with who sits where, and marks a reception that nobody holds', async () => {
    const queries = house.platform.db.tenant('xiangtan')
    await queries.all({
      name: 'nobody',
      text: `DELETE FROM duty USING reception_day d WHERE d.day_id = duty.day_id AND d.station_id = 'yuhu' AND d.day = '2026-12-15'`,
    })
    const week = (who: string, input: object) =>
      house.as(who, 'yearPlan.showWeek', input) as Promise<{ days: string[]; receptions: Reception[] }>
    const { days, receptions } = await week(committee, { day: '2026-12-17' })
    expect([days[0], days[6]]).toEqual(['2026-12-14', '2026-12-20'])
    expect(receptions).toHaveLength(5)
    expect(receptions.find(({ stationId }) => stationId === 'yuhu')).toMatchObject({ marks: ['还没有代表'] })
    const own = await week('xiangtan.street-hetang', { day: '2026-12-17' })
    expect(own.receptions).toMatchObject([
      { day: '2026-12-15', stationId: 'hetang', hours: ['9:00–11:20', '14:30–16:30'], state: 'published', marks: [] },
    ])
    expect((await week(committee, { day: '2026-12-17', station: 'hetang' })).receptions).toHaveLength(1)
    const yuhu = (await show(committee, 2026)).stations.find(({ id }) => id === 'yuhu')
    expect(yuhu?.marks).toEqual([{ month: 12, kind: 'gap', words: '12月有1场还没有代表' }])
  })
})

describe('a published year', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan', 'tianyuan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const publish = (who: string, year: number, why = '年度接待安排') =>
    house.as(who, 'yearPlan.publish', { year, why }) as Promise<{ version: number; changed: boolean }>
  const published = (district: string, input: object) =>
    house.as(null, 'yearPlan.published', { district, ...input }) as Promise<Published>
  const versions = (district: string, input: object) =>
    house.as(null, 'yearPlan.versions', { district, ...input }) as Promise<Versions>

  it('is read by anybody, with what may still move apart; before it is published there is nothing', async () => {
    expect(await published('xiangtan', { year: 2027 })).toMatchObject({ published: null, receptions: [] })
    await house.as(committee, 'yearPlan.expand', { year: 2027 })
    expect(await publish(committee, 2027)).toEqual({ year: 2027, version: 1, changed: true })
    const read = await published('xiangtan', { year: 2027, station: 'hetang' })
    expect(read.published).toMatchObject({ version: 1, latest: 1, why: '年度接待安排' })
    for (const station of read.stations) {
      expect(station.days).toEqual([])
      expect(station.provisional).toHaveLength(12)
    }
    expect(read.receptions).toHaveLength(12)
    for (const reception of read.receptions) expect(reception.provisional).toBe(true)
    // Once the year has begun they stand where they are, and nobody reads otherwise of them.
    await house.at('2027-01-02T09:00')
    const begun = await published('xiangtan', { year: 2027, station: 'hetang' })
    for (const station of begun.stations) expect(station.provisional).toEqual([])
    for (const reception of begun.receptions) expect(reception.provisional).toBe(false)
  })

  it('is one version however often it is published; a past or an unplanned year is refused', async () => {
    expect(await publish(committee, 2026)).toMatchObject({ version: 1, changed: true })
    expect(await publish(committee, 2026, '再发布一次')).toMatchObject({ version: 1, changed: false })
    expect((await versions('xiangtan', { year: 2026 })).versions).toMatchObject([
      { version: 1, why: '年度接待安排', changes: [], touched: 5 },
    ])
    const past = await house.try(committee, 'yearPlan.publish', { year: 2025, why: '补发' })
    expect(past.body).toMatchObject({ code: 'YEAR_UNFIT', message: '2025年已经过去了' })
    const unplanned = await house.try(committee, 'yearPlan.publish', { year: 2030, why: '年度安排' })
    expect(unplanned.body).toMatchObject({ code: 'PLAN_EMPTY' })
  })

  it('follows a substitute, and the earlier version can still be read', async () => {
    await publish(committee, 2026)
    const before = await published('xiangtan', { year: 2026, station: 'hetang' })
    const [duty] = (await house.as('xiangtan.deputy-hetang-1', 'duty.mine')) as {
      day: { id: string; day: string }
      freeDeputies: { id: string; name: string }[]
    }[]
    const substitute = duty?.freeDeputies.find(({ id }) => id.startsWith('hetang'))
    const named = { day: duty?.day.id, substitute: substitute?.id }
    await house.as('xiangtan.deputy-hetang-1', 'duty.nameSubstitute', named)
    await house.as(`xiangtan.deputy-${substitute?.id}`, 'duty.accept', { day: duty?.day.id })
    const after = await published('xiangtan', { year: 2026, station: 'hetang' })
    expect(after.published).toMatchObject({ version: 2, latest: 2, why: '代表请人代替' })
    expect(after.receptions[0]?.deputies).toContain(substitute?.name)
    const { deputies } = after.receptions[0] as Reception
    expect((await versions('xiangtan', { year: 2026 })).versions[0]).toMatchObject({
      version: 2,
      touched: 1,
      changes: [`荷塘街道联络站：12月15日周二的接待由${deputies.join('、')}代表接待`],
    })
    const first = await published('xiangtan', { year: 2026, station: 'hetang', version: 1 })
    expect(first.receptions).toEqual(before.receptions)
    expect(first.published).toMatchObject({ version: 1, latest: 2 })
  })

  it('follows the topic of a notice, once, and lists it at the station that it concerns', async () => {
    await publish('tianyuan.committee', 2026)
    const days = (await house.as('tianyuan.clerk-liyu', 'reception.stationDays', { station: 'liyu' })) as {
      id: string
      publishable: boolean
    }[]
    const day = days.find(each => each.publishable)?.id
    for (const _ of [1, 2]) await house.as('tianyuan.clerk-liyu', 'reception.publishDay', { day, topic: '养老服务' })
    const { versions: all } = await versions('tianyuan', { year: 2026, station: 'liyu' })
    expect(all.map(({ version, why }) => [version, why])).toEqual([
      [2, '发布接待公告'],
      [1, '年度接待安排'],
    ])
    expect(all[0]?.changes[0]).toMatch(/^栗雨街道人大代表联络站：12月10日周四的接待议题改为养老服务$/)
    expect((await versions('tianyuan', { year: 2026, station: 'taishan' })).versions).toHaveLength(1)
  })

  it('says which days were confirmed and which moved when the holidays are published, in one version', async () => {
    await house.as(committee, 'yearPlan.expand', { year: 2027 })
    await publish(committee, 2027)
    house.platform.holidays = { ...house.platform.holidays, 2027: { off: { '2027-10-15': '放假' }, makeUp: [] } }
    await house.at('2026-12-02T09:00')
    await house.at('2026-12-03T09:00')
    const { versions: all } = await versions('xiangtan', { year: 2027 })
    expect(all.map(({ version, why }) => [version, why])).toEqual([
      [2, '放假安排公布了'],
      [1, '年度接待安排'],
    ])
    expect(all[0]?.changes).toContain('荷塘街道联络站等5个联络站：10月15日周五的接待改到10月18日周一')
    expect(all[0]?.changes).toContain('荷塘街道联络站等5个联络站：1月15日周五的接待日期确定了')
    const read = await published('xiangtan', { year: 2027, station: 'hetang' })
    expect(read.stations[0]?.days).toContain('2027-10-18')
  })

  it('refuses a version, a station or a district that is not there', async () => {
    for (const [action, input] of [
      ['yearPlan.published', { district: 'xiangtan', year: 2026, version: 7 }],
      ['yearPlan.published', { district: 'xiangtan', year: 2026, station: 'liyu' }],
      ['yearPlan.versions', { district: 'nowhere', year: 2026 }],
    ] as const)
      expect((await house.try(null, action, input)).body).toMatchObject({ code: 'NOT_FOUND' })
  })
})
