import { addDays, type Day, dayInWords, weekdayInWords, yearOf } from '#domain/calendar/day'
import {
  afterPolicy,
  checkRule,
  type ReceptionDate,
  receptionDates,
  restName,
  ruledDays,
} from '#domain/calendar/receptionRule'
import { type HolidayPolicy, type ReceptionRule, type RuleForm, textOf } from '#domain/calendar/ruleForm'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import { Refusal } from '#domain/refusal'

/** What a rule gives in a year, with what became of each of its days. */
export interface RulePreview {
  days: ReceptionDate[]
  /** Days of the rule on which nobody receives, and the holiday that takes them. */
  cancelled: { ruledOn: Day; because: string }[]
  /** Days of the rule that were moved onto another day of it: the two have become one. */
  merged: { ruledOn: Day; into: Day; because: string }[]
}

/** The days of one year as the page shows them before anybody agrees to the rule. */
export const previewOf = (
  rule: ReceptionRule | null,
  policy: HolidayPolicy,
  year: number,
  calendar: HolidayCalendar,
): RulePreview => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const days = receptionDates(rule, policy, first, last, calendar)
  const kept = new Set(days.map(date => date.ruledOn))
  const lost = (rule ? ruledDays(rule, first, last) : [])
    .filter(day => !kept.has(day))
    .map(ruledOn => ({ ruledOn, because: restName(ruledOn, calendar), date: afterPolicy(ruledOn, policy, calendar) }))
  return {
    days,
    cancelled: lost.filter(({ date }) => !date).map(({ ruledOn, because }) => ({ ruledOn, because })),
    merged: lost.flatMap(({ ruledOn, because, date }) =>
      date && yearOf(date.day) === year ? [{ ruledOn, into: date.day, because }] : [],
    ),
  }
}

/** How one set of days differs from another, from a day on: what comes new and what falls away. */
export const daysDiffering = (
  before: readonly ReceptionDate[],
  after: readonly ReceptionDate[],
  from: Day,
): { added: Day[]; gone: Day[] } => {
  const [old, fresh] = [before, after].map(dates => new Set(dates.map(date => date.day))) as [Set<Day>, Set<Day>]
  return {
    added: [...fresh].filter(day => day >= from && !old.has(day)),
    gone: [...old].filter(day => day >= from && !fresh.has(day)),
  }
}

/** Leap days are the rarest: eight years hold one, also over 2100. */
const longest = 8 * 366

/** Days ahead. A rule that counts from later is nobody's plan yet. */
const latestAnchor = 2 * 366

/**
 * The rule that an office has filled in, as it is kept. Only 隔周 needs to be told from which day it counts; any other begins
 * with its first day of this year, so that the whole of it can be looked at.
 *
 * @throws INPUT_INVALID for a rule that never happens from `today` on, an anchor on which it does not, or one years ahead
 */
export const ruleFilledIn = (form: RuleForm, anchor: Day | undefined, today: Day): ReceptionRule => {
  const recurrence = textOf(form)
  if (anchor && anchor > addDays(today, latestAnchor))
    throw new Refusal('INPUT_INVALID', '起算日太远了，请选两年以内的日子')
  if (form.kind === 'quarterWindow') return { recurrence, anchor: `${yearOf(today)}-01-01` }
  const begins = anchor ?? beginningOf(form, recurrence, today)
  const rule = { recurrence, anchor: begins }
  if (form.kind === 'weekly' && anchor && ruledDays(rule, anchor, anchor).length === 0)
    throw new Refusal(
      'INPUT_INVALID',
      `起算日${dayInWords(anchor)}是${weekdayInWords(anchor)}，不是规则里的星期几，请重新选择`,
    )
  checkRule(rule)
  const ahead = begins > today ? begins : today
  if (ruledDays(rule, ahead, addDays(ahead, longest)).length === 0)
    throw new Refusal('INPUT_INVALID', '这条规则以后一天也没有，请再看看月份和日子')
  return rule
}

const beginningOf = (form: RuleForm, recurrence: string, today: Day): Day => {
  if (form.kind === 'weekly' && form.every === 2)
    throw new Refusal('INPUT_INVALID', '隔周接待要选从哪一天算起，请选一个接待的日子')
  const newYear = `${yearOf(today)}-01-01`
  const from = form.kind === 'singleDays' && form.days.length > 0 ? ([...form.days].sort()[0] as Day) : newYear
  const [first] = ruledDays({ recurrence, anchor: from }, from, addDays(from, longest))
  if (!first) throw new Refusal('INPUT_INVALID', '这条规则一天也没有，请再看看月份和日子')
  return first
}
