import fc from 'fast-check'
import { xiangtan } from '#domain/presets/xiangtan'
import { checkChangeable, checkDayAhead, checkSeen, refit, slotsWith } from '#domain/reception/dayChange'
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

test('a change of hours never harms a booking: it is refused, or every booked slot still holds all who booked it', () => {
  const label = fc.constantFrom('9:00', '9:20', '9:40', '10:00')
  const places = fc.integer({ min: 0, max: 2 })
  const standing = fc.uniqueArray(
    fc
      .record({ label, capacity: fc.integer({ min: 1, max: 3 }), kept: places, taken: fc.integer({ min: 0, max: 3 }) })
      .map(({ taken, ...slot }) => ({ ...slot, slot_id: slot.label, booked: Math.min(taken, slot.capacity) })),
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
