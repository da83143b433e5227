import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { dayCard } from '#contracts/reception/dayCard'
import { count, id, moment, nothing, rowId, toChoose, writtenLine } from '#contracts/shapes'
import { longestAnswer } from '#domain/reception/invitation'
import { seatAttendances } from '#domain/reception/register'

const named = z.object({ id: z.string(), name: z.string() })

const dutyLine = z.object({
  day: dayCard,
  state: z.enum(['proposed', 'accepted', 'substituted']),
  /** Who sits there instead, once a substitute was named. */
  substitute: z.nullable(z.string()),
  /** Why me on this date. */
  why: z.nullable(z.string()),
  booked: count,
  /** Its last slot has ended, by the server's clock: there is nothing to answer any more. */
  over: z.boolean(),
  /** Deputies of the district who are free that day, for naming a substitute. */
  freeDeputies: z.array(named),
})

/** What a unit answered: who comes, by name and post, or why nobody can. */
const answer = z.object({ comes: z.boolean(), words: z.string(), at: moment })

const invitation = z.object({
  day: dayCard,
  unit: named,
  /** Of the station, for what cannot be answered here any more. */
  phone: z.string(),
  /** Absent until it is given for the date on which the day is now. */
  answer: z.nullable(answer),
  /** It can be answered, or answered otherwise, until the day begins: by the server's clock. */
  answerable: z.boolean(),
})

export const duty = {
  attendance: question(
    'How the clerks registered me on my days of the past year, and which of the last ones they have not',
  )
    .input(nothing)
    .output(
      z.array(
        z.object({
          day: z.string(),
          stationName: z.string(),
          phone: z.string(),
          /** Null while nobody has, and the station may still do it. */
          attended: z.nullable(z.enum(seatAttendances)),
        }),
      ),
    ),
  invitations: question('Days ahead to which my unit is invited, with those that were cancelled after it was told')
    .input(nothing)
    .output(z.array(invitation)),
  answerInvitation: change('Answer an invitation of my unit: who comes, or that nobody can', [
    'NOT_FOUND',
    'DAY_CANCELLED',
    'INVITATION_OVER',
  ])
    .input(z.object({ day: rowId, unit: id, comes: z.boolean(toChoose), answer: writtenLine(longestAnswer, 2) }))
    .output(invitation),
  invited: question('Which units are invited to a day of my station, and what they answered', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(
      z.object({
        /** Before the notice goes out no unit knows of the day. */
        announced: z.boolean(),
        units: z.array(z.object({ unit: named, answer: z.nullable(answer) })),
      }),
    ),
  mine: question('My rota: days on which I receive').input(nothing).output(z.array(dutyLine)),
  accept: change('Accept a date', ['NOT_FOUND', 'DUTY_SETTLED'])
    .input(z.object({ day: rowId }))
    .output(dutyLine),
  nameSubstitute: change('Decline a date and name who sits there instead', [
    'NOT_FOUND',
    'DUTY_SETTLED',
    'SUBSTITUTE_UNFIT',
  ])
    .input(z.object({ day: rowId, substitute: id }))
    .output(dutyLine),
}
