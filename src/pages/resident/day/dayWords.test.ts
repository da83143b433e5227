import { type DayCard, dayNotes, foremost, fullness, fullnessShort, mayBook, whoReceives } from './dayWords'

const day: DayCard = {
  id: 'd1',
  practice: '接待日',
  kind: 'receptionDay',
  services: ['opinion'],
  stationId: 'hetang',
  stationName: '荷塘街道联络站',
  day: '2026-12-15',
  hours: ['9:00–11:20'],
  topic: null,
  deputies: ['王建国', '李秀兰'],
  coHosts: [],
  units: [],
  address: '岳塘区荷塘街道办事处一楼',
  state: 'published',
  version: 1,
  cancelledBecause: null,
  late: false,
  movedBecause: null,
  ruledOn: '2026-12-15',
  movedFrom: '2026-12-15',
  provisional: false,
  capacity: 13,
  kept: 0,
  free: 6,
}

test('how many places are kept for those who come without a booking', () => {
  expect(dayNotes({ ...day, kept: 3 })).toEqual(['另留3个位置给现场取号的居民，不用预约'])
  expect(dayNotes({ ...day, kept: 3, state: 'cancelled' })).toEqual([])
})

test('a published day with places can be booked and says how many are left', () => {
  expect(mayBook(day)).toBe(true)
  expect(fullness(day)).toBe('可约6个')
  expect(fullnessShort(day)).toBe('余6')
})

test('a day whose notice is not out yet cannot be booked', () => {
  const planned: DayCard = { ...day, state: 'planned' }
  expect(mayBook(planned)).toBe(false)
  expect(fullness(planned)).toBe('待公告')
})

test('a full day says so and cannot be booked', () => {
  expect(mayBook({ ...day, free: 0 })).toBe(false)
  expect(fullnessShort({ ...day, free: 0 })).toBe('约满')
})

test('a day that was moved says from when and why', () => {
  expect(dayNotes({ ...day, day: '2026-10-08', movedFrom: '2026-10-01', movedBecause: '国庆节' })).toEqual([
    expect.stringMatching(/原定(2026年)?10月1日，因国庆节改到10月8日/),
  ])
})

test('a day on which one may do more than give an opinion says so, and a cancelled one says why', () => {
  expect(dayNotes({ ...day, services: ['opinion', 'legalAid'] })).toEqual(['可以办：提意见、法律援助'])
  expect(dayNotes({ ...day, state: 'cancelled', cancelledBecause: '站里装修' })).toEqual(['这一天不接待了：站里装修'])
})

test('of two receptions on one date the calendar shows the one that can still be booked', () => {
  const full = { ...day, id: 'd2', free: 0 }
  const unannounced = { ...day, id: 'd3', state: 'planned' as const }
  expect(foremost([full, unannounced, day])?.id).toBe('d1')
  expect(foremost([unannounced, full])?.id).toBe('d2')
  expect(foremost([])).toBeUndefined()
})

test('one deputy is named alone, several by the first and their number', () => {
  expect(whoReceives(day)).toBe('王建国等2位代表')
  expect(whoReceives({ ...day, deputies: ['王建国'] })).toBe('王建国代表')
})

test('a notice that came late says so', () => {
  expect(dayNotes({ ...day, late: true })).toEqual(['公告晚发：比规定的日子发布得晚'])
})
