import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { count, day, id, month, nothing, rowId, writtenText } from '#contracts/shapes'

const seat = z.object({
  deputy: z.string(),
  name: z.string(),
  leader: z.boolean(),
  /** A proposed seat may be proposed anew; the others stay until a person changes them. */
  held: z.enum(['proposed', 'accepted', 'byHand', 'substitute']),
  /** Why this deputy on this date. */
  why: z.nullable(z.string()),
})

const rotaDay = z.object({
  id: z.string(),
  day: z.string(),
  practice: z.string(),
  stationId: z.string(),
  stationName: z.string(),
  state: z.enum(['planned', 'published']),
  /** How many deputies the practice wants there. */
  wanted: count,
  seats: z.array(seat),
})

const months = { station: z.optional(id), from: month, to: month }
const seen = z.array(id).check(z.maxLength(30))

const leaveLine = z.object({
  id: z.string(),
  deputy: z.string(),
  name: z.string(),
  stationName: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  state: z.enum(['asked', 'accepted', 'refused', 'withdrawn']),
  answer: z.nullable(z.string()),
  /** Accepted, and its first day has come: only what is left of it can be withdrawn. */
  begun: z.boolean(),
  withdrawable: z.boolean(),
  /** The deputy's seats in that time. */
  seats: z.array(z.object({ day: z.string(), stationName: z.string(), accepted: z.boolean() })),
})

export const rota = {
  propose: question('A proposal of who sits when, with the reason for each; it writes nothing', [
    'NOT_FOUND',
    'SPAN_TOO_LONG',
  ])
    .input(z.object(months))
    .output(
      z.object({
        stations: z.array(z.object({ id: z.string(), name: z.string() })),
        /** Each day as it stands, and who would sit there: settled seats as they are, the others anew. */
        days: z.array(z.extend(rotaDay, { proposed: z.array(seat), empty: count })),
        short: z.array(
          z.object({
            deputy: z.string(),
            name: z.string(),
            stationName: z.string(),
            practice: z.string(),
            /** `2026年第1季度` */
            span: z.string(),
            atLeast: count,
            lacks: count,
          }),
        ),
      }),
    ),
  apply: change('Write a proposal down as it was seen; accepted and hand-set seats stay', [
    'NOT_FOUND',
    'SPAN_TOO_LONG',
    'CHANGED_MEANWHILE',
  ])
    .input(
      z.object({
        ...months,
        days: z.array(z.object({ day: rowId, seen, proposed: seen })).check(z.maxLength(6000)),
      }),
    )
    .output(z.object({ given: count, taken: count })),
  whoIsFree: question('The deputies of the district for one day: who may sit there, and why another may not', [
    'NOT_FOUND',
  ])
    .input(z.object({ day: rowId }))
    .output(
      z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          stationName: z.string(),
          leader: z.boolean(),
          whyNot: z.nullable(z.string()),
        }),
      ),
    ),
  setSeat: change('Seat a deputy on a day by hand, in place of another where one is named', [
    'NOT_FOUND',
    'CHANGED_MEANWHILE',
    'SEAT_UNFIT',
    'DUTY_SETTLED',
  ])
    .input(z.object({ day: rowId, deputy: id, insteadOf: z.optional(id), seen, reason: writtenText(100, 2) }))
    .output(rotaDay),
  clearSeat: change('Take a deputy off a day by hand', ['NOT_FOUND', 'CHANGED_MEANWHILE', 'DUTY_SETTLED'])
    .input(z.object({ day: rowId, deputy: id, seen, reason: writtenText(100, 2) }))
    .output(rotaDay),

  askLeave: change('Ask for leave from the rota, for whole days', ['LEAVE_UNFIT'])
    .input(z.object({ from: day, to: day, reason: writtenText(100, 2) }))
    .output(leaveLine),
  myLeave: question('My leave, the latest first').input(nothing).output(z.array(leaveLine)),
  withdrawLeave: change('Withdraw a leave, or what is left of one that has begun', ['NOT_FOUND', 'LEAVE_SETTLED'])
    .input(z.object({ leave: rowId }))
    .output(leaveLine),
  leaves: question('Leave of the deputies in my charge: what waits for an answer first')
    .input(nothing)
    .output(z.array(leaveLine)),
  answerLeave: change('Accept or refuse a leave; accepting frees the proposed seats in it', [
    'NOT_FOUND',
    'LEAVE_ANSWERED',
    'REASON_NEEDED',
  ])
    .input(z.object({ leave: rowId, accept: z.boolean(), answer: z.optional(writtenText(100)) }))
    .output(z.extend(leaveLine, { freed: z.array(z.string()), kept: z.array(z.string()) })),
}
