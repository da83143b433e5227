import { stateCouncil } from '#domain/calendar/stateCouncil'
import type { ReceptionPractice } from '#domain/presets/schema'
import { xiangtan } from '#domain/presets/xiangtan'
import type { FeedDay } from '#domain/reception/feed'
import { checkPosterDay, checkPosterYear, posterMonths } from '#domain/reception/poster'

const practice = xiangtan.practices[0] as ReceptionPractice
const now = new Date('2026-12-01T09:00:00+08:00')

const dayOn = (day: string, more: Partial<FeedDay> = {}): FeedDay => ({
  dayId: day,
  practice,
  hours: practice.windows,
  day,
  ruledOn: day,
  movedFrom: day,
  movedBecause: null,
  provisional: false,
  state: 'published',
  cancelledBecause: null,
  version: 1,
  publishedAt: new Date('2026-11-20T00:00:00Z'),
  topic: '老旧小区物业',
  deputies: ['谭某'],
  coHosts: [],
  station: '荷塘街道联络站',
  address: '荷塘街道办事处一楼',
  phone: '0731-55500101',
  ...more,
})
const december = (days: FeedDay[], ruled: Parameters<typeof posterMonths>[2] = []) =>
  posterMonths(2026, days, ruled, stateCouncil, now)[11]

test('an announced day names its deputies; a planned one does not, for they are not settled', () => {
  expect(december([dayOn('2026-12-15')])?.days).toMatchObject([{ state: 'announced', deputies: ['谭某'] }])
  const planned = dayOn('2026-12-15', { state: 'planned', publishedAt: null })
  expect(december([planned])?.days).toMatchObject([{ state: 'planned', deputies: [], topic: null }])
})

test('a planned day that passed without a notice was never held', () => {
  const passed = dayOn('2026-11-30', { state: 'planned', publishedAt: null })
  expect(posterMonths(2026, [passed], [], stateCouncil, now)[10]?.days).toEqual([])
})

test('a cancelled day stands there as cancelled when people had been told, and not at all when not', () => {
  const cancelled = { state: 'cancelled', cancelledBecause: '停电' } as const
  expect(december([dayOn('2026-12-15', cancelled)])?.days).toMatchObject([{ state: 'cancelled' }])
  expect(december([dayOn('2026-12-15', { ...cancelled, publishedAt: null })])?.days).toEqual([])
})

test('what the rule gives beyond the plan stands there as expected; an occurrence laid down is not doubled by it', () => {
  const dates = ['2026-11-30', '2026-12-15', '2026-12-31'].map(day => ({ day, ruledOn: day, provisional: false }))
  const moved = dayOn('2026-12-17', { ruledOn: '2026-12-15' })
  expect(december([moved], [{ practice, dates }])?.days.map(({ day, state }) => [day, state])).toEqual([
    ['2026-12-17', 'announced'],
    ['2026-12-31', 'planned'],
  ])
})

test('months of a year without published holidays may still move; a month that is over is certain', () => {
  const months = posterMonths(2027, [], [], stateCouncil, now)
  expect(months.every(({ provisional, idle }) => provisional && idle)).toBe(true)
  const later = posterMonths(2027, [], [], stateCouncil, new Date('2027-02-10T09:00:00+08:00'))
  expect(later.map(({ provisional }) => provisional).slice(0, 3)).toEqual([false, true, true])
  expect(later[0]?.idle).toBe(false)
})

test('last year’s, this year’s and next year’s calendar can be printed, no other', () => {
  expect(['2025', '2026', '2027'].map(year => checkPosterYear(year, now))).toEqual([2025, 2026, 2027])
  for (const year of ['2024', '2028', '26', 'now', '2026.5']) expect(() => checkPosterYear(year, now)).toThrow('年历')
})

test('a day is printed once its notice is out, and not after it was cancelled', () => {
  expect(() => checkPosterDay(dayOn('2026-12-15'), now)).not.toThrow()
  expect(() => checkPosterDay(dayOn('2026-12-15', { state: 'planned', publishedAt: null }), now)).toThrow('还没有发布')
  expect(() => checkPosterDay(dayOn('2026-12-15', { state: 'cancelled' }), now)).toThrow('已经取消')
})
