import fc from 'fast-check'
import { addDays } from '#domain/calendar/day'
import { type RuleForm, weekdays } from '#domain/calendar/ruleForm'

/** Any day of 2019 to 2026. */
export const anyDay = fc.integer({ min: 0, max: 8 * 365 }).map(n => addDays('2019-01-01', n))

const some = (min: number, max: number, atMost: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: atMost })
const anyMonths = fc.option(some(1, 12, 6), { nil: undefined })
const anyWeekday = fc.constantFrom(...weekdays)
const within = (months: number[] | undefined) => (months ? { months } : {})

/** Any form that gives days. */
export const anyForm: fc.Arbitrary<RuleForm> = fc.oneof(
  fc
    .tuple(some(1, 31, 4), anyMonths)
    .map(([days, months]) => ({ kind: 'monthDays' as const, days, shortMonth: 'none' as const, ...within(months) })),
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 3 }),
      fc.integer({ min: 29, max: 31 }),
      anyMonths,
    )
    .map(([early, late, months]) => ({
      kind: 'monthDays' as const,
      days: [late, ...early],
      shortMonth: 'lastDay' as const,
      ...within(months),
    })),
  fc.record({
    kind: fc.constant('weekly' as const),
    every: fc.constantFrom(1 as const, 2 as const),
    weekdays: fc.uniqueArray(anyWeekday, { minLength: 1, maxLength: 3 }),
  }),
  fc
    .tuple(fc.uniqueArray(fc.constantFrom(-1, 1, 2, 3, 4), { minLength: 1 }), anyWeekday, anyMonths)
    .map(([nth, weekday, months]) => ({ kind: 'nthWeekday' as const, nth, weekday, ...within(months) })),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), anyWeekday, anyMonths)
    .map(([week, weekday, months]) => ({ kind: 'weekOfMonth' as const, week, weekday, ...within(months) })),
  fc.uniqueArray(anyDay, { minLength: 1, maxLength: 5 }).map(days => ({ kind: 'singleDays' as const, days })),
)

/** Any form that an office can fill in: each is kept as a text and read back. */
export const anyKeptForm: fc.Arbitrary<RuleForm> = fc.oneof(
  { arbitrary: anyForm, weight: 6 },
  {
    arbitrary: fc.record({
      kind: fc.constant('quarterWindow' as const),
      times: fc.integer({ min: 1, max: 12 }),
      dueDay: fc.oneof(fc.constant(-1), fc.integer({ min: 1, max: 28 })),
    }),
    weight: 1,
  },
)
