import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { findExpected, markCame } from '#db/queries/expected'
import { findRecordOf } from '#db/queries/record'
import { addVisit, removeVisit, stepVisit, type VisitRow } from '#db/queries/visit'
import { holdWalkInPlaces, keepForWalkIn, nextWalkIn } from '#db/queries/walkIn'
import { checkArrival } from '#domain/reception/arrival'
import { isToGiveUp, type LastStep, visitAfter } from '#domain/reception/visit'
import { numbersLeft, placeForWalkIn, walkInNumber } from '#domain/reception/walkIn'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn } from '#functions/api/context'
import { arrivalDay, type DayQueue, standingBefore, standingOf } from '#functions/api/dayQueue'

/** What somebody took at the door, whether it is called or not. */
const numbersOf = ({ visits }: DayQueue, who: string | null): VisitRow[] =>
  visits.filter(visit => visit.account_id !== null && visit.account_id === who)

/**
 * Puts who booked into the queue of the day, which is held, and notes that they came. Somebody who stands in it already stays where
 * they are: arriving twice is arriving once. A number that they had taken before is given up, for nobody stands in the queue twice.
 */
export const arriveWith = async (
  context: Context,
  queries: Queries,
  queue: DayQueue,
  bookingId: string,
  step: LastStep,
): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  if (queue.visits.some(visit => visit.booking_id === bookingId)) return
  const booking = await findExpected(queries, tenantId, bookingId)
  if (booking?.day_id !== queue.day.day_id) throw new Refusal('NOT_FOUND')
  checkArrival(booking.state, arrivalDay(queue.day), queue.practice.desk.openMinutes, now)
  // It may have been given back just now: then nobody arrives with it.
  if (!(await markCame(queries, tenantId, bookingId))) checkArrival('cancelled', arrivalDay(queue.day), 0, now)
  for (const visit of numbersOf(queue, booking.visitor_id).filter(({ state }) => isToGiveUp(state))) {
    const before = standingOf(visit)
    const after = { ...visitAfter(before, 'giveUp', now), desk: null }
    await stepVisit(queries, tenantId, visit.visit_id, after, { step: 'giveUp', by: accountId, at: now, before })
  }
  await addVisit(queries, tenantId, {
    visitId: newId(),
    dayId: queue.day.day_id,
    kind: 'booked',
    bookingId,
    accountId: null,
    slotId: null,
    wasUnsold: false,
    notedBefore: booking.attended === 'came',
    number: booking.number,
    contactSealed: null,
    beyond: null,
    step,
    by: accountId,
    at: now,
  })
}

/**
 * Takes back that somebody arrived, or has a number, as a desk registered it by mistake. A number that they gave up for their booking
 * stands as it stood.
 */
export const takeArrivalBack = async (
  context: Context,
  queries: Queries,
  queue: DayQueue,
  arrived: VisitRow,
): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const at = context.platform.now()
  if (await findRecordOf(queries, tenantId, { bookingId: null, visitId: arrived.visit_id }))
    throw new Refusal('NOTHING_TO_UNDO', '这一位的接待记录已经开始写，不能再撤回成没有来')
  await removeVisit(queries, tenantId, arrived.visit_id)
  for (const { visit_id, state, before } of numbersOf(queue, arrived.visitor_id))
    if (state === 'givenUp' && before)
      await stepVisit(queries, tenantId, visit_id, standingBefore(before), {
        step: 'undo',
        by: accountId,
        at,
        before: null,
      })
}

/** How many numbers walk-ins can still have on a day. */
export const leftFor = ({ platform }: Context, { places }: Pick<DayQueue, 'places'>): number =>
  numbersLeft(places, platform.now())

const oneMoreNeedsWord = () => new Refusal('NUMBERS_OUT', '现场的号已经发完。确实要加，请写一句为什么')

/** Why nobody further is let in at the door: there is no number, or at a roundtable no seat. */
const outOfPlaces = ({ practice }: DayQueue, own: boolean): Refusal => {
  if (practice.kind !== 'roundtable') return own ? new Refusal('NUMBERS_OUT') : oneMoreNeedsWord()
  const words = own ? '可以预约下一次' : '确实要加，请写一句为什么'
  return new Refusal('NUMBERS_OUT', `留给没预约的人的座位已经登记完了。${words}`)
}

/**
 * Gives the next number of a day, which is held, and takes the place for it: what can be booked from home is one less from then
 * on. Refuses NUMBERS_OUT where no place is left and a clerk gives no reason for one more.
 */
export const addWalkIn = async (
  context: Context,
  queries: Queries,
  queue: DayQueue,
  own: {
    visitId: string
    accountId: string | null
    contactSealed: string | null
    beyond: string | null
    step: LastStep
  },
): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const dayId = queue.day.day_id
  const place = placeForWalkIn(await holdWalkInPlaces(queries, tenantId, dayId), context.platform.now())
  if (!place && own.beyond === null) throw outOfPlaces(queue, own.accountId !== null)
  if (place?.unsold) await keepForWalkIn(queries, tenantId, place.slotId)
  const number = walkInNumber(await nextWalkIn(queries, tenantId, dayId))
  const visit = {
    ...own,
    dayId,
    kind: 'walkIn' as const,
    bookingId: null,
    slotId: place?.slotId ?? null,
    wasUnsold: place?.unsold ?? false,
    notedBefore: false,
    beyond: place ? null : own.beyond,
    number,
    by: accountId,
    at: context.platform.now(),
  }
  if (!(await addVisit(queries, tenantId, visit))) throw new Refusal('HAS_NUMBER')
}
