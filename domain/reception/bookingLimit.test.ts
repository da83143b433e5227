import { limitReached, nextPeriodBegins } from '#domain/reception/bookingLimit'

test.each([
  ['2026-11-10', 'month', '2026-12-01'],
  ['2026-12-31', 'month', '2027-01-01'],
  ['2026-01-01', 'quarter', '2026-04-01'],
  ['2026-11-10', 'quarter', '2027-01-01'],
  ['2026-01-01', 'year', '2027-01-01'],
] as const)('after %s the next %s begins on %s', (day, per, next) => expect(nextPeriodBegins(day, per)).toBe(next))

test('who has used up a quarter reads the limit, when they may book again, and that they can come without', () => {
  const refusal = limitReached('2026-11-10', { places: 3, per: 'quarter' })
  expect(refusal.code).toBe('LIMIT_REACHED')
  expect(refusal.message).toBe(
    '每位居民每季度最多预约3次，10月到12月的3次已经约完了。1月1日起的接待可以再约；不预约也可以直接到现场取号',
  )
})

test('a month and a year are named as people name them', () => {
  expect(limitReached('2026-11-10', { places: 1, per: 'month' }).message).toContain('11月的1次已经约完了')
  expect(limitReached('2026-11-10', { places: 4, per: 'year' }).message).toContain('2026年的4次已经约完了')
})
