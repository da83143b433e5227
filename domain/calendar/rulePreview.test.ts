import fc from 'fast-check'
import { yearOf } from '#domain/calendar/day'
import { pastedForm } from '#domain/calendar/pastedRule'
import { formOf, type RuleForm, textOf } from '#domain/calendar/ruleForm'
import { daysDiffering, previewOf, ruleFilledIn } from '#domain/calendar/rulePreview'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { Refusal } from '#domain/refusal'
import { anyForm } from '#tests/arbitraries/ruleForm'

const today = '2026-03-04'
const later = { avoid: 'holidays', instead: 'moveLater' } as const
const preview = (form: RuleForm, policy: Parameters<typeof previewOf>[1] = later, year = 2026) =>
  previewOf(ruleFilledIn(form, undefined, today), policy, year, stateCouncil)
const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.message}`
    throw error
  }
  return ''
}

test('每月15日 in 2026 has twelve days, of which 春节 moves that of February', () => {
  const { days, cancelled, merged } = preview({ kind: 'monthDays', days: [15], shortMonth: 'none' })
  expect(days).toHaveLength(12)
  expect(days[1]).toEqual({ day: '2026-02-24', ruledOn: '2026-02-15', because: '春节', provisional: false })
  expect([cancelled, merged]).toEqual([[], []])
})

test('two days that the holidays bring together become one, and the preview says which', () => {
  const { days, merged } = preview({ kind: 'monthDays', days: [3, 6, 8], shortMonth: 'none', months: [10] })
  expect(days.map(date => date.day)).toEqual(['2026-10-08'])
  expect(merged).toEqual([
    { ruledOn: '2026-10-03', into: '2026-10-08', because: '国庆节' },
    { ruledOn: '2026-10-06', into: '2026-10-08', because: '国庆节' },
  ])
})

test('where a holiday cancels, the preview names the days that are lost', () => {
  const { cancelled } = preview(
    { kind: 'nthWeekday', nth: [1], weekday: 'SA' },
    { avoid: 'holidays', instead: 'cancel' },
  )
  expect(cancelled.map(each => `${each.ruledOn} ${each.because}`)).toEqual([
    '2026-01-03 元旦',
    '2026-04-04 清明',
    '2026-05-02 劳动节',
    '2026-10-03 国庆节',
  ])
})

test('a year whose holidays are not published is provisional throughout', () => {
  const { days } = preview({ kind: 'weekly', every: 1, weekdays: ['WE'] }, later, 2027)
  expect(days.every(date => date.provisional)).toBe(true)
})

test('from 15日 to 20日, only what lies ahead differs', () => {
  const [before, after] = [15, 20].map(day =>
    preview({ kind: 'monthDays', days: [day], shortMonth: 'none', months: [1, 5] }),
  )
  expect(daysDiffering(before?.days ?? [], after?.days ?? [], today)).toEqual({
    added: ['2026-05-20'],
    gone: ['2026-05-15'],
  })
})

test('隔周 needs the day from which it counts, and that day must be of the rule', () => {
  const form: RuleForm = { kind: 'weekly', every: 2, weekdays: ['TH'] }
  expect(refusal(() => ruleFilledIn(form, undefined, today))).toContain('隔周接待要选从哪一天算起')
  expect(refusal(() => ruleFilledIn(form, '2026-03-06', today))).toContain('起算日3月6日是周五，不是规则里的星期几')
  expect(ruleFilledIn(form, '2026-03-05', today).anchor).toBe('2026-03-05')
})

test('a rule that never happens, or never again, is refused', () => {
  const never: RuleForm = { kind: 'monthDays', days: [30], shortMonth: 'none', months: [2] }
  expect(refusal(() => ruleFilledIn(never, undefined, today))).toContain('一天也没有')
  const over: RuleForm = { kind: 'singleDays', days: ['2026-03-03'] }
  expect(refusal(() => ruleFilledIn(over, undefined, today))).toContain('以后一天也没有')
})

test('every form that can be filled in has its days in the years that it is asked for, each once', () => {
  fc.assert(
    fc.property(anyForm, fc.constantFrom(2026, 2027), (form, year) => {
      fc.pre(!(form.kind === 'weekly' && form.every === 2) && form.kind !== 'singleDays')
      const rule = refusal(() => ruleFilledIn(form, undefined, today)) ? null : ruleFilledIn(form, undefined, today)
      const { days, merged } = previewOf(rule, later, year, stateCouncil)
      expect(new Set(days.map(date => date.day)).size).toBe(days.length)
      expect(days.every(date => yearOf(date.day) === year)).toBe(true)
      for (const { into } of merged) expect(days.map(date => date.day)).toContain(into)
    }),
    { numRuns: 25 },
  )
})

test.each([
  ['RRULE:FREQ=MONTHLY;BYMONTHDAY=20,10,30', '每月10、20、30日', 'FREQ=MONTHLY;BYMONTHDAY=10,20,30'],
  ['freq=weekly;byday=th,we;wkst=mo', 'each week', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE,TH'],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=+1SA', 'the first Saturday', 'FREQ=MONTHLY;BYDAY=1SA'],
  ['FREQ=MONTHLY;BYDAY=-1FR,1FR', 'the first and the last Friday', 'FREQ=MONTHLY;BYDAY=1FR,-1FR'],
  ['FREQ=YEARLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=15', '单月15日', 'FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=15'],
])('the pasted %s is read as %s', (pasted, _, kept) => {
  expect(textOf(pastedForm(pasted))).toBe(kept)
})

test('whatever is kept can be pasted back', () => {
  fc.assert(
    fc.property(anyForm, form => {
      const kept = textOf(form)
      expect(textOf(pastedForm(`RRULE:${kept}`.replace('RRULE:RDATE', 'RDATE')))).toBe(kept)
      expect(formOf(kept)).toBeDefined()
    }),
  )
})

test('a pasted rule that is not kept is refused with the form nearest to it', () => {
  expect(refusal(() => pastedForm('FREQ=DAILY;INTERVAL=3'))).toContain('最接近的是“每周”')
  expect(refusal(() => pastedForm('FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3'))).toContain('规则不写次数和截止日期')
  expect(refusal(() => pastedForm('每月十五'))).toContain('请在每月固定几号')
})

test('a pasted rule that names one part twice is refused: which of the two was meant is not ours to say', () => {
  expect(refusal(() => pastedForm('FREQ=MONTHLY;BYMONTHDAY=15;BYMONTHDAY=16'))).toContain('这种重复规则不支持')
})

test.each(['9999-12-30', '2030-01-07'])(
  'a rule that counts only from %s is refused: it would leave the years before empty',
  anchor => {
    const form: RuleForm = { kind: 'weekly', every: 2, weekdays: ['MO', 'TH'] }
    expect(refusal(() => ruleFilledIn(form, anchor, today))).toBe('INPUT_INVALID 起算日太远了，请选两年以内的日子')
  },
)
