import { addDays, type Day, isDay, weekdayOf } from '#domain/calendar/day'
import { RRuleTemporal, Temporal } from '#domain/calendar/recurrenceEngine'
import { formOf, type HolidayPolicy, nearestForm, type ReceptionRule } from '#domain/calendar/ruleForm'
import { type HolidayCalendar, holidayOn, isPublished, isWorkingDay } from '#domain/calendar/workingDays'
import { Refusal } from '#domain/refusal'

/**
 * What a person decided about one occurrence, named by the day on which the rule put it (RECURRENCE-ID, RFC 5545 section
 * 3.8.4.4), or a day that no rule gave (RDATE). 西湖's roundtables of “each first Saturday” were held on a Monday and two
 * Sundays (S0). No holiday moves a day that a person has set.
 */
export type Exception =
  | { kind: 'move'; ruledOn: Day; to: Day; why: string }
  | { kind: 'cancel'; ruledOn: Day; why: string }
  | { kind: 'add'; day: Day; why: string }

/** A day on which a place receives. `ruledOn` is where the rule put it; `because` names what moved or added it. */
export interface ReceptionDate {
  day: Day
  ruledOn: Day
  because?: string
  provisional: boolean
}

/** The rule as given, when its text is of a form that is kept exactly; any other is refused with the form nearest to it. */
export const checkRule = (rule: ReceptionRule): ReceptionRule => {
  const refuse = (why: string): never => {
    throw new Refusal('INPUT_INVALID', why)
  }
  const form = formOf(rule.recurrence)
  if (!form) refuse(`这种重复规则不支持。${nearestForm(rule.recurrence)}`)
  if (!isDay(rule.anchor)) refuse('起算日不是一个有效的日期')
  if (form?.kind === 'quarterWindow') return rule
  if (!happens(rule)) refuse('这条规则一天也没有，请再看看月份和日子')
  if (!ruledDays(rule, rule.anchor, rule.anchor).includes(rule.anchor))
    refuse('起算日本身不是规则中的接待日，请重新选择')
  return rule
}

/** Leap days are the rarest: eight years hold one, also over 2100. */
const happens = (rule: ReceptionRule): boolean => ruledDays(rule, rule.anchor, addDays(rule.anchor, 8 * 366)).length > 0

/** Where the rule itself puts its days, within `from`..`to` inclusive, whatever the holidays make of them; none for windows. */
export const ruledDays = (rule: ReceptionRule, from: Day, to: Day): Day[] => {
  const form = formOf(rule.recurrence)
  if (form?.kind === 'quarterWindow') return []
  if (form?.kind === 'singleDays') return form.days.filter(day => day >= from && day <= to)
  const dtstart = Temporal.PlainDate.from(rule.anchor).toZonedDateTime({ timeZone: 'UTC' })
  const engine = new RRuleTemporal({ rruleString: rule.recurrence, dtstart })
  const moment = (day: Day) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC' })
  return engine.between(moment(from), moment(to), true).map(zoned => zoned.toPlainDate().toString())
}

const isRestDay = (day: Day, policy: HolidayPolicy, calendar: HolidayCalendar): boolean =>
  policy.avoid === 'holidays' ? holidayOn(day, calendar) !== undefined : !isWorkingDay(day, calendar)

/** Why nobody works on the day: `国庆节`, `周末`. */
export const restName = (day: Day, calendar: HolidayCalendar): string =>
  holidayOn(day, calendar) ?? (weekdayOf(day) === 0 || weekdayOf(day) === 6 ? '周末' : '休息日')

/** Days. A holiday block and its neighbouring weekends never last this long. */
export const furthestMove = 15

/** What the holidays make of one day of the rule; undefined where they cancel it. */
export const afterPolicy = (
  ruledOn: Day,
  policy: HolidayPolicy,
  calendar: HolidayCalendar,
): ReceptionDate | undefined => {
  const provisional = !isPublished(ruledOn, calendar)
  if (policy.instead === 'keep' || !isRestDay(ruledOn, policy, calendar)) return { day: ruledOn, ruledOn, provisional }
  if (policy.instead === 'cancel') return undefined
  const step = policy.instead === 'moveLater' ? 1 : -1
  let day = ruledOn
  while (!isWorkingDay(day, calendar)) day = addDays(day, step)
  return { day, ruledOn, because: restName(ruledOn, calendar), provisional: provisional || !isPublished(day, calendar) }
}

const setByHand = (exception: Exception): ReceptionDate[] => {
  if (exception.kind === 'cancel') return []
  const day = exception.kind === 'move' ? exception.to : exception.day
  const ruledOn = exception.kind === 'move' ? exception.ruledOn : exception.day
  return [{ day, ruledOn, because: exception.why, provisional: false }]
}

/**
 * The days on which a place receives, within `from`..`to` inclusive and in order. A day moved off a holiday counts where it
 * lands, always a working day; two days that land on one become one: the one that a person set, or else the one the rule
 * put there by itself. A year whose holidays are not yet published gives provisional days.
 *
 * @param rule null where each day is set by hand, as an exception that adds it
 */
export const receptionDates = (
  rule: ReceptionRule | null,
  policy: HolidayPolicy,
  from: Day,
  to: Day,
  calendar: HolidayCalendar,
  exceptions: readonly Exception[] = [],
): ReceptionDate[] => {
  const decided = new Set(exceptions.map(each => (each.kind === 'add' ? '' : each.ruledOn)))
  const ruled = (rule ? ruledDays(rule, addDays(from, -furthestMove), addDays(to, furthestMove)) : [])
    .filter(day => !decided.has(day))
    .flatMap(day => afterPolicy(day, policy, calendar) ?? [])
  const moved = ruled.filter(date => date.day !== date.ruledOn)
  const inPlace = ruled.filter(date => date.day === date.ruledOn)
  // The latter of two on one day stays; of several moved onto it, the one that was ruled first.
  const byDay = new Map(
    [...moved.reverse(), ...inPlace, ...exceptions.flatMap(setByHand)].map(date => [date.day, date]),
  )
  return [...byDay.values()].filter(({ day }) => day >= from && day <= to).sort((a, b) => (a.day < b.day ? -1 : 1))
}
