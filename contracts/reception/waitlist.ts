import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { booking } from '#contracts/reception/booking'
import { ownWish, saidWish } from '#contracts/reception/wish'
import { count, moment, nothing, rowId, shownContact, writtenText } from '#contracts/shapes'
import { waitStates } from '#domain/reception/waitlist'

/** Somebody's place in the waiting list of a day. */
const wait = z.object({
  id: z.string(),
  dayId: z.string(),
  day: z.string(),
  stationName: z.string(),
  address: z.string(),
  /** `接待日` */
  practice: z.string(),
  state: z.enum(waitStates),
  /** How many wait before them. */
  before: count,
  /** They have booked elsewhere and may book no place of this day now: who waits behind them comes first, until they give one back. */
  passedOver: z.boolean(),
  /** Why they wait no more, as a sentence without a full stop; null while they do. */
  ended: z.nullable(z.string()),
  ...saidWish,
  /** The place that is held for them, and until when. */
  offer: z.nullable(z.object({ label: z.string(), startsAt: moment, until: moment })),
})

/** 候补: the actions of `reception` that are about waiting for a place. */
export const waitlist = {
  joinWaitlist: change('Wait for a place on a day that is full, for oneself or for somebody else', [
    'NOT_FOUND',
    'DAY_UNPUBLISHED',
    'DAY_CANCELLED',
    'SLOT_PAST',
    'SERVICE_UNFIT',
    'CASE_KIND_NEEDED',
    'LIMIT_REACHED',
    'PLACE_FREE',
    'WAITLIST_FULL',
    'WAITING_BEFORE',
    'ALREADY_BOOKED',
    'TOO_OFTEN',
  ])
    .input(z.object({ day: rowId, ...ownWish }))
    .output(wait),
  leaveWaitlist: change('Wait no more, or refuse the place that is held for me: it goes to the next at once', [
    'NOT_FOUND',
    'WAIT_OVER',
  ])
    .input(z.object({ wait: rowId }))
    .output(nothing),
  takeOffer: change('Take the place that is held for me', [
    'NOT_FOUND',
    'OFFER_OVER',
    'ALREADY_BOOKED',
    'LIMIT_REACHED',
  ])
    .input(z.object({ wait: rowId }))
    .output(booking),
  myWaits: question(
    'For what I wait, what is held for me, and what I waited for in vain until its day is past, the soonest first',
  )
    .input(nothing)
    .output(z.array(wait)),
  revealWaiting: change('See how to reach who waits; the look is logged', [
    'NOT_FOUND',
    'WAIT_OVER',
    'NO_CONTACT',
    'REASON_NEEDED',
  ])
    .input(z.object({ wait: rowId, reason: writtenText(200) }))
    .output(z.object({ contact: shownContact })),
}
