import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from '#domain/calendar/day'
import { type Exception, receptionDates } from '#domain/calendar/receptionRule'
import { type HolidayPolicy, type ReceptionRule, type RuleForm, textOf } from '#domain/calendar/ruleForm'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { type Bench, median, row } from '#tests/bench/report'

const stations = 1000
const rounds = 5
const [first, last] = ['2026-01-01', '2026-12-31']

/** The forms in use in the seeds, in turn, so that no station's rule is its neighbour's. */
const forms: RuleForm[] = [
  { kind: 'monthDays', days: [15], shortMonth: 'none' },
  { kind: 'monthDays', days: [10, 20, 30], shortMonth: 'lastDay' },
  { kind: 'weekly', every: 2, weekdays: ['TH'] },
  { kind: 'nthWeekday', nth: [1], weekday: 'SA' },
  { kind: 'weekOfMonth', week: 2, weekday: 'TH' },
  { kind: 'monthDays', days: [15], shortMonth: 'none', months: [1, 3, 5, 7, 9, 11] },
]
const policy: HolidayPolicy = { avoid: 'restDays', instead: 'moveLater' }

const bareDays = ({ recurrence, anchor }: ReceptionRule): Day[] => {
  const moment = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC' })
  const engine = new RRuleTemporal({ rruleString: recurrence, dtstart: moment(anchor) })
  return engine.between(moment(first), moment(last), true).map(zoned => zoned.toPlainDate().toString())
}

/** Milliseconds that `work` takes for all stations, the median of the rounds. */
const timed = (work: (n: number) => unknown): number => {
  const times = Array.from({ length: rounds + 1 }, () => {
    const started = performance.now()
    for (let n = 0; n < stations; n += 1) work(n)
    return performance.now() - started
  })
  return median(times.slice(1))
}

/** A year of 1,000 stations' plans, with holidays and each station's own exceptions, beside the bare recurrence library. */
export const calendar: Bench = async () => {
  const rules = Array.from({ length: stations }, (_, n) => ({
    recurrence: textOf(forms[n % forms.length] as RuleForm),
    anchor: '2026-01-01',
  }))
  const exceptions = rules.map((_, n): Exception[] => [
    { kind: 'move', ruledOn: addDays(first, n % 365), to: addDays(first, (n + 3) % 365), why: '场地有活动' },
    { kind: 'cancel', ruledOn: addDays(first, (n * 7) % 365), why: '换届' },
    { kind: 'add', day: addDays(first, (n * 11) % 365), why: '周末见面' },
  ])
  const ours = (n: number) =>
    receptionDates(rules[n] as ReceptionRule, policy, first, last, stateCouncil, exceptions[n])
  const bare = timed(n => bareDays(rules[n] as ReceptionRule))
  const unlike = rules.filter(rule => {
    const asRuled = receptionDates(rule, { ...policy, instead: 'keep' }, first, last, stateCouncil)
    return asRuled.map(date => date.day).join() !== bareDays(rule).join()
  })
  return {
    rows: [row('a year of 1,000 stations', timed(ours), 'ms', bare)],
    checks: { stationsUnlikeTheLibrary: unlike.length },
  }
}
