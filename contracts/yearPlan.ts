import * as z from 'zod/mini'
import { change, openQuestion, question } from '#contracts/action'
import { count, day, id, moment, writtenText } from '#contracts/shapes'

const year = z.int('请选择').check(z.gte(2000, '请选择'), z.lte(2099, '请选择'))
const version = z.int('没有这个版本').check(z.gte(1, '没有这个版本'), z.lte(2 ** 31 - 1, '没有这个版本'))

/** A published version: what a reader is looking at. */
const published = z.object({ version, at: moment, why: z.string() })

const months = z.array(count)

const stationYear = z.object({
  id: z.string(),
  name: z.string(),
  /** Receptions in each month, January first; `provisional` are those of them whose day may still move. */
  held: months,
  provisional: months,
  /** The date of the first one in each month; 0 where there is none. */
  first: months,
  /** What a planner should look at: nothing there, no deputy, or two things at once. It blocks nothing. */
  marks: z.array(z.object({ month: z.int(), kind: z.enum(['gap', 'clash']), words: z.string() })),
})

const reception = z.object({
  id: z.string(),
  stationId: z.string(),
  practice: z.string(),
  day: z.string(),
  /** Its year's holidays were not published: the day may still move. */
  provisional: z.boolean(),
  /** `9:00–11:30`, for each window. */
  hours: z.array(z.string()),
  topic: z.nullable(z.string()),
  /** By name: who they are is public (代表法 art. 58). */
  deputies: z.array(z.string()),
  /** `党代表刘芳（龙泉街道社区书记）、…`: who sits with them; empty where nobody does. */
  coHosts: z.string(),
  cancelledBecause: z.nullable(z.string()),
})

export const yearPlan = {
  expand: change('Plan every day of a year that is not planned yet, from tomorrow on', ['YEAR_UNFIT'])
    .input(z.object({ year }))
    .output(z.object({ year: z.int(), planned: count, provisional: count })),

  show: question('The year as months and stations, with gaps and clashes')
    .input(z.object({ year }))
    .output(
      z.object({
        year: z.int(),
        today: z.string(),
        /** The last version; null while the year was not published. */
        published: z.nullable(published),
        stations: z.array(stationYear),
        /** Months ahead in which nobody in the district receives. */
        emptyMonths: z.array(z.int()),
        mayExpand: z.boolean(),
        mayPublish: z.boolean(),
      }),
    ),

  showWeek: question('One week as days and stations: who receives where, when and on what')
    .input(z.object({ day, station: z.optional(id) }))
    .output(
      z.object({
        /** Monday to Sunday. */
        days: z.array(z.string()),
        today: z.string(),
        stations: z.array(z.object({ id: z.string(), name: z.string() })),
        receptions: z.array(
          z.extend(reception, { state: z.enum(['planned', 'published', 'cancelled']), marks: z.array(z.string()) }),
        ),
      }),
    ),

  publish: change('Publish the plan of a year as it stands; later changes are versions of it', [
    'YEAR_UNFIT',
    'PLAN_EMPTY',
  ])
    .input(z.object({ year, why: writtenText(100, 2) }))
    /** `changed` is false when nothing differs from the last version, whose number it then gives. */
    .output(z.object({ year: z.int(), version, changed: z.boolean() })),

  published: openQuestion('The plan of a year as it was published, in any of its versions', ['NOT_FOUND'])
    .input(z.object({ district: id, year, version: z.optional(version), station: z.optional(id) }))
    .output(
      z.object({
        year: z.int(),
        today: z.string(),
        /** Null while the year was not published. */
        published: z.nullable(z.extend(published, { latest: version })),
        /** Every station with its days: those that are certain, and those that may still move. */
        stations: z.array(
          z.object({ id: z.string(), name: z.string(), days: z.array(z.string()), provisional: z.array(z.string()) }),
        ),
        /** In full, for the station asked for. */
        receptions: z.array(reception),
      }),
    ),

  versions: openQuestion('What was changed in the plan of a year, the latest first', ['NOT_FOUND'])
    .input(z.object({ district: id, year, station: z.optional(id), before: z.optional(version) }))
    .output(
      z.object({
        versions: z.array(
          z.extend(published, {
            /** `荷塘街道联络站：1月15日周五的接待改到1月18日周一`; the first version lists nothing one by one. */
            changes: z.array(z.string()),
            /** How many receptions it touches. */
            touched: count,
          }),
        ),
        /** Give this as `before` for what is older; null when there is nothing. */
        before: z.nullable(version),
      }),
    ),
}
