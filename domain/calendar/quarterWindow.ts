import { type Day, dayInWords, monthBounds, yearOf } from '#domain/calendar/day'
import { formOf, type ReceptionRule, type RuleForm } from '#domain/calendar/ruleForm'

type WindowForm = Extract<RuleForm, { kind: 'quarterWindow' }>

/** A quarter within which something is to be done so many times, on days of one's own choosing. */
export interface QuarterWindow {
  /** `第4季度` */
  name: string
  from: Day
  /** The last day on which it counts. */
  due: Day
  times: number
}

/** The form of a rule that gives quarters and no days; undefined for any other. */
export const windowForm = (rule: ReceptionRule | null): WindowForm | undefined => {
  const form = rule ? formOf(rule.recurrence) : undefined
  return form?.kind === 'quarterWindow' ? form : undefined
}

/** The four quarters of a year. Due dates stay where they are said to be: an office may act before a holiday. */
export const quarterWindows = ({ times, dueDay }: WindowForm, year: number): QuarterWindow[] =>
  [1, 2, 3, 4].map(quarter => {
    const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`
    const last = month(quarter * 3)
    const due = dueDay === -1 ? monthBounds(last).last : `${last}-${String(dueDay).padStart(2, '0')}`
    return { name: `第${quarter}季度`, from: `${month(quarter * 3 - 2)}-01`, due, times }
  })

/** The window of the quarter in which a day lies, also when its due date is over. */
export const windowOn = (form: WindowForm, day: Day): QuarterWindow =>
  quarterWindows(form, yearOf(day))[Math.ceil(Number(day.slice(5, 7)) / 3) - 1] as QuarterWindow

export interface WindowStanding {
  done: number
  planned: number
  /** Neither done nor planned. It is shown and blocks nothing. */
  lacks: number
  /** `要2次：已办1次，还差1次，最晚12月25日` */
  words: string
}

/**
 * How a station stands in a window.
 *
 * @param held days in the window on which it received
 * @param ahead days in the window, after today, on which it will
 */
export const windowStanding = (
  { times, due }: QuarterWindow,
  { held, ahead }: { held: number; ahead: number },
  today: Day,
): WindowStanding => {
  const lacks = Math.max(0, times - held - ahead)
  const over = today > due
  const words = [
    ...(held > 0 ? [`已办${held}次`] : []),
    ...(ahead > 0 ? [`已排${ahead}次`] : []),
    ...(lacks > 0
      ? [`还差${lacks}次`, `${over ? '已过最晚的日子' : '最晚'}${dayInWords(due)}`]
      : held < times
        ? []
        : ['已完成']),
  ]
  return { done: held, planned: ahead, lacks, words: `要${times}次：${words.join('，')}` }
}
