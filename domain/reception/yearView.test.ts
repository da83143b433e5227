import type { PlanEntry } from '#domain/reception/yearPlan'
import {
  changesInWords,
  checkExpandable,
  checkNotOver,
  emptyMonths,
  weekOf,
  yearOfStations,
} from '#domain/reception/yearView'

const gao = { id: 'gao', name: '高光荣' }
const today = '2026-12-01'
const on = (stationId: string, day: string, rest: Partial<PlanEntry> = {}): PlanEntry => ({
  dayId: `${stationId} ${day}`,
  practiceId: 'reception-day',
  stationId,
  day,
  provisional: false,
  hours: [{ from: '09:00', to: '11:20' }],
  topic: null,
  deputies: [{ id: `${stationId}-1`, name: '许秀兰' }],
  cancelledBecause: null,
  ...rest,
})
const practices = [{ id: 'reception-day', held: 'each' as const, stationIds: ['hetang', 'yuhu'] }]
const view = (plan: PlanEntry[], day = today, held: 'each' | 'inTurn' = 'each') =>
  yearOfStations(
    plan,
    [{ ...practices[0], id: 'reception-day', stationIds: ['hetang', 'yuhu'], held }],
    ['hetang', 'yuhu'],
    2027,
    day,
  )

describe('which year may be planned', () => {
  test('in 2026, 2026 and 2027; not 2025, and not 2028 yet', () => {
    for (const year of [2026, 2027]) expect(() => checkExpandable(year, today)).not.toThrow()
    expect(() => checkExpandable(2025, today)).toThrow('2025年已经过去了')
    expect(() => checkExpandable(2028, today)).toThrow('现在最远可以排到2027年')
  })
  test('a past year is not published; 2027 may be', () => {
    expect(() => checkNotOver(2025, today)).toThrow('2025年已经过去了')
    expect(() => checkNotOver(2027, today)).not.toThrow()
  })
})

test('the week of Friday 1 January 2027 runs from Monday 28 December to Sunday 3 January', () => {
  expect(weekOf('2027-01-01')).toEqual([
    ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
  ])
  expect(weekOf('2027-01-03')[0]).toBe('2026-12-28')
  expect(weekOf('2027-01-04')[0]).toBe('2027-01-04')
})

describe('the year as months and stations', () => {
  test('counts what is held in each month, and how much of it may still move; a cancelled one is not held', () => {
    const [hetang] = view([
      on('hetang', '2027-01-15'),
      on('hetang', '2027-01-25', { provisional: true }),
      on('hetang', '2027-03-15', { cancelledBecause: '换届' }),
    ])
    expect(hetang?.held.slice(0, 3)).toEqual([2, 0, 0])
    expect(hetang?.provisional.slice(0, 3)).toEqual([1, 0, 0])
    expect(hetang?.first.slice(0, 3)).toEqual([15, 0, 0])
  })
  test('marks February at the station that receives nobody while the other does', () => {
    const [hetang, yuhu] = view([on('hetang', '2027-02-15')])
    expect(hetang?.marks).toEqual([])
    expect(yuhu?.marks).toEqual([{ month: 2, kind: 'gap', words: '2月没有接待' }])
  })
  test('marks no month that is over, and none where stations receive in turn', () => {
    expect(view([on('hetang', '2027-02-15')], '2027-03-01')[1]?.marks).toEqual([])
    expect(view([on('hetang', '2027-02-15')], today, 'inTurn')[1]?.marks).toEqual([])
  })
  test('says once a month how many receptions have no deputy, and names the day of a clash', () => {
    const none = { deputies: [] }
    const both = { deputies: [gao] }
    const [hetang] = view([
      on('hetang', '2027-01-10', none),
      on('hetang', '2027-01-20', none),
      on('hetang', '2027-01-30', both),
      on('yuhu', '2027-01-30', both),
    ])
    expect(hetang?.marks).toEqual([
      { month: 1, kind: 'gap', words: '1月有2场还没有代表' },
      { month: 1, kind: 'clash', words: '1月30日高光荣代表这一天排了2处' },
    ])
  })
  test('names the months ahead in which nobody receives', () => {
    const plan = [1, 3, 5, 7, 9, 11].map(month => on('hetang', `2027-${String(month).padStart(2, '0')}-15`))
    expect(emptyMonths(plan, 2027, today)).toEqual([2, 4, 6, 8, 10, 12])
    expect(emptyMonths(plan, 2027, '2027-09-01')).toEqual([10, 12])
  })
})

describe('a version in words', () => {
  const names: Record<string, string> = { hetang: '荷塘', yuhu: '雨湖', shutang: '书院路', zhaotan: '昭潭' }
  const words = (...stations: string[]) =>
    changesInWords(
      stations.map(id => ({ before: on(id, '2027-01-15'), after: on(id, '2027-01-18') })),
      id => names[id] ?? '',
    )
  test('names the station', () => expect(words('hetang')).toEqual(['荷塘：1月15日周五的接待改到1月18日周一']))
  test('says once what is the same everywhere', () => {
    expect(words('hetang', 'yuhu')).toEqual(['荷塘、雨湖：1月15日周五的接待改到1月18日周一'])
    expect(words('hetang', 'yuhu', 'shutang', 'zhaotan')).toEqual(['荷塘等4个联络站：1月15日周五的接待改到1月18日周一'])
  })
})
