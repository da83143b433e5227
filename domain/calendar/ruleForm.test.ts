import fc from 'fast-check'
import { formInWords, formOf, type RuleForm, textOf } from '#domain/calendar/ruleForm'
import { anyKeptForm } from '#tests/arbitraries/ruleForm'

const 逢十 = { kind: 'monthDays', days: [10, 20, 30], shortMonth: 'none' } as const

describe('what an office fills in, what is stored, and what the public reads', () => {
  const forms: [RuleForm, string, string][] = [
    [{ kind: 'monthDays', days: [15], shortMonth: 'none' }, 'FREQ=MONTHLY;BYMONTHDAY=15', '每月15日'],
    [逢十, 'FREQ=MONTHLY;BYMONTHDAY=10,20,30', '每月10日、20日、30日，没有30日的月份不补'],
    [
      { ...逢十, shortMonth: 'lastDay' },
      'FREQ=MONTHLY;BYMONTHDAY=10,20,28,29,30;BYSETPOS=1,2,-1',
      '每月10日、20日、30日，没有30日的月份在最后一天',
    ],
    [
      { kind: 'monthDays', days: [31], shortMonth: 'lastDay' },
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      '每月31日，没有31日的月份在最后一天',
    ],
    [
      { kind: 'monthDays', days: [15], shortMonth: 'none', months: [1, 3, 5, 7, 9, 11] },
      'FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=15',
      '单月15日',
    ],
    [
      { kind: 'monthDays', days: [9, 19], shortMonth: 'none', months: [3, 9] },
      'FREQ=MONTHLY;BYMONTH=3,9;BYMONTHDAY=9,19',
      '每年3、9月的9日、19日',
    ],
    [{ kind: 'weekly', every: 1, weekdays: ['WE'] }, 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE', '每周三'],
    [{ kind: 'weekly', every: 2, weekdays: ['TH'] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '隔周周四'],
    [{ kind: 'weekly', every: 1, weekdays: ['SU', 'SA'] }, 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SA,SU', '每周六、周日'],
    [{ kind: 'nthWeekday', nth: [1], weekday: 'SA' }, 'FREQ=MONTHLY;BYDAY=1SA', '每月第一个周六'],
    [{ kind: 'nthWeekday', nth: [4, 2], weekday: 'TH' }, 'FREQ=MONTHLY;BYDAY=2TH,4TH', '每月第二个和第四个周四'],
    [{ kind: 'nthWeekday', nth: [-1, 1], weekday: 'FR' }, 'FREQ=MONTHLY;BYDAY=1FR,-1FR', '每月第一个和最后一个周五'],
    [
      { kind: 'weekOfMonth', week: 2, weekday: 'TH' },
      'FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=5,6,7,8,9,10,11',
      '每月第二周的周四',
    ],
    [{ kind: 'weekOfMonth', week: 1, weekday: 'WE' }, 'FREQ=MONTHLY;BYDAY=WE;BYMONTHDAY=1,2,3', '每月第一周的周三'],
    [
      { kind: 'singleDays', days: ['2023-01-08', '2022-12-05'] },
      'RDATE;VALUE=DATE:20221205,20230108',
      '2022年12月5日、2023年1月8日',
    ],
    [
      { kind: 'quarterWindow', times: 1, dueDay: -1 },
      'RRULE;X-TIMES=1:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
      '每季度自行安排1次，最晚到季度最后一天',
    ],
    [
      { kind: 'quarterWindow', times: 2, dueDay: 25 },
      'RRULE;X-TIMES=2:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25',
      '每季度自行安排2次，最晚到3、6、9、12月的25日',
    ],
  ]

  test.each(forms)('%j is stored as %s and reads %s', (form, text, words) => {
    expect(textOf(form)).toBe(text)
    expect(formInWords(text)).toBe(words)
  })
})

describe('a form is refused', () => {
  const refused = (form: RuleForm) => () => textOf(form)

  test('when nothing is chosen', () => {
    expect(refused({ ...逢十, days: [] })).toThrow('还没有填完，或有的日子不存在，请再看看')
    expect(refused({ kind: 'weekly', every: 1, weekdays: [] })).toThrow('还没有填完')
    expect(refused({ kind: 'singleDays', days: [] })).toThrow('还没有填完')
  })
  test('when a day, a week or a month does not exist', () => {
    expect(refused({ ...逢十, days: [32] })).toThrow('有的日子不存在')
    expect(refused({ ...逢十, months: [13] })).toThrow('有的日子不存在')
    expect(refused({ kind: 'nthWeekday', nth: [5], weekday: 'TH' })).toThrow('有的日子不存在')
    expect(refused({ kind: 'weekOfMonth', week: 6, weekday: 'TH' })).toThrow('有的日子不存在')
    expect(refused({ kind: 'singleDays', days: ['2026-02-30'] })).toThrow('有的日子不存在')
  })
  test('when a quarter is asked for nothing, or for a day that not each has', () => {
    expect(refused({ kind: 'quarterWindow', times: 0, dueDay: 25 })).toThrow('还没有填完')
    expect(refused({ kind: 'quarterWindow', times: 1, dueDay: 31 })).toThrow('有的日子不存在')
  })
  test('when the last day of a short month is asked for and no day needs it', () => {
    expect(refused({ ...逢十, days: [15], shortMonth: 'lastDay' })).toThrow('每个月都有这一天')
  })
  test('when two days would both fall on the last day of February', () => {
    expect(refused({ ...逢十, days: [29, 30], shortMonth: 'lastDay' })).toThrow('只能选一天改在最后一天')
  })
})

test('any form is read back from its text as the same form, and written as the same text again', () => {
  fc.assert(
    fc.property(anyKeptForm, form => {
      const text = textOf(form)
      const read = formOf(text)
      expect(read?.kind).toBe(form.kind)
      expect(textOf(read as RuleForm)).toBe(text)
      expect(formInWords(text)).not.toBe('')
    }),
  )
})

test('a part whose value is missing is no form', () => {
  for (const text of [
    'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS',
    'FREQ=MONTHLY;BYMONTHDAY',
    'FREQ',
    'RDATE',
    'RRULE;X-TIMES',
  ])
    expect(formOf(text)).toBeUndefined()
})

test('any other text is no form: one that differs in a letter, a space or an order', () => {
  fc.assert(
    fc.property(anyKeptForm, fc.constantFrom('x', ' ', ';', '\n', ';COUNT=2'), fc.nat(), (form, more, place) => {
      const text = textOf(form)
      const at = place % (text.length + 1)
      const other = text.slice(0, at) + more + text.slice(at)
      expect(formOf(other)).toBeUndefined()
    }),
  )
})
