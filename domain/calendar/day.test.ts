import { execFileSync } from 'node:child_process'
import {
  addDays,
  addMonths,
  addYears,
  dayInWords,
  dayOf,
  daysBetween,
  isDay,
  momentOf,
  monthBounds,
  nightBegan,
  timeInWords,
  timeOf,
  weekdayInWords,
  weekdayOf,
  weeksOf,
} from '#domain/calendar/day'

describe('the day of a moment', () => {
  test('2026-03-12 at 16:00 UTC is already the 13th in Shanghai', () => {
    expect(dayOf(new Date('2026-03-12T16:00:00Z'))).toBe('2026-03-13')
    expect(timeOf(new Date('2026-03-12T16:00:00Z'))).toBe('00:00')
  })
  test('a millisecond earlier it is still the 12th, 23:59', () => {
    expect(dayOf(new Date('2026-03-12T15:59:59.999Z'))).toBe('2026-03-12')
    expect(timeOf(new Date('2026-03-12T15:59:59.999Z'))).toBe('23:59')
  })
  test('31 December at 16:00 UTC is New Year in Shanghai', () => {
    expect(dayOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  })
  test('9:00 in the morning of the 15th is 1:00 UTC, and reads as 9:00 of the 15th again', () => {
    const moment = momentOf('2026-01-15', '09:00')
    expect(moment.toISOString()).toBe('2026-01-15T01:00:00.000Z')
    expect([dayOf(moment), timeOf(moment)]).toEqual(['2026-01-15', '09:00'])
  })
  test('people read 9:20 and 14:30, and half past midnight as 0:30', () => {
    expect(['09:20', '14:30', '00:30'].map(timeInWords)).toEqual(['9:20', '14:30', '0:30'])
  })
  test('midnight of the 15th belongs to the 15th, although it is the 14th in UTC', () => {
    expect(momentOf('2026-01-15', '00:00').toISOString()).toBe('2026-01-14T16:00:00.000Z')
    expect(dayOf(momentOf('2026-01-15', '00:00'))).toBe('2026-01-15')
  })
})

describe('counting days', () => {
  test('28 February 2026 is followed by 1 March; in 2028, by the 29th', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })
  test('three days before 1 January 2026 is 29 December 2025', () => {
    expect(addDays('2026-01-01', -3)).toBe('2025-12-29')
  })
  test('two years later it is the same date, and 29 February becomes the 28th', () => {
    expect(addYears('2026-03-04', 2)).toBe('2028-03-04')
    expect(addYears('2028-02-29', 2)).toBe('2030-02-28')
  })
  test('from 1 to 8 October are 7 days, and back are -7', () => {
    expect(daysBetween('2026-10-01', '2026-10-08')).toBe(7)
    expect(daysBetween('2026-10-08', '2026-10-01')).toBe(-7)
  })
  test('a year counted day by day never skips or repeats a day, where other countries change their clocks', () => {
    let day = '2026-01-01'
    for (let n = 0; n < 365; n += 1) {
      expect(daysBetween('2026-01-01', day)).toBe(n)
      day = addDays(day, 1)
    }
    expect(day).toBe('2027-01-01')
  })
  test('February 2026 ends on the 28th, February 2028 on the 29th, April on the 30th', () => {
    expect(monthBounds('2026-02')).toEqual({ first: '2026-02-01', last: '2026-02-28' })
    expect(monthBounds('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' })
    expect(monthBounds('2026-04')).toEqual({ first: '2026-04-01', last: '2026-04-30' })
  })
  test('the month after December 2026 is January 2027, and back again', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01')
    expect(addMonths('2027-01', -1)).toBe('2026-12')
  })
})

describe('what is a day', () => {
  test.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s is a day', text => expect(isDay(text)).toBe(true))
  test.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '2026-1-5', '20260105', '2026-01-05T00:00', ''])(
    '“%s” is not a day',
    text => expect(isDay(text)).toBe(false),
  )
})

describe('a day in words', () => {
  test('13 March 2026 is 3月13日, a Friday', () => {
    expect(dayInWords('2026-03-13')).toBe('3月13日')
    expect(weekdayInWords('2026-03-13')).toBe('周五')
    expect(weekdayOf('2026-03-13')).toBe(5)
  })
  test('the year is said only when it is not the year of the reader', () => {
    expect(dayInWords('2026-03-13', '2026-12-31')).toBe('3月13日')
    expect(dayInWords('2027-01-05', '2026-12-31')).toBe('2027年1月5日')
  })
  test('the week from Sunday 1 February 2026 reads 日一二三四五六', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(date => weekdayInWords(`2026-02-0${date}`)).join('')).toBe(
      '周日周一周二周三周四周五周六',
    )
  })
})

test('a server in Los Angeles, London, Kiritimati or Lord Howe gives the same days as one in Shanghai', () => {
  const asked = `
    const d = require('./domain/calendar/day.ts')
    const { receptionDates } = require('./domain/calendar/receptionRule.ts')
    const { addWorkingDays } = require('./domain/calendar/workingDays.ts')
    const { stateCouncil } = require('./domain/calendar/stateCouncil.ts')
    const rule = { recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', anchor: '2026-01-08' }
    const policy = { avoid: 'restDays', instead: 'moveLater' }
    const answers = () => JSON.stringify([
      d.dayOf(new Date('2026-03-12T16:00:00Z')), d.timeOf(new Date('2026-03-08T10:30:00Z')),
      d.momentOf('2026-03-08', '02:30'), d.addDays('2026-03-07', 2), d.daysBetween('2026-03-01', '2026-11-30'),
      d.weekdayOf('2026-03-08'), d.isDay('2026-03-08'), d.monthBounds('2026-03'), d.addMonths('2026-01', 2),
      receptionDates(rule, policy, '2026-01-01', '2027-06-30', stateCouncil),
      addWorkingDays('2022-09-30', 7, stateCouncil),
    ])
    const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Europe/London', 'Pacific/Kiritimati', 'Australia/Lord_Howe', 'UTC']
    console.log(JSON.stringify(zones.map(zone => {
      process.env.TZ = zone
      return { offset: new Date('2026-07-01').getTimezoneOffset(), answers: answers() }
    })))`
  const zones: { offset: number; answers: string }[] = JSON.parse(
    execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', asked], { encoding: 'utf8' }),
  )
  expect(zones.map(zone => zone.offset)).toEqual([-480, 420, -60, -840, -630, 0])
  for (const zone of zones) expect(zone.answers).toBe(zones[0]?.answers)
  expect(zones[0]?.answers).toContain('"2026-03-13"')
})

test('the night of 15 December begins at nine in the evening, and goes on until the next morning', () => {
  const began = momentOf('2026-12-15', '21:00')
  expect(nightBegan(momentOf('2026-12-15', '21:00'))).toEqual(began)
  expect(nightBegan(momentOf('2026-12-15', '23:59'))).toEqual(began)
  expect(nightBegan(momentOf('2026-12-16', '07:59'))).toEqual(began)
})

test('December 2026 begins on a Tuesday: its first week has one empty square before the 1st', () => {
  const [first] = weeksOf('2026-12')
  expect(first?.slice(0, 2)).toEqual([null, '2026-12-01'])
})

test('February 2027 begins on a Monday and fills four weeks without an empty square', () => {
  const weeks = weeksOf('2027-02')
  expect(weeks).toHaveLength(4)
  expect(weeks.flat()).not.toContain(null)
})

test('every week of a month has seven squares, also one that begins on a Sunday', () => {
  for (const week of [...weeksOf('2026-08'), ...weeksOf('2026-11')]) expect(week).toHaveLength(7)
})
