import { checkAppeal, isNoteDue, missedWithin } from '#domain/reception/noShow'

const noShow = { noteAfter: 2, withinDays: 365 }

test('the first day missed is nothing to note, the second within a year is', () => {
  expect(isNoteDue(['2026-12-15'], '2026-12-15', noShow)).toBe(false)
  expect(isNoteDue(['2026-03-16', '2026-12-15'], '2026-12-15', noShow)).toBe(true)
})

test('a day missed more than a year ago counts no more, and a later one not yet', () => {
  expect(missedWithin(['2025-12-15', '2026-12-15'], '2026-12-15', noShow)).toBe(1)
  expect(missedWithin(['2025-12-16', '2026-12-15'], '2026-12-15', noShow)).toBe(2)
  expect(missedWithin(['2026-11-16', '2026-12-15'], '2026-11-16', noShow)).toBe(1)
})

test('a reason is given once, and not after the decision', () => {
  expect(() => checkAppeal({ appealed: false, decision: null })).not.toThrow()
  expect(() => checkAppeal({ appealed: true, decision: null })).toThrow('联络站会看的')
  expect(() => checkAppeal({ appealed: false, decision: 'stays' })).toThrow('已经有了答复')
})
