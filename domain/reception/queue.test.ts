import fc from 'fast-check'
import { type Call, type InQueue, queueOf, queueRuleWords } from '#domain/reception/queue'

const rule = { bookedBeforeWalkIn: 3, lateMinutes: 10 }
const at = (time: string) => new Date(`2026-12-15T${time.padStart(5, '0')}:00+08:00`)
const booked = (id: string, slot: string, arrived: string, passed?: string): InQueue => ({
  id,
  kind: 'booked',
  slotStartsAt: at(slot),
  arrivedAt: at(arrived),
  passedAt: passed ? at(passed) : null,
})
const walkIn = (id: string, arrived: string, passed?: string): InQueue => ({
  id,
  kind: 'walkIn',
  slotStartsAt: null,
  arrivedAt: at(arrived),
  passedAt: passed ? at(passed) : null,
})
const calls = (kinds: string, time = '9:30'): Call[] =>
  Array.from(kinds, kind => ({ kind: kind === 'w' ? 'walkIn' : 'booked', at: at(time) }))
const order = (waiting: InQueue[], now: string, before: Call[] = []) =>
  queueOf(waiting, before, at(now), rule).map(person => person.id)

describe('in which order people are called', () => {
  test('who booked is called by the time of the slot, whoever came first', () => {
    expect(order([booked('十点', '10:00', '8:50'), booked('九点', '9:00', '8:58')], '10:05')).toEqual(['九点', '十点'])
  })
  test('of two who booked one slot the first to come is called first', () => {
    expect(order([booked('后到', '9:00', '8:58'), booked('先到', '9:00', '8:40')], '9:00')).toEqual(['先到', '后到'])
  })
  test('walk-ins are called by when they came', () => {
    expect(order([walkIn('二', '9:05'), walkIn('一', '9:01')], '9:10')).toEqual(['一', '二'])
  })
  test('after three who booked comes one who did not, while both wait', () => {
    const waiting = ['9:00', '9:01', '9:02', '9:03'].map((slot, i) => booked(`约${i + 1}`, slot, '8:50'))
    expect(order([...waiting, walkIn('现1', '8:45'), walkIn('现2', '8:46')], '9:30')).toEqual([
      '约1',
      '约2',
      '约3',
      '现1',
      '约4',
      '现2',
    ])
  })
  test('booked people called while the walk-in waited count: after two of them one more is called before it', () => {
    const waiting = [booked('约1', '9:20', '9:10'), booked('约2', '9:20', '9:11'), walkIn('现', '9:00')]
    expect(order(waiting, '9:40', calls('bb'))).toEqual(['约1', '现', '约2'])
    expect(order(waiting, '9:40', calls('bbb'))).toEqual(['现', '约1', '约2'])
    expect(order(waiting, '9:40', calls('bbbw'))).toEqual(['约1', '约2', '现'])
  })
  test('booked people called before the walk-in came do not count', () => {
    expect(order([booked('约', '9:20', '9:10'), walkIn('现', '9:31')], '9:40', calls('bbbb'))).toEqual(['约', '现'])
  })
  test('ten minutes late is in time, eleven is behind those who wait already', () => {
    const other = booked('等着的', '9:05', '9:00')
    expect(order([other, booked('晚十分', '9:00', '9:10')], '9:12')).toEqual(['晚十分', '等着的'])
    expect(order([other, booked('晚十一分', '9:00', '9:11')], '9:12')).toEqual(['等着的', '晚十一分'])
  })
  test('who comes late stands behind a walk-in who waits already, and before one who comes later', () => {
    const late = booked('晚到', '9:00', '9:30')
    expect(order([late, walkIn('在等', '9:20'), walkIn('后来', '9:35')], '9:40')).toEqual(['在等', '晚到', '后来'])
  })
  test('nobody is called before their slot while somebody waits whose turn has come', () => {
    const early = booked('约十点', '10:00', '9:00')
    const waiting = [early, walkIn('现', '9:20'), booked('晚到', '9:00', '9:30')]
    expect(order(waiting, '9:40')).toEqual(['现', '晚到', '约十点'])
    expect(order([early], '9:40')).toEqual(['约十点'])
    expect(order(waiting, '10:00')).toEqual(['现', '晚到', '约十点'])
  })
  test('who was called and not there is called again behind those who wait already', () => {
    const passed = booked('不在', '9:00', '8:50', '9:05')
    expect(order([passed, booked('约', '9:00', '8:55'), walkIn('现', '9:04')], '9:06', calls('b', '9:05'))).toEqual([
      '约',
      '现',
      '不在',
    ])
  })
  test('the rule is said in two sentences', () => {
    expect(queueRuleWords(rule)).toBe(
      '约好的按约定时间叫，现场取号的按先后叫；两边都有人等时，每叫3位约好的，就叫1位现场的。没到约定时间的不先叫，晚到10分钟以上的，排在已经在等的人后面。',
    )
  })
})

const begin = at('8:00').getTime()
const moment = fc.integer({ min: 0, max: 300 }).map(minutes => new Date(begin + minutes * 60_000))
const person: fc.Arbitrary<Omit<InQueue, 'id'>> = fc
  .record({ slot: fc.option(moment), arrivedAt: moment, passedAt: fc.option(moment, { freq: 4 }) })
  .map(({ slot, arrivedAt, passedAt }) => ({
    kind: slot ? 'booked' : 'walkIn',
    slotStartsAt: slot,
    arrivedAt,
    passedAt: passedAt && passedAt > arrivedAt ? passedAt : null,
  }))
const people = fc
  .array(person, { maxLength: 14 })
  .map(all => all.map((each, i): InQueue => ({ ...each, id: String(i) })))
const history = fc.array(fc.record({ kind: fc.constantFrom('booked', 'walkIn'), at: moment }) as fc.Arbitrary<Call>, {
  maxLength: 8,
})
const rules = fc.record({ bookedBeforeWalkIn: fc.integer({ min: 1, max: 4 }), lateMinutes: fc.nat(30) })
const inTime = (each: InQueue, late: number) =>
  each.slotStartsAt !== null &&
  each.passedAt === null &&
  each.arrivedAt.getTime() <= each.slotStartsAt.getTime() + late * 60_000

describe('laws of the queue', () => {
  test('everybody who waits stands in it exactly once', () => {
    fc.assert(
      fc.property(people, history, moment, rules, (waiting, before, now, desk) => {
        const ids = queueOf(waiting, before, now, desk).map(each => each.id)
        expect([...ids].sort()).toEqual(waiting.map(each => each.id).sort())
      }),
    )
  })
  test('the order in which people are read from the database changes nothing', () => {
    fc.assert(
      fc.property(people, history, moment, rules, (waiting, before, now, desk) => {
        expect(queueOf([...waiting].reverse(), before, now, desk)).toEqual(queueOf(waiting, before, now, desk))
      }),
    )
  })
  test('nobody who came in time is overtaken by who booked a later slot', () => {
    fc.assert(
      fc.property(people, history, moment, rules, (waiting, before, now, desk) => {
        const placed = queueOf(waiting, before, now, desk)
        placed.forEach((behind, i) => {
          if (!inTime(behind, desk.lateMinutes)) return
          for (const ahead of placed.slice(0, i))
            if (ahead.slotStartsAt && behind.slotStartsAt)
              expect(ahead.slotStartsAt.getTime()).toBeLessThanOrEqual(behind.slotStartsAt.getTime())
        })
      }),
    )
  })
  test('nobody is called before their slot while somebody waits whose turn has come', () => {
    fc.assert(
      fc.property(people, history, moment, rules, (all, before, now, desk) => {
        const waiting = all.filter(each => each.arrivedAt <= now && (each.passedAt ?? now) <= now)
        const early = (each: InQueue) => (each.slotStartsAt ?? now) > now
        const placed = queueOf(waiting, before, now, desk).map(early)
        expect(placed).toEqual([...placed].sort())
      }),
    )
  })
  test('one more person changes nothing between two others of the same kind', () => {
    fc.assert(
      fc.property(people, person, history, moment, rules, (waiting, extra, before, now, desk) => {
        const more = queueOf([...waiting, { ...extra, id: 'new' }], before, now, desk)
        const less = queueOf(waiting, before, now, desk)
        for (const kind of ['booked', 'walkIn'])
          expect(more.filter(each => each.kind === kind && each.id !== 'new')).toEqual(
            less.filter(each => each.kind === kind),
          )
      }),
    )
  })
  test('no walk-in waits for more booked calls at a stretch than the practice says, whoever comes meanwhile', () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('booked' as const), slot: fc.nat(300) }),
      fc.record({ does: fc.constant('walkIn' as const) }),
      fc.record({ does: fc.constant('call' as const), here: fc.boolean() }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), rules, (steps, desk) => {
        let waiting: InQueue[] = []
        const made: Call[] = []
        const stretch = new Map<string, number>()
        steps.forEach((each, i) => {
          const now = new Date(begin + i * 120_000)
          if (each.does !== 'call') {
            const slotStartsAt = each.does === 'booked' ? new Date(begin + each.slot * 60_000) : null
            waiting.push({ id: String(i), kind: each.does, slotStartsAt, arrivedAt: now, passedAt: null })
            return
          }
          const [next] = queueOf(waiting, made, now, desk)
          if (!next) return
          made.push({ kind: next.kind, at: now })
          waiting = waiting.filter(one => one.id !== next.id)
          if (!each.here && !next.passedAt) waiting.push({ ...next, passedAt: now })
          for (const one of waiting)
            if (one.kind === 'walkIn') stretch.set(one.id, next.kind === 'walkIn' ? 0 : (stretch.get(one.id) ?? 0) + 1)
          for (const many of stretch.values()) expect(many).toBeLessThanOrEqual(desk.bookedBeforeWalkIn)
        })
      }),
      { numRuns: 500 },
    )
  })
})
