import * as z from 'zod/mini'
import { change, openChange, question } from '#contracts/action'
import { booking, bookingRefusals, paperCode, placeByCode, placeToTell } from '#contracts/reception/booking'
import { count, moment, nothing, rowId, shownContact } from '#contracts/shapes'

const said = {
  /** The question that was seen. */
  asked: count,
  answer: z.enum(['keep', 'cancel']),
}
const answer = z.object({ booking: rowId, ...said })
const refusals = [
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'ANSWERED_BEFORE',
  'BOOKING_NOT_LIVE',
  'BOOKING_ARRIVED',
  'SLOT_PAST',
] as const

/** Whether somebody still comes after what they booked has changed: actions of `reception`. */
export const asking = {
  answerChange: change('I still come, or I do not', refusals).input(answer).output(booking),
  answerByCode: openChange('I still come, or I do not: with a paper code', [...refusals, 'CODE_UNKNOWN', 'TOO_OFTEN'])
    .input(z.extend(paperCode, said))
    .output(placeByCode),
  unanswered: question(
    'Who was asked whether they still come and has not answered in time, or could not be asked by message: for a call',
  )
    .input(nothing)
    .output(
      z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          nth: count,
          because: z.string(),
          answerBy: moment,
          /** What changed presses: the call does not wait for an answer. */
          atOnce: z.boolean(),
          /** Why no message has asked them: `是代约的，没有微信`. Null where one has, and was not answered in time. */
          unasked: z.nullable(z.string()),
          /** Whether their place is still there, so that they can keep it. */
          live: z.boolean(),
          stationId: z.string(),
          visit: z.object({ day: z.string(), label: z.string(), stationName: z.string(), address: z.string() }),
          contact: shownContact,
          revealable: z.boolean(),
        }),
      ),
    ),
  answerChangeFor: change('They said on the phone whether they still come', refusals).input(answer).output(nothing),
  changeBookingFor: change(
    'They chose another place on the phone, until theirs begins: also who may change no more from home',
    [...bookingRefusals, 'ANSWERED_BEFORE', 'CHANGED_MEANWHILE', 'BOOKING_NOT_LIVE', 'BOOKING_ARRIVED', 'SAME_SLOT'],
  )
    .input(
      z.object({
        booking: rowId,
        slot: rowId,
        /** The question that was seen; absent where they rang of their own accord. */
        asked: z.optional(count),
      }),
    )
    .output(placeToTell),
}
