import { quarterWindows, windowForm, windowOn, windowStanding } from '#domain/calendar/quarterWindow'
import { checkRule, receptionDates } from '#domain/calendar/receptionRule'
import { ruleInWords, textOf } from '#domain/calendar/ruleForm'
import { stateCouncil } from '#domain/calendar/stateCouncil'

const twiceUntilThe25th = { kind: 'quarterWindow', times: 2, dueDay: 25 } as const
const rule = { recurrence: textOf(twiceUntilThe25th), anchor: '2026-01-01' }
const policy = { avoid: 'restDays', instead: 'moveLater' } as const

test('a year has four windows, each with its due date (天元, 张店: 每季度)', () => {
  expect(quarterWindows(twiceUntilThe25th, 2026).map(({ name, from, due }) => `${name} ${from} ${due}`)).toEqual([
    '第1季度 2026-01-01 2026-03-25',
    '第2季度 2026-04-01 2026-06-25',
    '第3季度 2026-07-01 2026-09-25',
    '第4季度 2026-10-01 2026-12-25',
  ])
})

test('on its last day a quarter ends on the 31st, 30th, 30th and 31st', () => {
  const untilTheEnd = { ...twiceUntilThe25th, dueDay: -1 } as const
  expect(quarterWindows(untilTheEnd, 2026).map(({ due }) => due.slice(5))).toEqual(['03-31', '06-30', '09-30', '12-31'])
})

test('no day is made of it, in any year, and no holiday moves a due date', () => {
  expect(checkRule(rule)).toBe(rule)
  expect(receptionDates(rule, policy, '2026-01-01', '2027-12-31', stateCouncil)).toEqual([])
  const added = { kind: 'add', day: '2026-10-20', why: '站里定的' } as const
  expect(receptionDates(rule, policy, '2026-01-01', '2026-12-31', stateCouncil, [added])).toMatchObject([
    { day: '2026-10-20' },
  ])
  expect(ruleInWords(rule, policy)).toBe('每季度自行安排2次，最晚到3、6、9、12月的25日')
})

test('a rule of days has no windows', () => {
  expect(windowForm(rule)).toEqual(twiceUntilThe25th)
  expect(windowForm({ recurrence: 'FREQ=MONTHLY;BYMONTHDAY=15', anchor: '2026-01-15' })).toBeUndefined()
  expect(windowForm(null)).toBeUndefined()
})

describe('twice until 25 December', () => {
  const window = windowOn(twiceUntilThe25th, '2026-11-03')
  const on = (today: string, held: number, ahead: number) => windowStanding(window, { held, ahead }, today)

  test('what was held and what is planned both count; what is short is shown with the due date', () => {
    expect(on('2026-11-03', 0, 0)).toMatchObject({ lacks: 2, words: '要2次：还差2次，最晚12月25日' })
    expect(on('2026-11-03', 1, 0)).toMatchObject({ lacks: 1, words: '要2次：已办1次，还差1次，最晚12月25日' })
    expect(on('2026-11-03', 1, 1)).toMatchObject({ lacks: 0, words: '要2次：已办1次，已排1次' })
  })
  test('more than was asked is done, and never owed', () => {
    expect(on('2026-11-03', 3, 0)).toMatchObject({ lacks: 0, words: '要2次：已办3次，已完成' })
  })
  test('after the due date the rest of the quarter says that it is late', () => {
    expect(on('2026-12-25', 1, 0).words).toContain('最晚12月25日')
    expect(on('2026-12-26', 1, 0).words).toBe('要2次：已办1次，还差1次，已过最晚的日子12月25日')
  })
})
