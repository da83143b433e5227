import { v7 as newId } from 'uuid'
import { visit as contract } from '#contracts/visit'
import type { Queries } from '#db/database'
import { deskDaysOf } from '#db/queries/dayDesk'
import { findStation } from '#db/queries/district'
import { daysQueuedOn, findExpected, liveBookingsOf, liveBookingsOn } from '#db/queries/expected'
import { dayOfVisit, stepVisit } from '#db/queries/visit'
import { timeInWords } from '#domain/calendar/day'
import { whyNotReceiving } from '#domain/reception/arrival'
import { arrivalCode } from '#domain/reception/arrivalCode'
import { receivingWords } from '#domain/reception/queue'
import { holdsNumber, visitAfter, whyNoNumber } from '#domain/reception/visit'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, queriesOf, todayOf } from '#functions/api/context'
import {
  arrivalDay,
  checkReceiving,
  checkToday,
  type DayQueue,
  holdQueue,
  placeOf,
  queueOfDay,
  readQueue,
  standingOf,
} from '#functions/api/dayQueue'
import { addWalkIn, arriveWith, leftFor } from '#functions/api/joinQueue'

const act = actionsOf(contract)

/** Whose place in the queue it is: who booked it, or who took the number on their own phone. */
const isMine = (visit: { booked_by: string | null; account_id: string | null }, accountId: string): boolean =>
  visit.booked_by === accountId || visit.account_id === accountId

/** Whether somebody stands there themselves, and not one for whom they booked. */
const isMyself = (visit: { visitor_id: string | null; account_id: string | null }, accountId: string): boolean =>
  visit.visitor_id === accountId || visit.account_id === accountId

const myPlace = async (
  context: Context,
  queries: Queries,
  dayId: string,
  which: (visit: DayQueue['visits'][number]) => boolean,
) => {
  const queue = await queueOfDay(context, queries, dayId)
  const visit = queue.visits.find(which)
  if (!visit) throw new Refusal('NOT_FOUND')
  return placeOf(queue, visit, context.platform.now())
}

const arrive = act.arrive.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const booking = await findExpected(queries, tenantId, input.booking)
    if (booking?.account_id !== accountId) throw new Refusal('NOT_FOUND')
    const queue = await holdQueue(context, queries, booking.day_id)
    await arriveWith(context, queries, queue, input.booking, 'arrive')
    return myPlace(context, queries, booking.day_id, visit => visit.booking_id === input.booking)
  }),
)

const takeNumber = act.takeNumber.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const queue = await holdQueue(context, queries, input.day)
    checkReceiving(queue, context.platform.now())
    const mine = queue.visits.filter(visit => isMyself(visit, accountId)).at(-1)
    if (mine) throw whyNoNumber(mine.state)
    const booked = await liveBookingsOf(queries, tenantId, input.day)
    if (booked.some(each => each.visitor_id === accountId))
      throw new Refusal('ALREADY_BOOKED', '您约好了今天这一场，不用取号，点“我到了”就行')
    const visitId = newId()
    await addWalkIn(context, queries, queue, {
      visitId,
      accountId,
      contactSealed: null,
      beyond: null,
      step: 'arrive',
    })
    return myPlace(context, queries, input.day, visit => visit.visit_id === visitId)
  }),
)

const leave = act.leave.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    const dayId = await dayOfVisit(queries, tenantId, input.visit)
    if (!dayId) throw new Refusal('NOT_FOUND')
    const queue = await holdQueue(context, queries, dayId)
    const visit = queue.visits.find(each => each.visit_id === input.visit)
    if (!visit || !isMine(visit, accountId)) throw new Refusal('NOT_FOUND')
    checkToday(queue, now)
    const after = { ...visitAfter(standingOf(visit), 'leave', now), desk: null }
    await stepVisit(queries, tenantId, visit.visit_id, after, { step: 'leave', by: accountId, at: now, before: null })
    return myPlace(context, queries, dayId, each => each.visit_id === visit.visit_id)
  }),
)

const today = act.today.handler(async ({ input, context }) => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const queries = queriesOf(context)
  const station = await findStation(queries, tenantId, input.station)
  if (!station) throw new Refusal('NOT_FOUND')
  const rows = await deskDaysOf(queries, tenantId, input.station, todayOf(context))
  const queues = await Promise.all(rows.map(row => readQueue(context, queries, row)))
  const booked = await liveBookingsOn(queries, tenantId, accountId, todayOf(context))
  return {
    stationName: station.name,
    address: station.address,
    phone: station.phone,
    days: queues.map(queue => {
      const { day, practice, visits } = queue
      return {
        id: day.day_id,
        practice: practice.name,
        kind: practice.kind,
        hours: (day.windows ?? practice.windows).map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`),
        rule: receivingWords(practice),
        shut: whyNotReceiving(arrivalDay(day), practice.desk.openMinutes, now)?.message ?? null,
        bookings: booked
          .filter(each => each.day_id === day.day_id && !visits.some(visit => visit.booking_id === each.booking_id))
          .map(each => ({
            id: each.booking_id,
            number: each.number,
            label: each.label,
            arrivalCode: arrivalCode(each.number, day.day_id),
            forOther: each.visitor_id !== accountId,
          })),
        places: visits
          .filter(visit => isMine(visit, accountId) && visit.state !== 'givenUp')
          .map(visit => placeOf(queue, visit, now)),
        mayTakeNumber:
          !visits.some(visit => isMyself(visit, accountId)) &&
          !booked.some(each => each.day_id === day.day_id && each.visitor_id === accountId),
        numbersLeft: leftFor(context, queue),
      }
    }),
  }
})

const mine = act.mine.handler(async ({ context }) => {
  const { tenantId, accountId } = callerIn(context)
  const queries = queriesOf(context)
  // Most people stand in no queue: for them this is one look.
  const days = await daysQueuedOn(queries, tenantId, accountId, todayOf(context))
  const queues = await Promise.all(days.map(dayId => queueOfDay(context, queries, dayId)))
  return queues.flatMap(queue =>
    queue.visits
      .filter(visit => isMine(visit, accountId) && holdsNumber(visit.state))
      .map(visit => ({
        ...placeOf(queue, visit, context.platform.now()),
        stationId: queue.day.station_id,
        stationName: queue.day.station_name,
        forOther: !isMyself(visit, accountId),
      })),
  )
})

/** What a person does themselves on the day: says that they are here, takes a number, looks where they stand, leaves. */
export const visitArrival = { today, mine, arrive, takeNumber, leave }
