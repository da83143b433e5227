import { isLacking, pastDayWords } from './pastDayWords'

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
  expect(pastDayWords(day)).toBe(words)
  expect(isLacking(day)).toBe(lacking)
})
