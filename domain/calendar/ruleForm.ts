import { type Day, dayInWords, isDay, yearOf } from '#domain/calendar/day'
import { insteadWords, kindWords } from '#domain/calendar/ruleWords'
import { Refusal } from '#domain/refusal'

/** A weekday as RFC 5545 writes it. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/**
 * How an office says when it receives, without knowing RFC 5545. Each form is stored as exactly one text ({@link textOf})
 * and read back from it ({@link formOf}). `months` narrows a monthly form to some months, such as the odd ones (单月).
 */
export type RuleForm =
  /** 每月15日、逢十. A month without a 30th has none, or receives on its last day. */
  | { kind: 'monthDays'; days: readonly number[]; shortMonth: 'none' | 'lastDay'; months?: readonly number[] }
  /** 每周三、隔周周四. The anchor of the rule says which of two weeks. */
  | { kind: 'weekly'; every: 1 | 2; weekdays: readonly Weekday[] }
  /** 每月第一个周六; -1 is the last. */
  | { kind: 'nthWeekday'; nth: readonly number[]; weekday: Weekday; months?: readonly number[] }
  /** 每月第二周的周四 (临淄, S1): weeks begin on Monday, and the first is the one that holds the 1st. */
  | { kind: 'weekOfMonth'; week: number; weekday: Weekday; months?: readonly number[] }
  /** Days named one by one. */
  | { kind: 'singleDays'; days: readonly Day[] }
  /**
   * 季度内自行安排 (天元, S4; 张店, S1): so many times a quarter on days of one's own choosing, until a day of its last month; -1
   * is the last. It gives windows (domain/calendar/quarterWindow.ts) and no days.
   */
  | { kind: 'quarterWindow'; times: number; dueDay: number }

type Kind = RuleForm['kind']
type Of<K extends Kind> = Extract<RuleForm, { kind: K }>

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b)
const fromTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** The days of a month on which the weekday of its n-th week can fall: Thursday of the second on the 5th to the 11th. */
const daysOfWeek = (week: number, weekday: Weekday): number[] => {
  const latest = 7 * (week - 1) + weekdays.indexOf(weekday) + 1
  return fromTo(Math.max(1, latest - 6), latest)
}

const monthly = ({ months }: { months?: readonly number[] }, rest: string): string =>
  `FREQ=MONTHLY${months ? `;BYMONTH=${ascending(months).join(',')}` : ''};${rest}`

const writers: { [K in Kind]: (form: Of<K>) => string } = {
  monthDays: form => {
    const days = ascending(form.days)
    if (form.shortMonth === 'none') return monthly(form, `BYMONTHDAY=${days.join(',')}`)
    // `30, or else the last` is the last that the month has of the 28th, 29th and 30th.
    const early = days.slice(0, -1)
    const days28On = fromTo(28, days.at(-1) ?? 0)
    const places = [...early.map((_, i) => i + 1), -1]
    return monthly(form, `BYMONTHDAY=${ascending([...early, ...days28On]).join(',')};BYSETPOS=${places.join(',')}`)
  },
  weekly: form =>
    `FREQ=WEEKLY;INTERVAL=${form.every};BYDAY=${weekdays.filter(each => form.weekdays.includes(each)).join(',')}`,
  nthWeekday: form => {
    const nth = ascending(form.nth)
    const lastAtTheEnd = [...nth.filter(n => n > 0), ...nth.filter(n => n < 0)]
    return monthly(form, `BYDAY=${lastAtTheEnd.map(n => `${n}${form.weekday}`).join(',')}`)
  },
  weekOfMonth: form =>
    monthly(form, `BYDAY=${form.weekday};BYMONTHDAY=${daysOfWeek(form.week, form.weekday).join(',')}`),
  singleDays: form => `RDATE;VALUE=DATE:${[...new Set(form.days)].sort().join(',').replaceAll('-', '')}`,
  // The recurrence is that of the due dates; how often by then, RFC 5545 leaves to a parameter of one's own (section 3.2).
  quarterWindow: ({ times, dueDay }) => `RRULE;X-TIMES=${times}:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=${dueDay}`,
}

const write = <K extends Kind>(form: Of<K>): string => (writers[form.kind] as (form: Of<K>) => string)(form)

/**
 * The text of a form: the value of an RRULE (RFC 5545 section 3.8.5.3), an RDATE line for single days (3.8.5.2), or an RRULE
 * line with a parameter for windows. Equal
 * forms have equal texts, in whatever order they were filled in.
 * @throws INPUT_INVALID for a list left empty, a number that no month or year has, or two days that a short month would
 * both put on its last day
 */
export const textOf = (form: RuleForm): string => {
  if (form.kind === 'monthDays' && form.shortMonth === 'lastDay') {
    const late = form.days.filter(day => day > 28)
    if (late.length === 0) refuse('每个月都有这一天，不用选“没有就改在最后一天”')
    if (late.length > 1) refuse('29日、30日、31日里只能选一天改在最后一天，否则有的月份两天会落在同一天')
  }
  const text = write(form)
  if (!formOf(text)) refuse('还没有填完，或有的日子不存在，请再看看')
  return text
}

const refuse = (why: string): never => {
  throw new Refusal('INPUT_INVALID', why)
}

/** The form of a stored text; undefined for a text that {@link textOf} would not write. */
export const formOf = (text: string): RuleForm | undefined => {
  const form = text.startsWith('RDATE')
    ? readSingleDays(text)
    : text.startsWith('RRULE;')
      ? readQuarterWindow(text)
      : readRecurring(text)
  return form && write(form) === text ? form : undefined
}

const readSingleDays = (text: string): RuleForm | undefined => {
  const list = /^RDATE;VALUE=DATE:(\d{8}(?:,\d{8})*)$/.exec(text)?.[1]?.split(',')
  const days = list?.map(each => `${each.slice(0, 4)}-${each.slice(4, 6)}-${each.slice(6)}`)
  return days?.every(isDay) ? { kind: 'singleDays', days } : undefined
}

const readQuarterWindow = (text: string): RuleForm | undefined => {
  const [, times, dueDay] = /^RRULE;X-TIMES=([1-9]|1[0-2]):.*;BYMONTHDAY=(-1|[1-9]|1\d|2[0-8])$/.exec(text) ?? []
  return times && dueDay ? { kind: 'quarterWindow', times: Number(times), dueDay: Number(dueDay) } : undefined
}

const oneOf = weekdays.join('|')
const patterns = {
  months: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/,
  days: /^([1-9]|[12]\d|3[01])(,([1-9]|[12]\d|3[01]))*$/,
  weekdays: new RegExp(`^(${oneOf})(,(${oneOf}))*$`),
  nthWeekdays: new RegExp(`^(-1|[1-4])(${oneOf})(,(-1|[1-4])(${oneOf}))*$`),
}
const numbersIn = (text: string): number[] => text.split(',').map(Number)

/** Reads generously; {@link formOf} asks that the form writes the same text again. */
const readRecurring = (text: string): RuleForm | undefined => {
  const parts = new Map(text.split(';').map(part => part.split('=') as [string, string | undefined]))
  const has = (name: string, pattern: RegExp) => pattern.test(parts.get(name) ?? '')
  const part = (name: string) => parts.get(name) as string

  if (has('FREQ', /^WEEKLY$/) && has('INTERVAL', /^[12]$/) && has('BYDAY', patterns.weekdays))
    return { kind: 'weekly', every: Number(part('INTERVAL')) as 1 | 2, weekdays: part('BYDAY').split(',') as Weekday[] }
  if (!has('FREQ', /^MONTHLY$/)) return undefined

  const months = has('BYMONTH', patterns.months) ? { months: numbersIn(part('BYMONTH')) } : {}
  if (has('BYDAY', patterns.nthWeekdays)) {
    const places = part('BYDAY').split(',')
    const nth = places.map(place => Number(place.slice(0, -2)))
    return { kind: 'nthWeekday', nth, weekday: part('BYDAY').slice(-2) as Weekday, ...months }
  }
  if (!has('BYMONTHDAY', patterns.days)) return undefined
  const days = numbersIn(part('BYMONTHDAY'))
  if (has('BYDAY', patterns.weekdays)) {
    const weekday = part('BYDAY') as Weekday
    const week = fromTo(1, 4).find(n => daysOfWeek(n, weekday).join() === days.join())
    return week ? { kind: 'weekOfMonth', week, weekday, ...months } : undefined
  }
  if (!parts.has('BYSETPOS')) return { kind: 'monthDays', days, shortMonth: 'none', ...months }
  if (!has('BYSETPOS', /\d$/)) return undefined
  const early = days.slice(0, part('BYSETPOS').split(',').length - 1)
  return { kind: 'monthDays', days: [...early, days.at(-1) as number], shortMonth: 'lastDay', ...months }
}

const weekdayWord = (weekday: Weekday): string => `周${'一二三四五六日'[weekdays.indexOf(weekday)]}`
const nthWord = (n: number): string => (n === -1 ? '最后一个' : `第${'一二三四'[n - 1]}个`)
const isOdd = (months: readonly number[]) => months.join() === '1,3,5,7,9,11'
const isEven = (months: readonly number[]) => months.join() === '2,4,6,8,10,12'

const everyMonth = ({ months }: { months?: readonly number[] }): string => {
  if (!months) return '每月'
  if (isOdd(months)) return '单月'
  return isEven(months) ? '双月' : `每年${months.join('、')}月的`
}

const wordings: { [K in Kind]: (form: Of<K>) => string } = {
  monthDays: form => {
    const days = `${everyMonth(form)}${form.days.map(day => `${day}日`).join('、')}`
    const latest = form.days.at(-1) as number
    if (form.shortMonth === 'lastDay') return `${days}，没有${latest}日的月份在最后一天`
    return latest > 28 ? `${days}，没有${latest}日的月份不补` : days
  },
  weekly: form => `${form.every === 1 ? '每' : '隔周'}${form.weekdays.map(weekdayWord).join('、')}`,
  nthWeekday: form => `${everyMonth(form)}${form.nth.map(nthWord).join('和')}${weekdayWord(form.weekday)}`,
  weekOfMonth: form => `${everyMonth(form)}第${'一二三四'[form.week - 1]}周的${weekdayWord(form.weekday)}`,
  singleDays: form => form.days.map(day => `${yearOf(day)}年${dayInWords(day)}`).join('、'),
  quarterWindow: ({ times, dueDay }) =>
    `每季度自行安排${times}次，最晚到${dueDay === -1 ? '季度最后一天' : `3、6、9、12月的${dueDay}日`}`,
}

/**
 * The form that comes nearest to an RFC 5545 text that is not kept, as a sentence that an office can follow. The RFC knows
 * more than offices mean, and engines read the rest differently (section 3.3.10).
 */
export const nearestForm = (text: string): string => {
  const near = nearest.find(({ pattern }) => pattern.test(text))
  return near ? near.advice : `请在${Object.values(kindWords).join('、')}里选一种`
}

const nearest: readonly { pattern: RegExp; advice: string }[] = [
  { pattern: /COUNT=|UNTIL=/, advice: '规则不写次数和截止日期，请去掉；不再接待时，请改成“单独选定的日子”' },
  { pattern: /BYHOUR=|BYMINUTE=|BYSECOND=/, advice: '几点接待另在“接待时间”里填，请从规则里去掉钟点' },
  { pattern: /\n|EXDATE|EXRULE/, advice: '规则里只写一条；不接待的日子，请在“各站接待日”里取消那一天' },
  { pattern: /FREQ=DAILY/, advice: '最接近的是“每周”，请选好星期一到星期日里的哪几天' },
  { pattern: /FREQ=WEEKLY.*INTERVAL=([3-9]|\d\d)/, advice: '最接近的是“每月第几个星期几”；按周只能每周或隔周' },
  { pattern: /FREQ=WEEKLY/, advice: '最接近的是“每周或隔周的星期几”，请选好星期几和隔不隔周' },
  { pattern: /FREQ=MONTHLY.*INTERVAL=3/, advice: '最接近的是“季度内自行安排”：在季度内完成几次，不定哪一天' },
  { pattern: /FREQ=MONTHLY.*INTERVAL=2/, advice: '最接近的是“每月固定几号”，月份选单月或双月' },
  { pattern: /BYMONTHDAY=(.*,)?-1(,|;|$)/, advice: '最接近的是“每月固定几号”：填31，没有31日的月份选“改在最后一天”' },
  { pattern: /BYDAY=(.*,)?\+?5[A-Z]/, advice: '最接近的是“每月最后一个星期几”：多数月份没有第五个' },
  { pattern: /FREQ=YEARLY.*BYMONTHDAY=/, advice: '最接近的是“每月固定几号”，并选好是哪几个月' },
  { pattern: /FREQ=YEARLY.*BYDAY=/, advice: '最接近的是“每月第几个星期几”，并选好是哪几个月' },
  { pattern: /FREQ=YEARLY/, advice: '最接近的是“每月固定几号”，请写好几号，并选好是哪几个月' },
  { pattern: /FREQ=MONTHLY.*BYDAY=/, advice: '最接近的是“每月第几个星期几”，请选好第几个和星期几' },
  { pattern: /FREQ=MONTHLY;?$/, advice: '最接近的是“每月固定几号”，请写好几号' },
]

/** The form in words: `每月10日、20日、30日，没有30日的月份不补`. */
export const formInWords = (text: string): string => {
  const form = formOf(text)
  return form ? (wordings[form.kind] as (form: RuleForm) => string)(form) : ''
}

/**
 * When a place receives: RFC 5545 text and the day from which it counts. The anchor decides which Thursday of two is
 * meant by 双周周四 (桓台, S1) and must itself be a day of the rule.
 */
export interface ReceptionRule {
  /** RFC 5545 text of one of the kept forms ({@link formOf}). */
  recurrence: string
  anchor: Day
}

/**
 * What becomes of a reception day that falls on a day off.
 * `avoid`: public holidays only (a weekend practice), or every day on which offices rest.
 */
export interface HolidayPolicy {
  avoid: 'holidays' | 'restDays'
  instead: keyof typeof insteadWords
}

/** The rule as the public page says it: `每月15日，遇周末和节假日顺延到下一个工作日`. */
export const ruleInWords = (rule: ReceptionRule, { avoid, instead }: HolidayPolicy): string =>
  formOf(rule.recurrence)?.kind === 'quarterWindow'
    ? formInWords(rule.recurrence)
    : `${formInWords(rule.recurrence)}，遇${avoid === 'holidays' ? '国家节假日' : '周末和节假日'}${insteadWords[instead]}`
