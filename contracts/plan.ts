import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { dayCard } from '#contracts/reception/dayCard'
import { count, day, id, moment, nothing, pastedText, rowId, writtenLine, writtenText } from '#contracts/shapes'
import { weekdays } from '#domain/calendar/ruleForm'
import { coHostKinds } from '#domain/reception/coHosts'
import { beyondPlaces } from '#domain/reception/dayChange'

const weekday = z.enum(weekdays)
const numbers = (least: number, most: number, atMost: number) =>
  z.array(z.int().check(z.gte(least), z.lte(most))).check(z.minLength(1), z.maxLength(atMost))
const months = z.optional(numbers(1, 12, 12))

/** How an office says when it receives: domain/calendar/ruleForm.ts. */
const ruleForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('monthDays'),
    days: numbers(1, 31, 10),
    shortMonth: z.enum(['none', 'lastDay']),
    months,
  }),
  z.object({
    kind: z.literal('weekly'),
    every: z.union([z.literal(1), z.literal(2)]),
    weekdays: z.array(weekday).check(z.minLength(1), z.maxLength(7)),
  }),
  z.object({
    kind: z.literal('nthWeekday'),
    nth: z.array(z.union([z.literal(-1), z.int().check(z.gte(1), z.lte(4))])).check(z.minLength(1), z.maxLength(5)),
    weekday,
    months,
  }),
  z.object({ kind: z.literal('weekOfMonth'), week: z.int().check(z.gte(1), z.lte(4)), weekday, months }),
  z.object({ kind: z.literal('singleDays'), days: z.array(day).check(z.minLength(1), z.maxLength(60)) }),
  z.object({
    kind: z.literal('quarterWindow'),
    times: z.int('次数是一个数').check(z.gte(1, '至少1次'), z.lte(12, '一个季度最多12次')),
    dueDay: z.union([z.literal(-1), z.int().check(z.gte(1), z.lte(28))]),
  }),
])

const policy = z.object({
  avoid: z.enum(['holidays', 'restDays']),
  instead: z.enum(['moveLater', 'moveEarlier', 'cancel', 'keep']),
})

/** A rule as it was filled in, or as RFC 5545 text pasted by somebody who knows it: one of the two. */
const filledIn = {
  form: z.optional(ruleForm),
  text: z.optional(z.string().check(z.maxLength(300))),
  /** From which day it counts; only 隔周 needs one. */
  anchor: z.optional(day),
  policy,
}
const givesOneRule = z.refine((input: unknown) => {
  const { form, text } = input as { form?: unknown; text?: unknown }
  return (form === undefined) !== (text === undefined)
}, '请选一种规则')

/** A quarter within which days are of the stations' own choosing. */
const quarterWindow = z.object({ name: z.string(), from: z.string(), due: z.string(), times: count })

const practice = z.object({
  id: z.string(),
  name: z.string(),
  /** 0 while it is the preset's own. */
  version: count,
  form: z.nullable(ruleForm),
  anchor: z.nullable(z.string()),
  policy,
  words: z.string(),
  stations: z.array(z.object({ id: z.string(), name: z.string() })),
  /** This quarter, with the stations that still lack something of it; null where the rule gives days. */
  quarter: z.nullable(
    z.extend(quarterWindow, {
      stations: count,
      lacking: z.array(z.object({ name: z.string(), lacks: count })),
    }),
  ),
  /** Whether this reader may set it. */
  mine: z.boolean(),
})

/** A day as the rule gives it, and where it is held. */
const ruledDay = z.object({
  day: z.string(),
  ruledOn: z.string(),
  because: z.nullable(z.string()),
  provisional: z.boolean(),
})

const shifted = z.object({ station: z.string(), from: z.string(), to: z.nullable(z.string()) })

const preview = z.object({
  words: z.string(),
  anchor: z.string(),
  year: count,
  days: z.array(ruledDay),
  /** In place of days, where a quarter is a station's own to arrange. */
  windows: z.array(quarterWindow),
  /** Taken away by a holiday. */
  cancelled: z.array(z.object({ ruledOn: z.string(), because: z.string() })),
  /** Moved onto another day of the rule: the two are one. */
  merged: z.array(z.object({ ruledOn: z.string(), into: z.string(), because: z.string() })),
  /** Beside the rule that stands now, from tomorrow on. */
  added: z.array(z.string()),
  gone: z.array(z.string()),
  /** Planned days that are not announced and would go elsewhere, or away (`to` is null). */
  moves: z.array(shifted),
  /** Announced days that the rule no longer has: they stay until somebody moves or cancels them. */
  stays: z.array(z.object({ station: z.string(), day: z.string() })),
})

const editedDay = z.extend(dayCard, {
  practiceId: z.string(),
  version: count,
  booked: count,
  windows: z.array(z.object({ from: z.string(), to: z.string() })),
  slotMinutes: count,
  slotCapacity: count,
  /** 议题库 of its practice, to choose from. */
  topics: z.array(z.string()),
  /** Who may sit with the deputies here; nobody in most places. */
  coHostKinds: z.array(z.enum(coHostKinds)),
  /** What was changed since it was planned, oldest first. */
  changes: z.array(z.object({ words: z.array(z.string()), at: moment })),
  changeable: z.boolean(),
})

const why = writtenText(60, 2)
const time = z.string('请填写时间').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成09:00这样'))
const version = z.int('请重新打开这一页').check(z.gte(0), z.lte(2 ** 31 - 1, '请重新打开这一页'))
const year = z.int('请选择年份').check(z.gte(2019, '年份不对'), z.lte(2100, '年份不对'))
const onDay = { day: rowId, version }
const dayRefusals = ['NOT_FOUND', 'DAY_CANCELLED', 'DAY_PAST', 'CHANGED_MEANWHILE'] as const
const pastedHolidays = z.object({
  year,
  text: pastedText(40_000, '请把放假安排贴上来', '贴上来的太长了，请只贴这一年的放假安排'),
})

const holidayLine = z.object({
  year: count,
  /** 0 where the release brought it. */
  version: count,
  off: z.array(z.string()),
  makeUp: z.array(z.string()),
})

const holidayPreview = z.object({
  year: count,
  version: count,
  off: z.array(z.string()),
  makeUp: z.array(z.string()),
  moves: z.array(shifted),
  /** Provisional days that stay where they are, for good. */
  confirmed: count,
  /** Announced days that fall on a day off: they stay until somebody moves or cancels them. */
  stays: z.array(z.object({ station: z.string(), day: z.string() })),
  /** Dates by which opinions are answered. */
  opinions: z.array(z.object({ number: z.string(), from: z.string(), to: z.string() })),
})

export const plan = {
  practices: question('How my district receives: each practice with its standing rule')
    .input(nothing)
    .output(z.array(practice)),
  previewRule: question('What a rule would give in a year, and what it would change')
    .input(z.object({ practice: id, year, ...filledIn }).check(givesOneRule))
    .output(preview),
  setRule: change('Set the rule of a practice; days that are not announced follow it', [
    'NOT_FOUND',
    'CHANGED_MEANWHILE',
  ])
    .input(z.object({ practice: id, version, ...filledIn }).check(givesOneRule))
    .output(
      z.object({
        practice,
        moves: z.array(shifted),
        stays: z.array(z.object({ station: z.string(), day: z.string() })),
      }),
    ),

  days: question('The days ahead of a station in my care', ['NOT_FOUND'])
    .input(z.object({ station: z.optional(id) }))
    .output(
      z.object({
        station: z.string(),
        stations: z.array(z.object({ id: z.string(), name: z.string() })),
        practices: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            topics: z.array(z.string()),
            /** `第4季度要2次：已办1次，还差1次，最晚12月25日`, where the station arranges its days itself. */
            quarter: z.nullable(z.string()),
          }),
        ),
        days: z.array(dayCard),
      }),
    ),
  day: question('One day with what may be changed of it', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(editedDay),
  previewDay: question('What to think of before putting a reception on a day by hand', ['NOT_FOUND'])
    .input(z.object({ practice: id, day }))
    .output(z.object({ rest: z.nullable(z.string()) })),
  moveDay: change('Move a day; bookings go with it', [...dayRefusals, 'DAY_TAKEN'])
    .input(z.object({ ...onDay, to: day, why }))
    .output(editedDay),
  cancelDay: change('Cancel a day with its bookings', dayRefusals)
    .input(z.object({ ...onDay, why }))
    .output(editedDay),
  addDay: change('Add a day that no rule gives', ['NOT_FOUND', 'DAY_PAST', 'DAY_TAKEN'])
    .input(z.object({ practice: id, station: id, on: day, topic: z.optional(writtenText(40)), why }))
    .output(editedDay),
  editDay: change('Change the topic, the hours or the places of a day', [...dayRefusals, 'HOURS_BOOKED'])
    .input(
      z.object({
        ...onDay,
        topic: z.nullable(writtenText(40)),
        windows: z.optional(z.array(z.object({ from: time, to: time })).check(z.minLength(1), z.maxLength(4))),
        capacity: z.optional(z.int('每场人数是一个数').check(z.gte(1, '每场至少1人'), z.lte(50, '每场最多50人'))),
        /** What is done where more have booked; without it that is refused, and the refusal names the ways out. */
        beyond: z.optional(z.enum(beyondPlaces)),
      }),
    )
    .output(editedDay),
  setCoHosts: change('Set who sits with the deputies on a day', dayRefusals)
    .input(
      z.object({
        ...onDay,
        coHosts: z
          .array(z.object({ kind: z.enum(coHostKinds), name: writtenLine(20), title: z.nullable(writtenLine(30)) }))
          .check(z.maxLength(8, '一天最多请8位一起接待')),
      }),
    )
    .output(editedDay),

  holidays: question('The years whose holidays are known here').input(nothing).output(z.array(holidayLine)),
  previewHolidays: question('What a pasted notice of holidays says, and what it would move')
    .input(pastedHolidays)
    .output(holidayPreview),
  applyHolidays: change('Import a year’s holidays; days and dates are brought in line', ['CHANGED_MEANWHILE'])
    .input(z.extend(pastedHolidays, { version }))
    .output(holidayPreview),
}
