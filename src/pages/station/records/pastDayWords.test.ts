import { isLacking, lacksRecords, pastDayWords } from './pastDayWords'

test.each([
  [{ booked: 0, came: 0, gone: 0, unrecorded: 0, drafts: 0 }, '没有人来', false],
  [{ booked: 3, came: 0, gone: 0, unrecorded: 0, drafts: 0 }, '约了3位，没有登记谁来了', false],
  [{ booked: 3, came: 5, gone: 0, unrecorded: 0, drafts: 0 }, '来了5位，都有记录', false],
  [{ booked: 3, came: 5, gone: 0, unrecorded: 2, drafts: 0 }, '来了5位，2位还没有记录', true],
  [{ booked: 3, came: 5, gone: 0, unrecorded: 0, drafts: 1 }, '来了5位，1份记录没写完', true],
  [{ booked: 3, came: 5, gone: 1, unrecorded: 0, drafts: 0 }, '来了5位，1位没接待到，其余都有记录', false],
  [{ booked: 3, came: 5, gone: 1, unrecorded: 2, drafts: 0 }, '来了5位，1位没接待到，2位还没有记录', true],
  [{ booked: 1, came: 1, gone: 1, unrecorded: 0, drafts: 0 }, '来了1位，1位没接待到', false],
  [{ booked: 3, came: 5, gone: 0, unrecorded: 2, drafts: 1 }, '来了5位，2位还没有记录，1份记录没写完', true],
])('a past day says who came and what is to be written: %j is “%s”', (day, words, lacking) => {
  expect(pastDayWords({ ...day, unregistered: 0 })).toBe(words)
  expect(isLacking({ ...day, unregistered: 0 })).toBe(lacking)
})

test('deputies whose attendance nobody has registered are counted behind it, and something is lacking', () => {
  const day = { booked: 3, came: 5, gone: 0, unrecorded: 0, drafts: 0, unregistered: 2 }
  expect(pastDayWords(day)).toBe('来了5位，都有记录，2位代表的出勤没有登记')
  expect(pastDayWords({ ...day, booked: 0, came: 0 })).toBe('没有人来，2位代表的出勤没有登记')
  expect([isLacking(day), lacksRecords(day)]).toEqual([true, false])
})
