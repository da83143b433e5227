import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { dayCard } from '#contracts/reception/dayCard'
import { count, id, nothing, rowId } from '#contracts/shapes'
import { seatAttendances } from '#domain/reception/register'

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
  freeDeputies: z.array(z.object({ id: z.string(), name: z.string() })),
})

export const duty = {
  attendance: question('How the clerks registered me on my days of the past year')
    .input(nothing)
    .output(z.array(z.object({ day: z.string(), stationName: z.string(), attended: z.enum(seatAttendances) }))),
  invitations: question('Days ahead to which my unit is invited, with those that were cancelled after it was told')
    .input(nothing)
    .output(z.array(dayCard)),
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
