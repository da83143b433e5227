import { dayStanding, fullnessWords } from '#domain/reception/dayStanding'

const at = (time: string) => new Date(`2026-12-15T${time}+08:00`)
const slot = (bookUntil: string, free: number) => ({ bookUntil: at(bookUntil), free })
const day = { state: 'published' as const, endsAt: at('11:30'), slots: [slot('08:00', 1), slot('08:20', 0)] }

test('a place is free until its time to book is over; then the day is full while another can be waited for, then closed, then past', () => {
  const standings = ['07:59', '08:00', '08:19', '08:20', '11:29', '11:30'].map(time => dayStanding(day, at(time)))
  expect(standings.map(({ standing }) => standing)).toEqual(['free', 'full', 'full', 'closed', 'closed', 'past'])
  expect(standings.map(({ free }) => free)).toEqual([1, 0, 0, 0, 0, 0])
})

test('an announced day that has gone by with places unsold is past, and has nothing to book', () => {
  expect(dayStanding(day, new Date('2026-12-16T00:00+08:00'))).toEqual({ standing: 'past', free: 0 })
})

test('a day of which no slot is open can be booked no more, though its hours are not over', () => {
  expect(dayStanding({ ...day, slots: [] }, at('07:00'))).toEqual({ standing: 'closed', free: 0 })
})

test('a day that was never announced is past once it has gone by, a cancelled one stays cancelled', () => {
  expect(dayStanding({ ...day, state: 'planned', slots: [] }, at('07:00')).standing).toBe('unannounced')
  expect(dayStanding({ ...day, state: 'planned', slots: [] }, at('12:00')).standing).toBe('past')
  expect(dayStanding({ ...day, state: 'cancelled', slots: [] }, at('12:00')).standing).toBe('cancelled')
})

test.each([
  [0, 12, '已约满', '约满'],
  [1, 12, '只剩1个', '余1'],
  [3, 12, '只剩3个', '余3'],
  [4, 12, '可约4个', '余4'],
])('%i of %i places free reads %s, or %s', (free, capacity, long, short) => {
  const full = { standing: free > 0 ? ('free' as const) : ('full' as const), free, capacity }
  expect([fullnessWords(full), fullnessWords(full, 'short')]).toEqual([long, short])
})

test('a day that can be booked no more says the same in the calendar and below it, and a past one that it is past', () => {
  const none = { free: 0, capacity: 12 }
  const words = (['closed', 'past'] as const).map(standing => fullnessWords({ ...none, standing }))
  const short = (['closed', 'past'] as const).map(standing => fullnessWords({ ...none, standing }, 'short'))
  expect([words, short]).toEqual([
    ['不能再约', '已过'],
    ['不能约', '已过'],
  ])
})
