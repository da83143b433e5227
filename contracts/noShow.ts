import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { count, day, id, moment, nothing, rowId, shownContact, writtenText } from '#contracts/shapes'
import { appealAnswers, noteDecisions } from '#domain/reception/noShow'

/** A day that was booked and missed again. */
const noted = z.object({
  id: z.string(),
  day: z.string(),
  label: z.string(),
  stationName: z.string(),
  appeal: z.nullable(z.string()),
  appealedAt: z.nullable(moment),
  decision: z.nullable(z.enum(noteDecisions)),
  answer: z.nullable(z.string()),
})

const note = z.extend(noted, {
  /** Of which booking it is. */
  booking: z.string(),
  forOther: z.boolean(),
  /** How many days I missed within the time that counts; of somebody else that is not told. */
  times: z.nullable(z.int()),
})

const line = z.extend(noted, { times: z.int(), number: z.string(), contact: shownContact })

export const noShow = {
  list: question('Who missed a day again, for the clerk: those with a reason to be read stand first', ['NOT_FOUND'])
    .input(z.object({ station: id }))
    .output(z.array(line)),
  undecided: question('How many reasons wait for a decision at my stations, and since when')
    .input(nothing)
    .output(z.object({ count, since: z.nullable(day) })),
  answer: change('Take back that somebody missed a day, or let it stand', ['NOT_FOUND', 'APPEAL_SETTLED'])
    .input(z.object({ note: rowId, decision: z.enum(appealAnswers), answer: z.optional(writtenText(200)) }))
    .output(line),
  mine: question('Days that I booked and missed, as far as they were noted').input(nothing).output(z.array(note)),
  appeal: change('Say why I did not come, or that I did', ['NOT_FOUND', 'APPEAL_SETTLED'])
    .input(z.object({ note: rowId, reason: writtenText(200, 2) }))
    .output(note),
}
