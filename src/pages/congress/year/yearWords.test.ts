import { cellOf, dayToOpen, monthsInWords, type StationYear } from './yearWords'

const station: StationYear = {
  id: 'hetang',
  name: '荷塘',
  held: [1, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  provisional: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  first: [15, 0, 3, 9, 0, 0, 0, 0, 0, 0, 0, 0],
  marks: [
    { month: 2, kind: 'gap', words: '2月没有接待' },
    { month: 4, kind: 'clash', words: '4月9日高光荣代表这一天排了2处' },
  ],
}

describe('a month of a station in the year view', () => {
  test.each([
    [1, 'held', '荷塘1月，15日1场'],
    [2, 'gap', '荷塘2月，没有接待'],
    [3, 'provisional', '荷塘3月，2场，1场暂定'],
    [4, 'clash', '荷塘4月，9日1场，4月9日高光荣代表这一天排了2处'],
    [5, 'none', '荷塘5月，没有接待'],
  ])('%d is %s: %s', (month, state, label) => expect(cellOf(station, month)).toMatchObject({ state, label }))
  test.each([
    [1, '15日'],
    [2, '–'],
    [3, '2场'],
  ])('%d shows the date of its one reception, or how many there are: %s', (month, figure) =>
    expect(cellOf(station, month).figure).toBe(figure),
  )
  test('opens the week of its first reception, or else its first day', () => {
    expect(dayToOpen(station, 2027, 3)).toBe('2027-03-03')
    expect(dayToOpen(station, 2027, 2)).toBe('2027-02-01')
  })
})

test.each([
  [[2], '2月'],
  [[4, 5], '4、5月'],
  [[2, 4, 6], '2、4、6月'],
  [[1, 4, 5, 6, 7], '1、4至7月'],
])('%j is said as %s', (months, words) => expect(monthsInWords(months)).toBe(words))
