import { v7 as newId } from 'uuid'
import { visit as contract } from '#contracts/visit'
import type { Queries } from '#db/database'
import { liveBookingsOf } from '#db/queries/expected'
import { dayOfVisit, stepVisit, type VisitRow } from '#db/queries/visit'
import { arrivalCode } from '#domain/reception/arrivalCode'
import { mayComeBack, type VisitStep, visitAfter } from '#domain/reception/visit'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, queriesOf } from '#functions/api/context'
import { dayAtDesk } from '#functions/api/dayAtDesk'
import {
  checkReceiving,
  checkToday,
  type DayQueue,
  holdQueue,
  standingBefore,
  standingOf,
} from '#functions/api/dayQueue'
import { deskView, lastStepOf } from '#functions/api/deskView'
import { addWalkIn, arriveWith, takeArrivalBack } from '#functions/api/joinQueue'
import { sealVisitContact } from '#functions/api/visitContact'

const act = actionsOf(contract)

/** Does something at the desk of a day while its queue is held, once for a request key, and shows the desk as it stands then. */
export const atDesk = async (
  context: Context,
  input: object,
  dayId: string,
  work: (queries: Queries, queue: DayQueue) => Promise<void>,
) => {
  const { clerk } = await dayAtDesk(context, dayId)
  return once(context, input, async queries => {
    await work(queries, await holdQueue(context, queries, dayId))
    return deskView(context, queries, dayId, clerk)
  })
}

/** Takes a step with one person, and keeps how they stood before, so that it can be taken back. */
const take = async (
  context: Context,
  queries: Queries,
  visit: VisitRow,
  step: VisitStep,
  desk: number | null = visit.desk,
): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const before = standingOf(visit)
  const after = { ...visitAfter(before, step, now), desk }
  await stepVisit(queries, tenantId, visit.visit_id, after, { step, by: accountId, at: now, before })
}

const stepWith = (step: VisitStep) => async (context: Context, input: { visit: string }) => {
  const dayId = await dayOfVisit(queriesOf(context), callerIn(context).tenantId, input.visit)
  if (!dayId) throw new Refusal('NOT_FOUND')
  return atDesk(context, input, dayId, async (queries, queue) => {
    checkToday(queue, context.platform.now())
    const visit = queue.visits.find(each => each.visit_id === input.visit)
    if (!visit) throw new Refusal('NOT_FOUND')
    await take(context, queries, visit, step)
  })
}

const desk = act.desk.handler(async ({ input, context }) => {
  const { clerk } = await dayAtDesk(context, input.day)
  return deskView(context, queriesOf(context), input.day, clerk)
})

/** The one booking of the day with these four digits, or with the number that the hall calls. */
const byCode = async (context: Context, queries: Queries, dayId: string, code: string): Promise<string> => {
  const bookings = await liveBookingsOf(queries, callerIn(context).tenantId, dayId)
  const found = bookings.filter(({ number }) => number === code || arrivalCode(number, dayId) === code)
  if (found.length > 1) throw new Refusal('ARRIVAL_CODE_UNKNOWN', '这个报到码对得上两位，请从名单里找')
  const [one] = found
  if (!one) throw new Refusal('ARRIVAL_CODE_UNKNOWN')
  return one.booking_id
}

const checkIn = act.checkIn.handler(({ input, context }) =>
  atDesk(context, input, input.day, async (queries, queue) => {
    checkReceiving(queue, context.platform.now())
    if (input.visit) {
      const visit = queue.visits.find(each => each.visit_id === input.visit)
      if (!visit) throw new Refusal('NOT_FOUND')
      return take(context, queries, visit, 'comeBack', null)
    }
    const booking = input.booking ?? (input.code && (await byCode(context, queries, input.day, input.code)))
    if (!booking) throw new Refusal('INPUT_MISSING', '请选一位，或输入报到码')
    const gone = queue.visits.find(each => each.booking_id === booking && mayComeBack(each.state))
    if (gone) return take(context, queries, gone, 'comeBack', null)
    await arriveWith(context, queries, queue, booking, 'checkIn')
  }),
)

const giveNumber = act.giveNumber.handler(({ input, context }) =>
  atDesk(context, input, input.day, async (queries, queue) => {
    checkReceiving(queue, context.platform.now())
    const visitId = newId()
    const { contact } = input
    await addWalkIn(context, queries, queue, {
      visitId,
      accountId: null,
      contactSealed: contact ? sealVisitContact(context.platform, visitId, contact) : null,
      beyond: input.beyond ?? null,
      step: 'giveNumber',
    })
  }),
)

const callNext = act.callNext.handler(({ input, context }) =>
  atDesk(context, input, input.day, async (queries, queue) => {
    const { accountId } = callerIn(context)
    checkReceiving(queue, context.platform.now())
    if (queue.visits.some(visit => visit.state === 'called' && visit.stepped_by === accountId))
      throw new Refusal('CALLED_STILL')
    const [next] = queue.waiting
    if (!next) throw new Refusal('NOBODY_WAITS')
    await take(context, queries, next, 'call', input.desk ?? null)
  }),
)

const undo = act.undo.handler(({ input, context }) =>
  atDesk(context, input, input.day, async (queries, queue) => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    checkToday(queue, now)
    const last = lastStepOf(queue.visits, accountId)
    if (!last) throw new Refusal('NOTHING_TO_UNDO')
    if (!last.before) return takeArrivalBack(context, queries, queue, last)
    await stepVisit(queries, tenantId, last.visit_id, standingBefore(last.before), {
      step: 'undo',
      by: accountId,
      at: now,
      before: null,
    })
  }),
)

const start = stepWith('start')
const notHere = stepWith('notHere')
const finish = stepWith('finish')
const gone = stepWith('leave')

/** What is done at the desk of a day, by the clerks of the station and the deputies who sit there. */
export const visitDesk = {
  desk,
  checkIn,
  giveNumber,
  callNext,
  start: act.start.handler(({ input, context }) => start(context, input)),
  notHere: act.notHere.handler(({ input, context }) => notHere(context, input)),
  finish: act.finish.handler(({ input, context }) => finish(context, input)),
  gone: act.gone.handler(({ input, context }) => gone(context, input)),
  undo,
}
