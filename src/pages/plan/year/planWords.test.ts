import { byMonth, dateInWords, type Reception, versionLine, versionTitle } from './planWords'

const version = { version: 2, at: '2027-03-20T01:00:00.000Z', why: '会议冲突', changes: [], touched: 1 }

test('a version is called by its day: 3月20日改; the first one was published', () => {
  expect(versionTitle(version)).toBe('3月20日改')
  expect(versionTitle({ ...version, version: 1 })).toBe('3月20日公布')
})

test('a reason stands above the changes, unless the changes say it themselves', () => {
  const moved = '荷塘街道联络站：1月15日周五的接待改到1月16日周六'
  expect(versionLine({ ...version, changes: [moved] })).toBe('3月20日改：会议冲突')
  const hours = ['5月17日周一的接待时间改为8:30–11:20', '5月17日周一的接待议题改为义务教育']
  const changes = hours.map(words => `荷塘街道联络站：${words}`)
  expect(versionLine({ ...version, why: hours.join('；'), changes })).toBe('3月20日改')
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
