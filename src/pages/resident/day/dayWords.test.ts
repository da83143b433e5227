import { asOneDate, type DayCard, dayNotes, fullnessTone, mayBook, mayWait, whoReceives, whyNothing } from './dayWords'

const day: DayCard = {
  id: 'd1',
  practice: '接待日',
  kind: 'receptionDay',
  services: ['opinion'],
  stationId: 'hetang',
  stationName: '荷塘街道联络站',
  day: '2026-12-15',
  when: 'ahead',
  closed: false,
  hours: ['9:00–11:20'],
  topic: null,
  deputies: ['王建国', '李秀兰'],
  coHosts: [],
  units: [],
  address: '岳塘区荷塘街道办事处一楼',
  state: 'published',
  standing: 'free',
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
  expect(dayNotes({ ...day, kept: 3, state: 'cancelled', standing: 'cancelled' })).toEqual([])
})

test('a day is booked while a place is free, waited for while it is full, and neither before its notice or once it is over', () => {
  const may = (standing: DayCard['standing']) => [mayBook({ ...day, standing }), mayWait({ ...day, standing })]
  expect([may('free'), may('full')]).toEqual([
    [true, false],
    [false, true],
  ])
  for (const standing of ['unannounced', 'closed', 'past', 'cancelled'] as const) {
    expect(may(standing)).toEqual([false, false])
    expect(whyNothing({ ...day, standing })).not.toBeNull()
  }
})

test('a past day is grey whatever was left of it, says that it is over, and neither sends for a number nor says what can be done', () => {
  const past: DayCard = { ...day, standing: 'past', kept: 3, services: ['opinion', 'legalAid'] }
  expect([fullnessTone(past), whyNothing(past), dayNotes(past)]).toEqual(['grey', '这一天的接待已经结束了。', []])
  expect(whyNothing({ ...past, state: 'planned' })).toBe('这一天已经过了，没有发布过公告。')
})

test('a day that can be booked no more leads to the numbers of the day itself, where it keeps some', () => {
  const closed: DayCard = { ...day, standing: 'closed', free: 0 }
  expect([closed, { ...closed, kept: 3 }].map(whyNothing)).toEqual([
    '预约时间已经过了。',
    '预约时间已经过了，可以直接到现场取号。',
  ])
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
  const full = { ...day, id: 'd2', standing: 'full' as const, free: 0 }
  const unannounced = { ...day, id: 'd3', state: 'planned' as const, standing: 'unannounced' as const }
  expect(asOneDate([full, unannounced, day])?.id).toBe('d1')
  expect(asOneDate([unannounced, full])?.id).toBe('d2')
  expect(asOneDate([])).toBeUndefined()
})

test('of two receptions on one date the calendar counts what is left of both', () => {
  const roundtable = { ...day, id: 'd4', practice: '幸福圆桌会', free: 16, capacity: 20 }
  expect(asOneDate([{ ...day, free: 7 }, roundtable])).toMatchObject({ standing: 'free', free: 23, capacity: 33 })
  expect(asOneDate([day, { ...roundtable, standing: 'full', free: 0 }])).toMatchObject({ free: 6, capacity: 13 })
})

test('one deputy is named alone, several by the first and their number', () => {
  expect(whoReceives(day)).toBe('王建国等2位代表')
  expect(whoReceives({ ...day, deputies: ['王建国'] })).toBe('王建国代表')
})

test('a notice that came late says so', () => {
  expect(dayNotes({ ...day, late: true })).toEqual(['公告晚发：比规定的日子发布得晚'])
})

it('speaks of arriving, not of a number to be called, where a roundtable is held', () => {
  const notes = dayNotes({ ...day, kind: 'roundtable', kept: 2, standing: 'free' })
  expect(notes).toContain('另留2个位置，当天直接到会登记，不用预约')
  expect(notes.join()).not.toContain('现场取号')
})
