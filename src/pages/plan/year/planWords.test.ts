import { byMonth, dateInWords, type Reception, versionTitle } from './planWords'

const version = { version: 2, at: '2027-03-20T01:00:00.000Z', why: '会议冲突', changes: [], touched: 1 }

test('a version is called by its day: 3月20日改; the first one was published', () => {
  expect(versionTitle(version)).toBe('3月20日改')
  expect(versionTitle({ ...version, version: 1 })).toBe('3月20日公布')
})

test('a date leaves out its month, and names its year when it has left the plan’s', () => {
  expect(dateInWords('2027-01-15', 2027)).toBe('15日 周五')
  expect(dateInWords('2028-01-04', 2027)).toBe('2028年1月4日 周二')
})

test('months without receptions are left out', () => {
  const on = (day: string) => ({ day }) as Reception
  expect(
    byMonth([on('2027-01-15'), on('2027-03-15'), on('2027-03-25')]).map(each => [each.month, each.receptions.length]),
  ).toEqual([
    [1, 1],
    [3, 2],
  ])
})
