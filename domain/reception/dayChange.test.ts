import fc from 'fast-check'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { xiangtan } from '#domain/presets/xiangtan'
import { checkChangeable, checkDayAhead, checkSeen, refit, restOn, slotsWith } from '#domain/reception/dayChange'
import { Refusal } from '#domain/refusal'

const [practice] = xiangtan.practices as [(typeof xiangtan.practices)[number]]
const refusal = (work: () => unknown): Refusal | undefined => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  return undefined
}

test('who saves on an older version reads what has changed since, and nothing of before', () => {
  const changes = [
    { version: 2, words: ['12月15日周二的接待改到12月17日周四（会场占用）'] },
    { version: 3, words: ['12月17日周四的接待议题改为加装电梯'] },
  ]
  const standing = { version: 3, day: '2026-12-17' }
  expect(refusal(() => checkSeen(3, standing, changes))).toBeUndefined()
  expect(refusal(() => checkSeen(2, standing, changes))?.data).toEqual({ changes: changes[1]?.words, version: 3 })
  expect(refusal(() => checkSeen(1, standing, changes))?.message).toBe(
    '这一天刚刚有人改过：12月15日周二的接待改到12月17日周四（会场占用）；12月17日周四的接待议题改为加装电梯。您填的还在，请看过再决定',
  )
  expect(refusal(() => checkSeen(2, standing, []))?.message).toContain('现在是12月17日周四')
})

test('a day that has come, or was cancelled, is not changed any more', () => {
  const day = { day: '2026-12-15', state: 'published', cancelled_because: null }
  expect(refusal(() => checkChangeable(day, '2026-12-14'))).toBeUndefined()
  expect(refusal(() => checkChangeable(day, '2026-12-15'))?.code).toBe('DAY_PAST')
  const cancelled = { ...day, state: 'cancelled', cancelled_because: '会场占用' }
  expect(refusal(() => checkChangeable(cancelled, '2026-12-01'))?.code).toBe('DAY_CANCELLED')
})

describe('a day that somebody sets by hand', () => {
  const rest = { avoid: 'restDays', instead: 'moveLater' } as const
  const onlyHolidays = { avoid: 'holidays', instead: 'moveLater' } as const
  test('is a holiday or a weekend, and it is said', () => {
    expect(restOn('2026-10-02', rest, stateCouncil)).toBe('10月2日周五是国庆节放假。照样接待的话，请先和代表、场地说好')
    expect(restOn('2026-12-19', rest, stateCouncil)).toBe('12月19日周六是周末。照样接待的话，请先和代表、场地说好')
  })
  test('is a working day, or a make-up Saturday, and nothing is said', () => {
    expect(restOn('2026-12-17', rest, stateCouncil)).toBeNull()
    expect(restOn('2026-10-10', rest, stateCouncil)).toBeNull()
  })
  test('is a Saturday where the place receives on Saturdays: only a holiday is said', () => {
    expect(restOn('2026-12-19', onlyHolidays, stateCouncil)).toBeNull()
    expect(restOn('2026-10-03', onlyHolidays, stateCouncil)).toContain('国庆节放假')
  })
  test('lies in a year whose holidays are not published: it will stay where it is', () => {
    expect(restOn('2027-02-09', rest, stateCouncil)).toBe('2027年的放假安排还没有公布，这一天以后放假也不会自动改期')
  })
})

test('a day is moved to tomorrow at the earliest, and not years ahead', () => {
  expect(refusal(() => checkDayAhead('2026-12-02', '2026-12-01'))).toBeUndefined()
  expect(refusal(() => checkDayAhead('2026-12-01', '2026-12-01'))?.code).toBe('DAY_PAST')
  expect(refusal(() => checkDayAhead('2028-12-01', '2026-12-01'))?.code).toBe('INPUT_INVALID')
})

test('hours of one day are cut into slots like those of every day', () => {
  const windows = [
    { from: '14:30', to: '15:10' },
    { from: '09:00', to: '09:40' },
  ]
  expect(slotsWith(practice, '2026-12-15', { windows, capacity: 2 }).map(slot => slot.label)).toEqual([
    '9:00',
    '9:20',
    '14:30',
    '14:50',
  ])
})

test('a place that is booked or held for who waits is not kept for walk-ins while another is free', () => {
  const half = { ...practice, booking: { ...practice.booking, keptPercent: 50 } }
  const windows = [{ from: '09:00', to: '09:40' }]
  const keptWith = (booked: number, offered: number) =>
    slotsWith(half, '2026-12-15', {
      windows,
      capacity: 1,
      standing: [{ slot_id: 'b', label: '9:20', capacity: 1, kept: 0, booked, offered }],
    }).map(({ label, kept }) => [label, kept])
  expect(keptWith(0, 0)).toEqual([
    ['9:00', 0],
    ['9:20', 1],
  ])
  const instead = [
    ['9:00', 1],
    ['9:20', 0],
  ]
  expect([keptWith(1, 0), keptWith(0, 1)]).toEqual([instead, instead])
})

test('a change of hours never harms a booking: it is refused, or every booked slot still holds all who booked it', () => {
  const label = fc.constantFrom('9:00', '9:20', '9:40', '10:00')
  const places = fc.integer({ min: 0, max: 2 })
  const standing = fc.uniqueArray(
    fc
      .record({ label, capacity: fc.integer({ min: 1, max: 3 }), kept: places, taken: fc.integer({ min: 0, max: 3 }) })
      .map(({ taken, ...slot }) => ({
        ...slot,
        slot_id: slot.label,
        booked: Math.min(taken, slot.capacity),
        offered: 0,
      })),
    { selector: slot => slot.label },
  )
  const wanted = fc.uniqueArray(fc.record({ label, capacity: fc.integer({ min: 1, max: 3 }), kept: places }), {
    selector: slot => slot.label,
  })
  fc.assert(
    fc.property(standing, wanted, (slots, wishes) => {
      const harmed = slots.some(slot => slot.booked > (wishes.find(each => each.label === slot.label)?.capacity ?? 0))
      const refused = refusal(() => refit(slots, wishes))
      expect(refused?.code).toBe(harmed ? 'HOURS_BOOKED' : undefined)
      if (harmed) return
      const { resized, closed, added } = refit(slots, wishes)
      const after = new Map<string, number[]>(slots.map(slot => [slot.label, [slot.capacity, slot.kept]]))
      for (const { slotId, capacity, kept } of resized) after.set(slotId, [capacity, kept])
      for (const slotId of closed) after.delete(slotId)
      for (const { label: fresh, capacity, kept } of added) after.set(fresh, [capacity, kept])
      expect(Object.fromEntries(after)).toEqual(
        Object.fromEntries(wishes.map(each => [each.label, [each.capacity, each.kept]])),
      )
    }),
  )
})

test('a cut below what is booked says whom it touches and the ways out, and takes the one that was chosen', () => {
  const slot = (label: string, booked: number, offered = 0) => ({
    slot_id: label,
    label,
    capacity: 3,
    kept: 0,
    booked,
    offered,
  })
  const slots = [slot('9:00', 3), slot('9:20', 1, 2), slot('9:40', 0)]
  const places = (capacity: number) => ['9:00', '9:20', '9:40'].map(label => ({ label, capacity, kept: 0 }))
  const refused = refusal(() => refit(slots, places(2)))
  expect(refused?.message).toBe('9:00约了3人，要改成2人。可以保留已经约的人，也可以请最晚约的人换一场')
  expect(refused?.data).toEqual({
    affected: [{ label: '9:00', booked: 3, places: 2, asked: 1 }],
    ways: ['keepBooked', 'askLatest'],
  })
  expect(refit(slots, places(2), 'keepBooked')).toMatchObject({
    resized: [
      { slotId: '9:20', capacity: 2 },
      { slotId: '9:40', capacity: 2 },
    ],
    displaced: [],
    takenBack: [{ slotId: '9:20', places: 1 }],
  })
  expect(refit(slots, places(2), 'askLatest').displaced).toEqual([{ slotId: '9:00', places: 1 }])
})

test('who has booked a slot that goes cannot be left there, only asked', () => {
  const slots = [{ slot_id: 'a', label: '9:00', capacity: 1, kept: 0, booked: 1, offered: 0 }]
  const refused = refusal(() => refit(slots, [{ label: '9:20', capacity: 1, kept: 0 }], 'keepBooked'))
  expect([refused?.message, refused?.data?.ways]).toEqual([
    '9:00约了1人，这一场会没有。可以请这些人换一场',
    ['askLatest'],
  ])
  expect(refit(slots, [{ label: '9:20', capacity: 1, kept: 0 }], 'askLatest')).toMatchObject({
    closed: ['a'],
    displaced: [{ slotId: 'a', places: 1 }],
  })
})

test('whichever way is chosen, no slot holds more than it has places for, and what is booked goes before what is offered', () => {
  const label = fc.constantFrom('9:00', '9:20', '9:40')
  const standing = fc.uniqueArray(
    fc
      .record({ label, capacity: fc.nat(4), kept: fc.nat(2), booked: fc.nat(4), offered: fc.nat(4) })
      .map(({ booked, offered, ...slot }) => {
        const taken = Math.min(booked, slot.capacity)
        return { ...slot, slot_id: slot.label, booked: taken, offered: Math.min(offered, slot.capacity - taken) }
      }),
    { selector: slot => slot.label },
  )
  const wanted = fc.uniqueArray(fc.record({ label, capacity: fc.integer({ min: 1, max: 4 }), kept: fc.nat(2) }), {
    selector: slot => slot.label,
  })
  fc.assert(
    fc.property(standing, wanted, fc.constantFrom('keepBooked', 'askLatest'), (slots, wishes, way) => {
      if (refusal(() => refit(slots, wishes, way))) return
      const change = refit(slots, wishes, way)
      for (const slot of slots) {
        const of = (list: { slotId: string; places: number }[]) =>
          list.find(each => each.slotId === slot.slot_id)?.places ?? 0
        const [lost, back] = [of(change.displaced), of(change.takenBack)]
        const capacity = change.closed.includes(slot.slot_id)
          ? 0
          : (change.resized.find(each => each.slotId === slot.slot_id)?.capacity ?? slot.capacity)
        expect(slot.booked - lost + slot.offered - back).toBeLessThanOrEqual(capacity)
        if (lost > 0) expect(slot.offered - back).toBe(0)
        if (way === 'keepBooked') expect(lost).toBe(0)
      }
    }),
  )
})
