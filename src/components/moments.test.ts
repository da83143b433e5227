import { dayInSentence, daysInWords, momentInWords } from './moments'

test('a day inside a sentence names its year only where the day beside it has another', () => {
  expect(dayInSentence('2027-02-17', '2027-02-15')).toBe('2月17日周三')
  expect(dayInSentence('2027-01-04', '2026-12-31')).toBe('2027年1月4日周一')
})

test.each([
  ['2026-12-14', '2026-12-20', '12月14日–20日'],
  ['2026-11-30', '2026-12-06', '11月30日–12月6日'],
  ['2026-12-28', '2027-01-03', '12月28日–2027年1月3日'],
  ['2027-01-04', '2027-01-10', '2027年1月4日–10日'],
])('from %s to %s is said as %s', (from, to, words) => expect(daysInWords(from, to, '2026-12-01')).toBe(words))

test('a moment of which no more than the day is told is said as that day', () => {
  expect(momentInWords('2019-02-17')).toBe('2019年2月17日')
  expect(momentInWords('2019-02-17T06:30:00.000Z')).toBe('2019年2月17日 14:30')
})
