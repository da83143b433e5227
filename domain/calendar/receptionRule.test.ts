import fc from 'fast-check'
import { RRule } from 'rrule'
import { addDays, type Day } from '#domain/calendar/day'
import { checkRule, type Exception, receptionDates } from '#domain/calendar/receptionRule'
import { formOf, type HolidayPolicy, type ReceptionRule, ruleInWords, textOf } from '#domain/calendar/ruleForm'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { holidayOn, isWorkingDay } from '#domain/calendar/workingDays'
import { huantai } from '#domain/presets/huantai'
import { presets } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { tianyuan } from '#domain/presets/tianyuan'
import { xiangtan } from '#domain/presets/xiangtan'
import { xihu } from '#domain/presets/xihu'
import { Refusal } from '#domain/refusal'
import { anyDay, anyForm } from '#tests/arbitraries/ruleForm'
import { ruledPractices, usual } from '#tests/practice'

const asRuled: HolidayPolicy = { avoid: 'restDays', instead: 'keep' }
const later: HolidayPolicy = { avoid: 'restDays', instead: 'moveLater' }

const days = (rule: ReceptionRule, policy: HolidayPolicy, from: Day, to: Day): Day[] =>
  receptionDates(rule, policy, from, to, stateCouncil).map(date => date.day)

const datesOf = (preset: Preset, from: Day, to: Day) =>
  receptionDates(usual(preset).rule, usual(preset).holidays, from, to, stateCouncil)
const daysOf = (preset: Preset, from: Day, to: Day) => datesOf(preset, from, to).map(date => date.day)

describe('湘潭: the 15th of each month, moved off weekends and holidays to the next working day', () => {
  test('Thursday 15 January 2026 is a reception day as ruled', () => {
    expect(datesOf(xiangtan, '2026-01-01', '2026-01-31')).toEqual([
      { day: '2026-01-15', ruledOn: '2026-01-15', provisional: false },
    ])
  })
  test('Sunday 15 February 2026 opens the Spring Festival: reception is on Tuesday the 24th, because of 春节', () => {
    expect(datesOf(xiangtan, '2026-02-01', '2026-02-28')).toEqual([
      { day: '2026-02-24', ruledOn: '2026-02-15', because: '春节', provisional: false },
    ])
  })
  test('asked for the 24th alone, it is found, although the rule put it nine days earlier', () => {
    expect(daysOf(xiangtan, '2026-02-24', '2026-02-24')).toEqual(['2026-02-24'])
  })
  test('15 March 2026 is a Sunday: reception is on Monday the 16th, because of 周末', () => {
    expect(datesOf(xiangtan, '2026-03-01', '2026-03-31')).toEqual([
      { day: '2026-03-16', ruledOn: '2026-03-15', because: '周末', provisional: false },
    ])
  })
  test('twelve months have twelve days', () => {
    expect(daysOf(xiangtan, '2026-01-01', '2026-12-31')).toEqual([
      ...['2026-01-15', '2026-02-24', '2026-03-16', '2026-04-15', '2026-05-15', '2026-06-15'],
      ...['2026-07-15', '2026-08-17', '2026-09-15', '2026-10-15', '2026-11-16', '2026-12-15'],
    ])
  })
  test('the 15th of a month of 2027 is provisional until the State Council has published 2027', () => {
    const only2026 = { 2026: stateCouncil[2026] as (typeof stateCouncil)[number] }
    const [date] = receptionDates(usual(xiangtan).rule, later, '2027-01-01', '2027-01-31', only2026)
    expect(date).toEqual({ day: '2027-01-15', ruledOn: '2027-01-15', provisional: true })
  })
})

describe('天元: 逢十, the 10th, 20th and 30th', () => {
  test('February has no 30th, and nothing is put in its place', () => {
    expect(days(usual(tianyuan).rule, asRuled, '2026-02-01', '2026-02-28')).toEqual(['2026-02-10', '2026-02-20'])
  })
  test('20 February 2026 lies in the Spring Festival: reception is on Tuesday the 24th', () => {
    expect(daysOf(tianyuan, '2026-02-01', '2026-02-28')).toEqual(['2026-02-10', '2026-02-24'])
  })
  test('an ordinary Saturday, 10 January 2026, is kept: only public holidays move a day here', () => {
    expect(daysOf(tianyuan, '2026-01-01', '2026-01-31')).toEqual(['2026-01-10', '2026-01-20', '2026-01-30'])
  })
  test('a year has 35 days: three a month but for February', () => {
    expect(days(usual(tianyuan).rule, asRuled, '2027-01-01', '2027-12-31')).toHaveLength(35)
  })
})

describe('桓台: 每月双周周四 can be read in two ways', () => {
  const fortnightly = usual(huantai).rule
  const secondAndFourth = { recurrence: 'FREQ=MONTHLY;BYDAY=2TH,4TH', anchor: fortnightly.anchor }

  test('(a) the second and fourth Thursday of February 2026 are the 12th and the 26th', () => {
    expect(days(secondAndFourth, asRuled, '2026-02-01', '2026-02-28')).toEqual(['2026-02-12', '2026-02-26'])
  })
  test('(b) every other Thursday counted from 8 January 2026 gives the 5th and the 19th: the county’s own reading', () => {
    expect(days(fortnightly, asRuled, '2026-02-01', '2026-02-28')).toEqual(['2026-02-05', '2026-02-19'])
  })
  test('19 February 2026 lies in the Spring Festival, so that reception is on the 5th and on Tuesday the 24th', () => {
    expect(daysOf(huantai, '2026-02-01', '2026-02-28')).toEqual(['2026-02-05', '2026-02-24'])
  })
  test('an anchor one week later gives the other Thursdays', () => {
    const other = { ...fortnightly, anchor: '2026-01-15' }
    expect(days(other, asRuled, '2026-02-01', '2026-02-28')).toEqual(['2026-02-12', '2026-02-26'])
  })
  test('the fortnights run on over the new year: 24 December 2026, then 7 January 2027', () => {
    expect(days(fortnightly, asRuled, '2026-12-20', '2027-01-10')).toEqual(['2026-12-24', '2027-01-07'])
  })
})

describe('西湖: 169号见, the first Saturday of each month', () => {
  test('2 May 2026 falls into the Labour Day holiday: reception is on Wednesday the 6th, because of 劳动节', () => {
    expect(datesOf(xihu, '2026-05-01', '2026-05-31')).toEqual([
      { day: '2026-05-06', ruledOn: '2026-05-02', because: '劳动节', provisional: false },
    ])
  })
  test('3 January 2026 falls into the New Year holiday: reception is on Sunday the 4th, which is worked', () => {
    expect(daysOf(xihu, '2026-01-01', '2026-01-31')).toEqual(['2026-01-04'])
  })
  test('an ordinary Saturday, 7 March 2026, stays where it is', () => {
    expect(daysOf(xihu, '2026-03-01', '2026-03-31')).toEqual(['2026-03-07'])
  })
})

describe('临淄: 每月第二周的星期四, which is not the second Thursday when the month begins on Friday to Sunday (S1)', () => {
  const secondWeek = { recurrence: textOf({ kind: 'weekOfMonth', week: 2, weekday: 'TH' }), anchor: '2026-01-08' }
  const secondThursday = { recurrence: 'FREQ=MONTHLY;BYDAY=2TH', anchor: '2026-01-08' }
  const inMonth = (rule: ReceptionRule, month: string) => days(rule, asRuled, `${month}-01`, `${month}-28`)

  test('May 2026 begins on a Friday: Thursday of its second week is the 7th, its second Thursday the 14th', () => {
    expect(inMonth(secondWeek, '2026-05')).toEqual(['2026-05-07'])
    expect(inMonth(secondThursday, '2026-05')).toEqual(['2026-05-14'])
  })
  test('February 2026 begins on a Sunday: the 5th, and the 12th', () => {
    expect(inMonth(secondWeek, '2026-02')).toEqual(['2026-02-05'])
    expect(inMonth(secondThursday, '2026-02')).toEqual(['2026-02-12'])
  })
  test('October 2026 begins on a Thursday: both are the 8th', () => {
    expect(inMonth(secondWeek, '2026-10')).toEqual(['2026-10-08'])
    expect(inMonth(secondThursday, '2026-10')).toEqual(['2026-10-08'])
  })
  test('a month that begins on a Friday has no Thursday in its first week', () => {
    const firstWeek = { recurrence: textOf({ kind: 'weekOfMonth', week: 1, weekday: 'TH' }), anchor: '2026-01-01' }
    expect(inMonth(firstWeek, '2026-05')).toEqual([])
    expect(inMonth(firstWeek, '2026-04')).toEqual(['2026-04-02'])
  })
})

describe('months without a 30th', () => {
  const the30th = (shortMonth: 'none' | 'lastDay') => ({
    recurrence: textOf({ kind: 'monthDays', days: [10, 20, 30], shortMonth }),
    anchor: '2026-01-10',
  })
  const february = (shortMonth: 'none' | 'lastDay', year: number) =>
    days(the30th(shortMonth), asRuled, `${year}-02-01`, `${year}-03-01`)

  test('have none where the office says so', () => {
    expect(february('none', 2027)).toEqual(['2027-02-10', '2027-02-20'])
  })
  test('receive on their last day where the office says so: the 28th, in a leap year the 29th', () => {
    expect(february('lastDay', 2027)).toEqual(['2027-02-10', '2027-02-20', '2027-02-28'])
    expect(february('lastDay', 2028)).toEqual(['2028-02-10', '2028-02-20', '2028-02-29'])
  })
  test('every other month keeps the 30th, also one of 31 days', () => {
    expect(days(the30th('lastDay'), asRuled, '2027-03-01', '2027-03-31')).toEqual([
      '2027-03-10',
      '2027-03-20',
      '2027-03-30',
    ])
  })
})

describe('what becomes of a day on which offices rest', () => {
  const the15th = usual(xiangtan).rule
  const on15March = (instead: HolidayPolicy['instead']) =>
    days(the15th, { avoid: 'restDays', instead }, '2026-03-01', '2026-03-31')

  test('moved later, Sunday 15 March 2026 becomes Monday the 16th', () => {
    expect(on15March('moveLater')).toEqual(['2026-03-16'])
  })
  test('moved earlier, it becomes Friday the 13th', () => expect(on15March('moveEarlier')).toEqual(['2026-03-13']))
  test('cancelled, March has no reception', () => expect(on15March('cancel')).toEqual([]))
  test('kept, it stays on the Sunday', () => expect(on15March('keep')).toEqual(['2026-03-15']))
  test('where only public holidays are avoided, a Sunday stays', () => {
    const holidays: HolidayPolicy = { avoid: 'holidays', instead: 'moveLater' }
    expect(days(the15th, holidays, '2026-03-01', '2026-03-31')).toEqual(['2026-03-15'])
  })
  test('moved earlier from 15 February 2026, it lands on the make-up Saturday, the 14th', () => {
    expect(days(the15th, { ...later, instead: 'moveEarlier' }, '2026-02-01', '2026-02-28')).toEqual(['2026-02-14'])
  })
  test('a moved day belongs to the month in which it lands: the 30th of January 2027 is received in February', () => {
    const the30th = { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=30', anchor: '2026-01-30' }
    expect(days(the30th, later, '2027-01-01', '2027-01-31')).toEqual([])
    expect(days(the30th, later, '2027-02-01', '2027-02-28')).toEqual(['2027-02-01'])
  })
})

test('the public reads the rule with what becomes of a holiday', () => {
  const inWords = (preset: Preset) => ruleInWords(usual(preset).rule, usual(preset).holidays)
  expect(inWords(xiangtan)).toBe('每月15日，遇周末和节假日顺延到下一个工作日')
  expect(inWords(tianyuan)).toBe('每月10日、20日、30日，没有30日的月份不补，遇国家节假日顺延到下一个工作日')
  expect(inWords(huantai)).toBe('隔周周四，遇国家节假日顺延到下一个工作日')
  expect(inWords(xihu)).toBe('每月第一个周六，遇国家节假日顺延到下一个工作日')
})

test('a day moved from Sunday 27 December 2026 to the 28th waits for the notice of 2027, which may move it again', () => {
  const only2026 = { 2026: stateCouncil[2026] as (typeof stateCouncil)[number] }
  const the27th = { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=27', anchor: '2026-01-27' }
  expect(receptionDates(the27th, later, '2026-12-01', '2026-12-31', only2026)).toEqual([
    { day: '2026-12-28', ruledOn: '2026-12-27', because: '周末', provisional: true },
  ])
})

describe('two days that land on one', () => {
  const the15thAnd16th = { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=15,16', anchor: '2026-01-15' }

  test('Sunday 15 March 2026 moved onto Monday the 16th, itself a reception day, is one day: the one of the rule', () => {
    expect(receptionDates(the15thAnd16th, later, '2026-03-01', '2026-03-31', stateCouncil)).toEqual([
      { day: '2026-03-16', ruledOn: '2026-03-16', provisional: false },
    ])
  })
  test('15 and 16 February 2026 both move to the 24th: one day, that of the 15th', () => {
    expect(receptionDates(the15thAnd16th, later, '2026-02-01', '2026-02-28', stateCouncil)).toEqual([
      { day: '2026-02-24', ruledOn: '2026-02-15', because: '春节', provisional: false },
    ])
  })
  test('a number written twice is one day', () => {
    const twice = { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=15,15', anchor: '2026-01-15' }
    expect(days(twice, asRuled, '2026-01-01', '2026-02-28')).toEqual(['2026-01-15', '2026-02-15'])
  })
})

describe('what a person decides about one day', () => {
  const { rule, holidays } = usual(xihu)
  const dates = (exceptions: Exception[], from: Day, to: Day) =>
    receptionDates(rule, holidays, from, to, stateCouncil, exceptions)
  const toSunday: Exception = { kind: 'move', ruledOn: '2026-03-07', to: '2026-03-08', why: '场地有活动' }

  test('西湖: the first Saturday of March 2026, moved to the Sunday, is received there and says why', () => {
    expect(dates([toSunday], '2026-03-01', '2026-03-31')).toEqual([
      { day: '2026-03-08', ruledOn: '2026-03-07', because: '场地有活动', provisional: false },
    ])
  })
  test('a day moved far away is found where it went, and not where the rule put it', () => {
    const toJune: Exception = { ...toSunday, to: '2026-06-20' }
    expect(dates([toJune], '2026-06-20', '2026-06-20')).toHaveLength(1)
    expect(dates([toJune], '2026-03-01', '2026-03-31')).toEqual([])
  })
  test('a cancelled day is not received, and the next month is as ruled', () => {
    const cancelled: Exception = { kind: 'cancel', ruledOn: '2026-03-07', why: '换届' }
    expect(dates([cancelled], '2026-03-01', '2026-04-30').map(date => date.day)).toEqual(['2026-04-07'])
  })
  test('Saturday 4 April 2026 is 清明: moved by the policy to the 7th, by hand to the 11th instead', () => {
    const byHand: Exception = { kind: 'move', ruledOn: '2026-04-04', to: '2026-04-11', why: '代表视察' }
    expect(dates([byHand], '2026-04-01', '2026-04-30').map(date => date.day)).toEqual(['2026-04-11'])
  })
  test('an added day stands beside those of the rule, also on a day off', () => {
    const added: Exception = { kind: 'add', day: '2026-03-15', why: '周末见面' }
    expect(dates([added], '2026-03-01', '2026-03-31').map(date => date.day)).toEqual(['2026-03-07', '2026-03-15'])
  })
  test('a day added where the rule has one already is one day, the person’s', () => {
    const added: Exception = { kind: 'add', day: '2026-03-07', why: '专题接待' }
    expect(dates([added], '2026-03-01', '2026-03-31')).toEqual([
      { day: '2026-03-07', ruledOn: '2026-03-07', because: '专题接待', provisional: false },
    ])
  })
})

describe('which rules are kept', () => {
  const refusal = (rule: ReceptionRule): string => {
    try {
      checkRule(rule)
    } catch (refused) {
      if (refused instanceof Refusal && refused.code === 'INPUT_INVALID') return refused.message
      throw refused
    }
    return 'kept'
  }

  test.each([
    ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-01-15'],
    ['FREQ=MONTHLY;BYMONTHDAY=9,19', '2026-01-19'],
    ['FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=15', '2026-03-15'],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=WE', '2026-01-07'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2026-01-08'],
    ['FREQ=MONTHLY;BYDAY=1SA', '2026-02-07'],
    ['FREQ=MONTHLY;BYDAY=2TH,4TH', '2026-02-26'],
    ['FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=5,6,7,8,9,10,11', '2026-05-07'],
    ['RDATE;VALUE=DATE:20221205,20230108,20230514', '2022-12-05'],
  ])('%s from %s is kept', (recurrence, anchor) => expect(refusal({ recurrence, anchor })).toBe('kept'))

  test.each([
    ['without an interval, which leaves the anchor’s part unsaid', 'FREQ=WEEKLY;BYDAY=TH', '每周或隔周的星期几'],
    ['every third week', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TH', '每月第几个星期几'],
    ['daily', 'FREQ=DAILY', '每周'],
    ['yearly', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15', '每月固定几号”，并选好是哪几个月'],
    ['yearly without a day', 'FREQ=YEARLY;BYMONTH=3', '每月固定几号”，请写好几号'],
    ['the second of the Thursdays', 'FREQ=MONTHLY;BYDAY=TH;BYSETPOS=2', '每月第几个星期几'],
    ['monthly without a day', 'FREQ=MONTHLY', '每月固定几号”，请写好几号'],
    ['every quarter on a day', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', '季度内自行安排'],
    ['the fifth Thursday, which most months lack', 'FREQ=MONTHLY;BYDAY=5TH', '每月最后一个星期几'],
    ['counted from the end of the month', 'FREQ=MONTHLY;BYMONTHDAY=-1', '改在最后一天'],
    ['with a count', 'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3', '去掉'],
    ['with an end', 'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261231', '去掉'],
    ['with an hour', 'FREQ=MONTHLY;BYDAY=1SA;BYHOUR=9', '接待时间'],
    ['with a second line', 'FREQ=MONTHLY;BYMONTHDAY=15\nEXDATE:20260115', '取消那一天'],
    ['the 32nd', 'FREQ=MONTHLY;BYMONTHDAY=15,32', '每月固定几号、每周或隔周的星期几'],
    ['the 0th', 'FREQ=MONTHLY;BYMONTHDAY=0,15', '每月固定几号、每周或隔周的星期几'],
    ['the 15th before the 9th, which is the same rule in another text', 'FREQ=MONTHLY;BYMONTHDAY=15,9', '每月固定几号'],
    ['nothing', '', '每月固定几号、每周或隔周的星期几'],
  ])('%s is refused, and the nearest form is named', (_, recurrence, named) => {
    expect(refusal({ recurrence, anchor: '2026-01-15' })).toMatch(/^这种重复规则不支持。/)
    expect(refusal({ recurrence, anchor: '2026-01-15' })).toContain(named)
  })
  test('30 February never happens', () => {
    expect(refusal({ recurrence: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', anchor: '2026-02-28' })).toBe(
      '这条规则一天也没有，请再看看月份和日子',
    )
  })
  test('29 February happens, once in four years', () => {
    expect(refusal({ recurrence: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29', anchor: '2028-02-29' })).toBe('kept')
  })

  test.each([
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2026-01-09', 'a Friday'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-01-14', 'the 14th'],
    ['FREQ=MONTHLY;BYDAY=1SA', '2026-01-10', 'the second Saturday'],
    ['FREQ=MONTHLY;BYDAY=2TH,4TH', '2026-01-15', 'the third Thursday'],
  ])('%s does not count from %s, %s', (recurrence, anchor) => {
    expect(refusal({ recurrence, anchor })).toBe('起算日本身不是规则中的接待日，请重新选择')
  })
  test('2026-02-30 is no day to count from', () => {
    expect(refusal({ recurrence: 'FREQ=MONTHLY;BYMONTHDAY=30', anchor: '2026-02-30' })).toBe('起算日不是一个有效的日期')
  })
})

/** The same days from the npm package `rrule`, which shares no code with the engine in use. */
const secondEngine = ({ recurrence, anchor }: ReceptionRule, from: Day, to: Day): Day[] => {
  const utc = (day: Day) => new Date(`${day}T00:00:00Z`)
  const form = formOf(recurrence)
  if (form?.kind === 'singleDays') return form.days.filter(day => day >= from && day <= to)
  const moments = new RRule({ ...RRule.parseString(recurrence), dtstart: utc(anchor) }).between(
    utc(from),
    utc(to),
    true,
  )
  // It gives a day twice that is both the first and the last of the month's days (BYSETPOS=1,-1 with one day left).
  return [...new Set(moments.map(moment => moment.toISOString().slice(0, 10)))]
}

describe('day by day, 2024–2030, against a second engine', () => {
  /** The first day of the preset's rule in 2024, in step with its own anchor. */
  const in2024 = ({ recurrence, anchor }: ReceptionRule): ReceptionRule => {
    if (!recurrence.startsWith('FREQ=WEEKLY'))
      return {
        recurrence,
        anchor: secondEngine({ recurrence, anchor: '2024-01-01' }, '2024-01-01', '2024-12-31')[0] as Day,
      }
    let early = anchor
    while (early >= '2024-01-15') early = addDays(early, -14)
    return { recurrence, anchor: early }
  }
  const everyDay = (rule: ReceptionRule, from: Day, to: Day): Day[] => {
    const found: Day[] = []
    for (let month = from; month <= to; month = addDays(month, 1)) found.push(...days(rule, asRuled, month, month))
    return found
  }

  test.each(ruledPractices(presets))('%s', (_, practice) => {
    const rule = checkRule(in2024(practice.rule))
    const theirs = secondEngine(rule, '2024-01-01', '2030-12-31')
    // A quarter's day is the rarest: four in each of seven years.
    expect(theirs.length).toBeGreaterThanOrEqual(28)
    expect(days(rule, asRuled, '2024-01-01', '2030-12-31')).toEqual(theirs)
    expect(everyDay(rule, '2028-01-01', '2028-12-31')).toEqual(theirs.filter(day => day.startsWith('2028')))
    expect(days(practice.rule, asRuled, '2024-01-01', '2030-12-31')).toEqual(
      theirs.filter(day => day >= practice.rule.anchor),
    )
  })
})

/** Any rule of the kept forms, anchored on its first day after any day. */
const anyRule = fc
  .tuple(anyForm, anyDay)
  .map(([form, start]) => {
    const recurrence = textOf(form)
    // an interval of two weeks counts from the anchor, so the anchor is sought week by week
    const everyWeek = { recurrence: recurrence.replace('INTERVAL=2', 'INTERVAL=1'), anchor: start }
    return { recurrence, anchor: secondEngine(everyWeek, start, addDays(start, 400))[0] as Day }
  })
  .filter(({ anchor }) => anchor !== undefined)
const anyPolicy: fc.Arbitrary<HolidayPolicy> = fc.record({
  avoid: fc.constantFrom('holidays', 'restDays'),
  instead: fc.constantFrom('moveLater', 'moveEarlier', 'cancel', 'keep'),
})
const anyException: fc.Arbitrary<Exception> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), ruledOn: anyDay, to: anyDay, why: fc.constant('改期') }),
  fc.record({ kind: fc.constant('cancel' as const), ruledOn: anyDay, why: fc.constant('取消') }),
  fc.record({ kind: fc.constant('add' as const), day: anyDay, why: fc.constant('加开') }),
)
const anyExceptions = fc
  .array(anyException, { maxLength: 6 })
  // As they are stored: of two words about one date the later stands.
  .map(list => [...new Map(list.map(each => [each.kind === 'add' ? each.day : each.ruledOn, each])).values()])
const anyWindow = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 150 }))
  .map(([from, n]) => [from, addDays(from, n)] as const)

describe('for any rule of the kept forms, any policy and any window', () => {
  const expand = (rule: ReceptionRule, policy: HolidayPolicy, from: Day, to: Day) =>
    receptionDates(rule, policy, from, to, stateCouncil)

  const rests = (day: Day, policy: HolidayPolicy) =>
    policy.avoid === 'holidays' ? holidayOn(day, stateCouncil) !== undefined : !isWorkingDay(day, stateCouncil)

  test('the rule is kept, and its days are those of the second engine', () => {
    fc.assert(
      fc.property(anyRule, anyWindow, (rule, [from, to]) => {
        expect(checkRule(rule)).toBe(rule)
        expect(days(rule, asRuled, from, to)).toEqual(secondEngine(rule, from, to))
      }),
    )
  })
  test('no day is outside the window, and they come in order, never two on one day', () => {
    fc.assert(
      fc.property(anyRule, anyPolicy, anyWindow, (rule, policy, [from, to]) => {
        const found = expand(rule, policy, from, to).map(date => date.day)
        for (const day of found) expect(day >= from && day <= to).toBe(true)
        expect(found).toEqual([...new Set(found)].sort())
      }),
    )
  })
  test('a moved day is worked, lies on the policy’s side, and says why; any other day is where the rule put it', () => {
    fc.assert(
      fc.property(anyRule, anyPolicy, anyWindow, (rule, policy, [from, to]) => {
        for (const { day, ruledOn, because } of expand(rule, policy, from, to)) {
          if (day === ruledOn) {
            expect(because).toBeUndefined()
            expect(rests(ruledOn, policy) && policy.instead !== 'keep').toBe(false)
          } else {
            expect(isWorkingDay(day, stateCouncil)).toBe(true)
            expect(rests(ruledOn, policy)).toBe(true)
            expect(because).toBe(holidayOn(ruledOn, stateCouncil) ?? '周末')
            expect(day > ruledOn).toBe(policy.instead === 'moveLater')
          }
        }
      }),
    )
  })
  test('no day of the rule is lost unless the policy cancels it: its day or the one it moved to is received', () => {
    fc.assert(
      fc.property(anyRule, anyPolicy, anyWindow, (rule, policy, [from, to]) => {
        fc.pre(policy.instead !== 'cancel')
        const received = expand(rule, policy, addDays(from, -15), addDays(to, 15)).map(date => date.day)
        for (const ruledOn of secondEngine(rule, from, to)) {
          let day = ruledOn
          if (policy.instead !== 'keep' && rests(day, policy))
            while (!isWorkingDay(day, stateCouncil)) day = addDays(day, policy.instead === 'moveLater' ? 1 : -1)
          expect(received).toContain(day)
        }
      }),
    )
  })
  test('a window cut in two gives the same days, whatever a person moved, cancelled or added', () => {
    fc.assert(
      fc.property(anyRule, anyPolicy, anyWindow, fc.nat(150), anyExceptions, (rule, policy, [from, to], n, decided) => {
        const cut = addDays(from, n)
        fc.pre(cut < to)
        const within = (first: Day, last: Day) => receptionDates(rule, policy, first, last, stateCouncil, decided)
        expect([...within(from, cut), ...within(addDays(cut, 1), to)]).toEqual(within(from, to))
      }),
    )
  })
  test('moving, cancelling or adding a second time what was moved, cancelled or added changes nothing', () => {
    fc.assert(
      fc.property(anyRule, anyPolicy, anyWindow, anyExceptions, (rule, policy, [from, to], decided) => {
        const once = receptionDates(rule, policy, from, to, stateCouncil, decided)
        expect(receptionDates(rule, policy, from, to, stateCouncil, [...decided, ...decided])).toEqual(once)
      }),
    )
  })
  test('every day that a person set is received, and none that a person cancelled or moved away stays by the rule', () => {
    fc.assert(
      fc.property(anyRule, anyPolicy, anyWindow, anyExceptions, (rule, policy, [from, to], decided) => {
        const found = receptionDates(rule, policy, from, to, stateCouncil, decided)
        for (const each of decided) {
          const set = each.kind === 'move' ? each.to : each.kind === 'add' ? each.day : undefined
          if (set && set >= from && set <= to) expect(found.map(date => date.day)).toContain(set)
          if (each.kind !== 'add')
            expect(found.filter(date => date.ruledOn === each.ruledOn && date.because !== each.why)).toEqual([])
        }
      }),
    )
  })
})
