import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { count, day, id, writtenText } from '#contracts/shapes'
import { groupKinds } from '#domain/reception/groupQuarter'

const groupLine = z.object({
  id: z.string(),
  name: z.string(),
  leader: z.nullable(z.string()),
  members: z.array(z.string()),
  /** What the quarter asks, what was done of it and what is lacking; it is shown and blocks nothing. */
  quota: z.array(z.object({ what: z.string(), done: count, owed: count, lacks: count, words: z.string() })),
  records: z.array(
    z.object({ id: z.string(), day: z.string(), kind: z.enum(groupKinds), about: z.string(), suggestions: count }),
  ),
})

export const group = {
  quarter: question('The groups in a quarter: what each has done of its quota, and what is lacking')
    .input(z.object({ day: z.optional(day) }))
    .output(
      z.object({
        /** `2026年第4季度` */
        quarter: z.string(),
        from: z.string(),
        to: z.string(),
        groups: z.array(groupLine),
      }),
    ),
  record: change('Record an activity of a group', ['NOT_FOUND', 'ACTIVITY_DAY_UNFIT'])
    .input(
      z.object({
        group: id,
        day,
        kind: z.enum(groupKinds),
        about: writtenText(200, 2),
        suggestions: count.check(z.lte(500)),
      }),
    )
    .output(groupLine),
}
