import fc from 'fast-check'
import { addDays, daysBetween } from '#domain/calendar/day'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { addWorkingDays, holidayOn, isPublished, isWorkingDay, subtractWorkingDays } from '#domain/calendar/workingDays'

const works = (day: string) => isWorkingDay(day, stateCouncil)
const back = (from: string, n: number) => subtractWorkingDays(from, n, stateCouncil)
const due = (from: string, n: number) => addWorkingDays(from, n, stateCouncil)

describe('whether offices work', () => {
  test('Monday 2 March 2026 is worked, Sunday 1 March is not', () => {
    expect(works('2026-03-02')).toBe(true)
    expect(works('2026-03-01')).toBe(false)
  })
  test('make-up days are worked: Saturday 14 February, Saturday 28 February and Sunday 4 January 2026', () => {
    expect(['2026-02-14', '2026-02-28', '2026-01-04'].map(works)).toEqual([true, true, true])
  })
  test('the Spring Festival of 2026 is off from Sunday 15 to Monday 23 February, and by that name', () => {
    for (let date = 15; date <= 23; date += 1) {
      expect(works(`2026-02-${date}`)).toBe(false)
      expect(holidayOn(`2026-02-${date}`, stateCouncil)).toBe('春节')
    }
    expect(works('2026-02-24')).toBe(true)
    expect(holidayOn('2026-02-24', stateCouncil)).toBeUndefined()
  })
  test('an ordinary Saturday is off, but it is no public holiday', () => {
    expect(works('2026-03-07')).toBe(false)
    expect(holidayOn('2026-03-07', stateCouncil)).toBeUndefined()
  })
})

describe('the n-th working day', () => {
  test('博山: filed on Friday 30 September 2022, 7 working days end on Friday 14 October (1–7 off, 8 and 9 worked)', () => {
    expect(due('2022-09-30', 7)).toEqual({ day: '2022-10-14', provisional: false })
  })
  test('the day of filing is day zero: filed on Monday 2 March 2026, 2 working days end on Wednesday', () => {
    expect(due('2026-03-02', 2).day).toBe('2026-03-04')
  })
  test('received on a Saturday or a Sunday, the Monday is day one', () => {
    expect(due('2026-03-07', 1).day).toBe('2026-03-09')
    expect(due('2026-03-08', 1).day).toBe('2026-03-09')
  })
  test('received on a make-up Saturday, that day is still day zero', () => {
    expect(due('2026-02-28', 1).day).toBe('2026-03-02')
  })
  test('a make-up Saturday counts: from Friday 27 February 2026, day one is the 28th', () => {
    expect(due('2026-02-27', 1).day).toBe('2026-02-28')
  })
  test('received in the holiday, on 1 October 2026, day one is Thursday the 8th and day three Saturday the 10th', () => {
    expect(due('2026-10-01', 1).day).toBe('2026-10-08')
    expect(due('2026-10-01', 3).day).toBe('2026-10-10')
  })
  test('no working days give the day itself, even a Sunday', () => {
    expect(due('2026-03-08', 0)).toEqual({ day: '2026-03-08', provisional: false })
  })
})

describe('the n-th working day before', () => {
  test('西湖圆桌会 on Saturday 10 October 2026: 7 working days before is Wednesday 23 September (中秋 25–27, 国庆 1–7 off)', () => {
    expect(back('2026-10-10', 7)).toEqual({ day: '2026-09-23', provisional: false })
  })
  test('a roundtable on Saturday 7 November 2026: the day before counts, the 29th of October is the seventh', () => {
    expect(back('2026-11-07', 1).day).toBe('2026-11-06')
    expect(back('2026-11-07', 7).day).toBe('2026-10-29')
  })
  test('a make-up Saturday counts backwards too: before Monday 2 March 2026 day one is Saturday the 28th', () => {
    expect(back('2026-03-02', 1).day).toBe('2026-02-28')
  })
  test('no working days give the day itself', () => {
    expect(back('2026-10-10', 0)).toEqual({ day: '2026-10-10', provisional: false })
  })
  test('counted back through days of a year that is not published, it is provisional', () => {
    const until2026 = Object.fromEntries(Object.entries(stateCouncil).filter(([year]) => Number(year) <= 2026))
    expect(subtractWorkingDays('2027-01-09', 7, until2026)).toEqual({ day: '2026-12-31', provisional: true })
    expect(subtractWorkingDays('2026-12-26', 7, until2026).provisional).toBe(false)
  })
})

describe('a year that is not published', () => {
  const until2026 = Object.fromEntries(Object.entries(stateCouncil).filter(([year]) => Number(year) <= 2026))

  test('2027-02-08 lies in the Spring Festival: while 2027 is unpublished, a date counted through it is provisional', () => {
    expect(isPublished('2027-02-08', until2026)).toBe(false)
    expect(addWorkingDays('2027-02-05', 1, until2026)).toEqual({ day: '2027-02-08', provisional: true })
  })
  test('counted from 24 December 2026, one working day is firm and ten are provisional', () => {
    expect(addWorkingDays('2026-12-24', 1, until2026).provisional).toBe(false)
    expect(addWorkingDays('2026-12-24', 10, until2026).provisional).toBe(true)
  })
  test('the last days of December wait for the next year’s notice: Monday 2018-12-31 was off by the notice for 2019', () => {
    expect(isPublished('2026-12-27', until2026)).toBe(true)
    expect(isPublished('2026-12-28', until2026)).toBe(false)
    expect(isPublished('2026-12-31', until2026)).toBe(false)
    expect(isPublished('2025-12-31', until2026)).toBe(true)
  })
  test('once the year is published, the same count moves off the holiday and is firm', () => {
    const published = { ...until2026, 2027: { off: { '2027-02-08': '春节' }, makeUp: [] } }
    expect(addWorkingDays('2027-02-05', 1, published)).toEqual({ day: '2027-02-09', provisional: false })
  })
})

describe('for any day of 2019–2026', () => {
  const anyDay = fc.integer({ min: 0, max: 8 * 365 - 120 }).map(n => addDays('2019-01-01', n))
  const anyCount = fc.integer({ min: 1, max: 60 })

  test('the due day is worked, and exactly n working days away', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, n) => {
        const { day } = due(from, n)
        expect(works(day)).toBe(true)
        const after = Array.from({ length: daysBetween(from, day) }, (_, i) => addDays(from, i + 1))
        expect(after.filter(works)).toHaveLength(n)
      }),
    )
  })
  test('counting back arrives on a worked day, and counting on from there comes no further than where it began', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, n) => {
        const from = addDays(day, 120)
        const there = back(from, n).day
        expect(works(there)).toBe(true)
        expect(due(there, n).day <= addDays(from, works(from) ? 0 : 14)).toBe(true)
        if (works(from)) expect(due(there, n).day).toBe(from)
      }),
    )
  })
  test('a later day is never due earlier', () => {
    fc.assert(fc.property(anyDay, anyCount, (from, n) => due(addDays(from, 1), n).day >= due(from, n).day))
  })
})
