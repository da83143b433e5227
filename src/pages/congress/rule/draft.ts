import type { RuleForm, Weekday } from '#domain/calendar/ruleForm'
import type { Inputs, Outputs } from '../../../platform/call'

export type Practice = Outputs['plan']['practices'][number]
export type Preview = Outputs['plan']['previewRule']
type Form = NonNullable<Inputs['plan']['previewRule']['form']>
type Policy = Inputs['plan']['previewRule']['policy']

/** What the office has filled in so far: every field of every kind of rule, so that trying another kind loses nothing. */
export interface RuleDraft {
  kind: Form['kind']
  monthDays: string
  shortMonth: 'none' | 'lastDay'
  span: 'all' | 'odd' | 'even' | 'some'
  months: number[]
  every: '1' | '2'
  weekdays: Weekday[]
  anchor: string
  nth: number[]
  weekday: Weekday
  week: number
  singleDays: string[]
  times: string
  due: 'lastDay' | 'day'
  dueDay: string
  avoid: Policy['avoid']
  instead: Policy['instead']
}

const blank: RuleDraft = {
  kind: 'monthDays',
  monthDays: '',
  shortMonth: 'none',
  span: 'all',
  months: [],
  every: '1',
  weekdays: [],
  anchor: '',
  nth: [],
  weekday: 'MO',
  week: 1,
  singleDays: [],
  times: '1',
  due: 'lastDay',
  dueDay: '',
  avoid: 'restDays',
  instead: 'moveLater',
}

const odd = [1, 3, 5, 7, 9, 11]
const even = [2, 4, 6, 8, 10, 12]
const spanOf = (months: readonly number[] | undefined): Pick<RuleDraft, 'span' | 'months'> => {
  if (!months) return { span: 'all', months: [] }
  const span = months.join() === odd.join() ? 'odd' : months.join() === even.join() ? 'even' : 'some'
  return { span, months: [...months] }
}

/** The standing rule, filled into the fields. */
export const draftOfPractice = ({ form, anchor, policy }: Practice): RuleDraft => {
  const draft = { ...blank, ...policy, anchor: anchor ?? '' }
  return form ? withForm(draft, form) : draft
}

/** A form filled into the fields of its kind; all other fields stay as they are. */
export const withForm = (draft: RuleDraft, form: RuleForm): RuleDraft => {
  switch (form.kind) {
    case 'monthDays':
      return {
        ...draft,
        kind: form.kind,
        monthDays: form.days.join('、'),
        shortMonth: form.shortMonth,
        ...spanOf(form.months),
      }
    case 'weekly':
      return { ...draft, kind: form.kind, every: form.every === 1 ? '1' : '2', weekdays: [...form.weekdays] }
    case 'nthWeekday':
      return { ...draft, kind: form.kind, nth: [...form.nth], weekday: form.weekday, ...spanOf(form.months) }
    case 'weekOfMonth':
      return { ...draft, kind: form.kind, week: form.week, weekday: form.weekday, ...spanOf(form.months) }
    case 'singleDays':
      return { ...draft, kind: form.kind, singleDays: [...form.days] }
    case 'quarterWindow': {
      const due =
        form.dueDay === -1 ? { due: 'lastDay' as const } : { due: 'day' as const, dueDay: String(form.dueDay) }
      return { ...draft, kind: form.kind, times: String(form.times), ...due }
    }
  }
}

/** The numbers in `10、20，30日`, each once. */
export const daysWritten = (text: string): number[] => [...new Set((text.match(/\d+/g) ?? []).map(Number))]

const monthsOf = ({ span, months }: RuleDraft): { months?: number[] } =>
  span === 'all' ? {} : { months: span === 'odd' ? odd : span === 'even' ? even : months }

const formOf = (draft: RuleDraft): Form => {
  switch (draft.kind) {
    case 'monthDays': {
      const days = daysWritten(draft.monthDays)
      const late = days.some(day => day > 28)
      return { kind: 'monthDays', days, shortMonth: late ? draft.shortMonth : 'none', ...monthsOf(draft) }
    }
    case 'weekly':
      return { kind: 'weekly', every: draft.every === '1' ? 1 : 2, weekdays: draft.weekdays }
    case 'nthWeekday':
      return { kind: 'nthWeekday', nth: draft.nth, weekday: draft.weekday, ...monthsOf(draft) }
    case 'weekOfMonth':
      return { kind: 'weekOfMonth', week: draft.week, weekday: draft.weekday, ...monthsOf(draft) }
    case 'singleDays':
      return { kind: 'singleDays', days: draft.singleDays }
    case 'quarterWindow':
      return {
        kind: 'quarterWindow',
        times: Number(draft.times),
        dueDay: draft.due === 'lastDay' ? -1 : Number(draft.dueDay),
      }
  }
}

const isWithin = (typed: string, most: number): boolean =>
  /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most

/** The kinds that can be kept to some months. */
export const isMonthly = ({ kind }: RuleDraft): boolean =>
  kind === 'monthDays' || kind === 'nthWeekday' || kind === 'weekOfMonth'

/** Whether enough is filled in to ask what it gives. */
export const isFilledIn = (draft: RuleDraft): boolean => {
  if (draft.span === 'some' && draft.months.length === 0 && isMonthly(draft)) return false
  switch (draft.kind) {
    case 'monthDays':
      return daysWritten(draft.monthDays).length > 0
    case 'weekly':
      return draft.weekdays.length > 0 && (draft.every === '1' || draft.anchor !== '')
    case 'nthWeekday':
      return draft.nth.length > 0
    case 'weekOfMonth':
      return true
    case 'singleDays':
      return draft.singleDays.length > 0
    case 'quarterWindow':
      return isWithin(draft.times, 12) && (draft.due === 'lastDay' || isWithin(draft.dueDay, 28))
  }
}

/** What is sent. Only 隔周 says from which day it counts. */
export const wishOf = (draft: RuleDraft) => ({
  form: formOf(draft),
  policy: { avoid: draft.avoid, instead: draft.instead },
  ...(draft.kind === 'weekly' && draft.every === '2' ? { anchor: draft.anchor } : {}),
})
