import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { contact, count, id, moment, nothing, rowId, shownContact, writtenText } from '#contracts/shapes'
import { whens } from '#domain/calendar/day'
import { receptionKinds } from '#domain/reception/kinds'
import { attendances } from '#domain/reception/noShow'
import { visitKinds } from '#domain/reception/queue'
import { seatAttendances } from '#domain/reception/register'
import { visitStates } from '#domain/reception/visit'

/** My place in the queue of a day. */
const place = z.object({
  visit: z.string(),
  day: z.string(),
  /** What the hall shows and the desk calls. */
  number: z.string(),
  state: z.enum(visitStates),
  /** Who would be called before me if nobody else came; null once I do not wait any more. */
  before: z.nullable(count),
  /** In words, without a promise of minutes. */
  words: z.string(),
  /** I still waited when the desk was closed, and nobody received me. */
  sentAway: z.boolean(),
  /** At which table I am expected. */
  desk: z.nullable(z.int()),
  /** Numbers that are being called now. */
  calling: z.array(z.object({ number: z.string(), desk: z.nullable(z.int()) })),
})

/** One person in the queue, as the desk sees them: only as far as the list of the day shows them. */
const atDesk = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(visitKinds),
  state: z.enum(visitStates),
  /** The slot that was booked; null for a walk-in. */
  label: z.nullable(z.string()),
  /** Came later than counts as in time. */
  late: z.boolean(),
  /** How often they were called. */
  calls: count,
  arrivedAt: moment,
  desk: z.nullable(z.int()),
  matter: z.nullable(z.string()),
  contact: shownContact,
  /** Called by this reader. */
  mine: z.boolean(),
  /** Went away, was not there when called, or was sent away at closing: not received, and nothing to write down. */
  gone: z.boolean(),
})

const desk = z.object({
  day: z.object({
    id: z.string(),
    day: z.string(),
    practice: z.string(),
    kind: z.enum(receptionKinds),
    stationId: z.string(),
    stationName: z.string(),
    hours: z.array(z.string()),
    /** By the server's clock: on no day but today is anything done at its desk. */
    when: z.enum(whens),
  }),
  /** The rule of the queue, in words. */
  rule: z.string(),
  /** Why nobody can be received now: too early, another day, closed. */
  shut: z.nullable(z.string()),
  closedAt: z.nullable(moment),
  /** Whether this reader keeps the register: the clerk of the station. */
  clerk: z.boolean(),
  /** Called or in the room, the latest first. */
  now: z.array(atDesk),
  /** In the order in which they will be called. */
  waiting: z.array(atDesk),
  /** Finished, missed, left. */
  over: z.array(atDesk),
  /** Booked people who have not come yet, by their time. */
  expected: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      label: z.string(),
      /** Its time has come, by the server's clock: closing the desk notes it as missed, unless a question is open. */
      due: z.boolean(),
      /** They were asked whether they come on the day as it was changed, and have not answered. */
      unanswered: z.boolean(),
      matter: z.string(),
      contact: shownContact,
      attended: z.nullable(z.enum(attendances)),
    }),
  ),
  sums: z.object({
    booked: count,
    came: count,
    walkedIn: count,
    missed: count,
    received: count,
    waiting: count,
    gone: count,
  }),
  /** Numbers that walk-ins can still have. */
  numbersLeft: count,
  /** The reader's last step, which can be taken back: `叫号 9:20-1`. */
  undo: z.nullable(z.string()),
  /** Whether this reader may register the attendance of the deputies now, on the day or after it. */
  registers: z.boolean(),
  seats: z.array(
    z.object({
      deputy: z.string(),
      name: z.string(),
      attended: z.nullable(z.enum(seatAttendances)),
      mine: z.boolean(),
    }),
  ),
})

const notTodayRefusals = ['NOT_FOUND', 'DAY_CANCELLED', 'DAY_UNPUBLISHED', 'DAY_NOT_TODAY', 'DAY_CLOSED'] as const
const arrivalRefusals = [...notTodayRefusals, 'BOOKING_NOT_LIVE', 'ARRIVED_TOO_EARLY'] as const
const stepRefusals = [...notTodayRefusals, 'VISIT_MOVED_ON'] as const
const table = z.optional(z.int('请选择桌号').check(z.gte(1), z.lte(20)))
const one = z.object({ visit: rowId })

export const visit = {
  today: question('What I can do at a station today: say that I am here, take a number, see my place', ['NOT_FOUND'])
    .input(z.object({ station: id }))
    .output(
      z.object({
        stationName: z.string(),
        address: z.string(),
        phone: z.string(),
        days: z.array(
          z.object({
            id: z.string(),
            practice: z.string(),
            /** At a roundtable nobody is called: who comes is registered. */
            kind: z.enum(receptionKinds),
            hours: z.array(z.string()),
            rule: z.string(),
            /** Why nobody is received now. */
            shut: z.nullable(z.string()),
            /** My live bookings of the day that have not arrived. */
            bookings: z.array(
              z.object({
                id: z.string(),
                number: z.string(),
                label: z.string(),
                arrivalCode: z.nullable(z.string()),
                /** I booked it for somebody else, who says through me that they are here. */
                forOther: z.boolean(),
              }),
            ),
            places: z.array(place),
            /** Neither booked for myself nor in the queue. */
            mayTakeNumber: z.boolean(),
            numbersLeft: count,
          }),
        ),
      }),
    ),
  mine: question('My places in the queues of today, at whichever station, until I am received or have left')
    .input(nothing)
    .output(
      z.array(
        z.extend(place, {
          stationId: z.string(),
          stationName: z.string(),
          /** I booked it for somebody else. */
          forOther: z.boolean(),
        }),
      ),
    ),
  arrive: change('I am here, with my booking', arrivalRefusals)
    .input(z.object({ booking: rowId }))
    .output(place),
  takeNumber: change('I have come without a booking and take a number', [
    ...arrivalRefusals,
    'NUMBERS_OUT',
    'HAS_NUMBER',
    'ALREADY_BOOKED',
  ])
    .input(z.object({ day: rowId }))
    .output(place),
  leave: change('I do not wait any longer', stepRefusals).input(one).output(place),

  desk: question('The queue of a day, for those who receive', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(desk),
  checkIn: change('Somebody is here: by the list, by the four digits or the number, or come back after all', [
    ...arrivalRefusals,
    'ARRIVAL_CODE_UNKNOWN',
    'VISIT_MOVED_ON',
  ])
    .input(
      z.object({
        day: rowId,
        booking: z.optional(rowId),
        code: z.optional(
          z.string('报到码是4位数字').check(z.regex(/^(\d{4}|\d{1,2}:\d{2}-\d{1,3})$/, '报到码是4位数字，请再看看')),
        ),
        visit: z.optional(rowId),
      }),
    )
    .output(desk),
  giveNumber: change('Give a number to somebody who came without a booking', [...arrivalRefusals, 'NUMBERS_OUT'])
    .input(
      z.object({
        day: rowId,
        contact: z.optional(contact),
        /** Why one more is let in when the numbers are out. */
        beyond: z.optional(writtenText(60, 2)),
      }),
    )
    .output(desk),
  callNext: change('Call the next person', [...stepRefusals, 'ARRIVED_TOO_EARLY', 'NOBODY_WAITS', 'CALLED_STILL'])
    .input(z.object({ day: rowId, desk: table }))
    .output(desk),
  start: change('The person called has come in', stepRefusals).input(one).output(desk),
  notHere: change('The person called is not here', stepRefusals).input(one).output(desk),
  finish: change('The person has been received', stepRefusals).input(one).output(desk),
  gone: change('The person went away without being received', stepRefusals).input(one).output(desk),
  undo: change('Take back my last step of the day', [...stepRefusals, 'NOTHING_TO_UNDO'])
    .input(z.object({ day: rowId }))
    .output(desk),
  closeDay: change('The day is over: whose time had come and who did not is noted as missed', notTodayRefusals)
    .input(z.object({ day: rowId }))
    .output(desk),
  reopenDay: change('Closed by mistake: people are received again', ['NOT_FOUND', 'DAY_NOT_TODAY'])
    .input(z.object({ day: rowId }))
    .output(desk),
  recordSeat: change('Register whether a deputy came, sent somebody, or did not come: on the day or after it', [
    'NOT_FOUND',
    'DAY_CANCELLED',
    'DAY_UNPUBLISHED',
    'DAY_NOT_TODAY',
  ])
    .input(z.object({ day: rowId, deputy: id, attended: z.enum(seatAttendances) }))
    .output(desk),
}
