import fc from 'fast-check'
import { addDays } from '#domain/calendar/day'
import { proposeRota, type RotaDay, type RotaDeputy, type Seat } from '#domain/reception/rotaProposal'

const onDays = (days: string[], seats = 1, stationId = 'hetang'): RotaDay[] =>
  days.map(day => ({ dayId: `${stationId} ${day}`, day, stationId, seats }))
const deputy = (deputyId: string, more: Partial<RotaDeputy> = {}): RotaDeputy => ({
  deputyId,
  stationIds: ['hetang'],
  atLeast: 1,
  leave: [],
  ...more,
})
const months = (many: number) => Array.from({ length: many }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-15`)
const datesOf = (seats: readonly Seat[], deputyId: string) =>
  seats.filter(seat => seat.deputyId === deputyId).map(seat => seat.dayId.slice(-10))

describe('who sits on which day of the year', () => {
  test('three deputies take four months in turn, each reason said', () => {
    const { seats } = proposeRota(onDays(months(4)), [deputy('zhang'), deputy('li'), deputy('wang')])
    expect(seats.map(({ deputyId, why }) => [deputyId, why])).toEqual([
      ['zhang', '还没有接待过，轮到了'],
      ['li', '还没有接待过，轮到了'],
      ['wang', '还没有接待过，轮到了'],
      ['zhang', '上次是1月15日，又轮到了'],
    ])
  })
  test('湘潭: a leader sits at least twice although eleven others wait, and is told that it must be so', () => {
    const others = Array.from({ length: 11 }, (_, i) => deputy(`d${i}`, { atLeast: 0 }))
    const { seats, short } = proposeRota(onDays(months(12)), [...others, deputy('leader', { atLeast: 2 })])
    expect(datesOf(seats, 'leader')).toHaveLength(2)
    expect(seats.find(seat => seat.deputyId === 'leader')?.why).toBe('至少接待2次，这是第1次')
    expect(short).toEqual([])
  })
  test('a deputy on leave in March sits in another month, and the next in turn sits in March', () => {
    const away = deputy('wang', { leave: [{ from: '2026-03-01', to: '2026-03-31' }] })
    const { seats } = proposeRota(onDays(months(4)), [deputy('zhang'), deputy('li'), away])
    expect(datesOf(seats, 'wang')).toEqual(['2026-04-15'])
    expect(datesOf(seats, 'zhang')).toEqual(['2026-01-15', '2026-03-15'])
  })
  test('who sat last in December waits in January for those who have waited longer, and is told since when', () => {
    const { seats } = proposeRota(onDays(months(2)), [
      deputy('zhang', { lastBefore: '2025-12-15' }),
      deputy('li', { lastBefore: '2025-11-17' }),
    ])
    expect(seats.map(({ deputyId, why }) => [deputyId, why])).toEqual([
      ['li', '上次是2025年11月17日，又轮到了'],
      ['zhang', '上次是2025年12月15日，又轮到了'],
    ])
  })
  test('who sits at another place on a date, or has said that they cannot come then, is not proposed for it', () => {
    const { seats } = proposeRota(onDays(months(2)), [deputy('zhang', { elsewhere: ['2026-01-15'] }), deputy('li')])
    expect(datesOf(seats, 'zhang')).toEqual(['2026-02-15'])
  })
  test('one who can come only on a day that another holds gets it, and the other moves', () => {
    const onlyInJanuary = deputy('wang', { leave: [{ from: '2026-01-16', to: '2026-12-31' }] })
    const { seats, short } = proposeRota(onDays(months(2)), [deputy('zhang'), onlyInJanuary])
    expect(datesOf(seats, 'wang')).toEqual(['2026-01-15'])
    expect(datesOf(seats, 'zhang')).toEqual(['2026-02-15'])
    expect(short).toEqual([])
  })
  test('nobody sits at two stations on one day', () => {
    const both = deputy('zhang', { stationIds: ['hetang', 'yuhu'] })
    const days = [...onDays(['2026-01-15']), ...onDays(['2026-01-15'], 1, 'yuhu')]
    const { seats, empty } = proposeRota(days, [both])
    expect(seats).toHaveLength(1)
    expect(empty).toHaveLength(1)
  })
  test('more deputies than seats: those who get no day are named, with how many they lack', () => {
    const { short } = proposeRota(onDays(months(1)), [deputy('zhang'), deputy('li', { atLeast: 2 })])
    expect(short).toEqual([{ deputyId: 'li', lacks: 2 }])
  })
  test('a station without deputies has its seats shown as empty', () => {
    expect(proposeRota(onDays(months(1), 2), [])).toEqual({
      seats: [],
      short: [],
      empty: [{ dayId: 'hetang 2026-01-15', seats: 2 }],
    })
  })
  test('who has accepted stays, counts, and is not proposed a second time', () => {
    const accepted = [{ dayId: 'hetang 2026-02-15', deputyId: 'li' }]
    const { seats } = proposeRota(onDays(months(3)), [deputy('zhang'), deputy('li'), deputy('wang')], accepted)
    expect(seats.map(seat => [seat.dayId.slice(-5), seat.deputyId])).toEqual([
      ['01-15', 'zhang'],
      ['03-15', 'wang'],
    ])
  })
})

const stations = ['hetang', 'yuhu', 'jiangshe']
const anyDistrict = fc.record({
  days: fc
    .uniqueArray(fc.tuple(fc.nat(40), fc.constantFrom(...stations)), { minLength: 1, maxLength: 14, selector: String })
    .chain(places =>
      fc.tuple(
        ...places.map(([n, stationId]) =>
          fc
            .integer({ min: 0, max: 3 })
            .map(seats => onDays([addDays('2026-01-01', n)], seats, stationId)[0] as RotaDay),
        ),
      ),
    ),
  deputies: fc
    .array(
      fc.record({
        stationIds: fc.uniqueArray(fc.constantFrom(...stations), { minLength: 1, maxLength: 2 }),
        atLeast: fc.integer({ min: 0, max: 3 }),
        leave: fc.array(
          fc.tuple(fc.nat(40), fc.nat(15)).map(([n, long]) => ({
            from: addDays('2026-01-01', n),
            to: addDays('2026-01-01', n + long),
          })),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 8 },
    )
    .map(list => list.map((each, i) => deputy(`d${i}`, each))),
})

/** The most units of `atLeast` that any plan can meet: a maximum flow deputy → date → day, by plain depth-first search. */
const mostThatCanBeMet = (days: readonly RotaDay[], deputies: readonly RotaDeputy[]): number => {
  const room = new Map<string, Map<string, number>>()
  const pipe = (from: string, to: string, size: number) => {
    room.set(from, (room.get(from) ?? new Map()).set(to, size))
    if (!room.get(to)?.has(from)) room.set(to, (room.get(to) ?? new Map()).set(from, 0))
  }
  for (const each of deputies) {
    pipe('source', each.deputyId, each.atLeast)
    for (const { dayId, day, stationId } of days) {
      if (!each.stationIds.includes(stationId) || each.leave.some(({ from, to }) => from <= day && day <= to)) continue
      pipe(each.deputyId, `${each.deputyId} ${day}`, 1)
      pipe(`${each.deputyId} ${day}`, dayId, 1)
    }
  }
  for (const { dayId, seats } of days) pipe(dayId, 'sink', seats)
  const push = (at: string, seen: Set<string>): boolean => {
    if (at === 'sink') return true
    seen.add(at)
    for (const [to, left] of room.get(at) ?? [])
      if (left > 0 && !seen.has(to) && push(to, seen)) {
        room.get(at)?.set(to, left - 1)
        room.get(to)?.set(at, (room.get(to)?.get(at) ?? 0) + 1)
        return true
      }
    return false
  }
  let met = 0
  while (push('source', new Set())) met += 1
  return met
}

describe('in any district', () => {
  const planOf = ({ days, deputies }: { days: RotaDay[]; deputies: RotaDeputy[] }, settled: Seat[] = []) =>
    proposeRota(days, deputies, settled)

  test('nobody sits on leave, away from their stations, or in two places on one day, and no day is overfull', () => {
    fc.assert(
      fc.property(anyDistrict, district => {
        const { seats } = planOf(district)
        const placed = seats.map(seat => {
          const day = district.days.find(each => each.dayId === seat.dayId) as RotaDay
          const who = district.deputies.find(each => each.deputyId === seat.deputyId) as RotaDeputy
          expect(who.stationIds).toContain(day.stationId)
          expect(who.leave.some(({ from, to }) => from <= day.day && day.day <= to)).toBe(false)
          return `${who.deputyId} ${day.day}`
        })
        expect(placed).toEqual([...new Set(placed)])
        for (const day of district.days)
          expect(seats.filter(seat => seat.dayId === day.dayId).length).toBeLessThanOrEqual(day.seats)
      }),
    )
  })
  test('as much of every deputy’s least is met as any plan can meet', () => {
    fc.assert(
      fc.property(anyDistrict, district => {
        const { short } = planOf(district)
        const asked = district.deputies.reduce((sum, { atLeast }) => sum + atLeast, 0)
        const lacking = short.reduce((sum, { lacks }) => sum + lacks, 0)
        expect(asked - lacking).toBe(mostThatCanBeMet(district.days, district.deputies))
      }),
      { numRuns: 500 },
    )
  })
  test('proposed again when some have accepted, it leaves them and still overfills nothing', () => {
    fc.assert(
      fc.property(anyDistrict, fc.nat(), (district, some) => {
        const first = planOf(district).seats
        const settled = first.filter((_, i) => (some >> (i % 30)) % 2 === 1)
        const again = planOf(district, settled).seats
        for (const seat of settled)
          expect(again.filter(({ dayId, deputyId }) => dayId === seat.dayId && deputyId === seat.deputyId)).toEqual([])
        for (const day of district.days)
          expect([...settled, ...again].filter(seat => seat.dayId === day.dayId).length).toBeLessThanOrEqual(day.seats)
      }),
    )
  })
  test('where all may sit anywhere and nobody is away, counts differ by one at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 3 }),
        (many, days, seats) => {
          const all = Array.from({ length: many }, (_, i) => deputy(`d${i}`))
          const rota = proposeRota(
            onDays(
              Array.from({ length: days }, (_, n) => addDays('2026-01-01', n * 7)),
              seats,
            ),
            all,
          )
          const counts = all.map(each => datesOf(rota.seats, each.deputyId).length)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
