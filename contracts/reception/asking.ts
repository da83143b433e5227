import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { booking, bookingRefusals } from '#contracts/reception'
import { count, moment, nothing, rowId, shownContact } from '#contracts/shapes'
import { questionKinds } from '#domain/reception/asking'

const answer = z.object({
  booking: rowId,
  /** The question that was seen. */
  asked: count,
  answer: z.enum(['keep', 'cancel']),
})
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
  unanswered: question('Who was asked whether they still come and has not answered in time, for a call')
    .input(nothing)
    .output(
      z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          nth: count,
          kind: z.enum(questionKinds),
          because: z.string(),
          answerBy: moment,
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
  changeBookingFor: change('They chose another place on the phone', [
    ...bookingRefusals,
    'ANSWERED_BEFORE',
    'BOOKING_NOT_LIVE',
    'BOOKING_ARRIVED',
    'SAME_SLOT',
  ])
    .input(z.object({ booking: rowId, slot: rowId }))
    .output(z.object({ number: z.string(), day: z.string(), label: z.string() })),
}
