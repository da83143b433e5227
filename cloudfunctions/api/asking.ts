import { asking as contract } from '#contracts/reception/asking'
import type { Queries } from '#db/database'
import { keepAnswered, unansweredAt } from '#db/queries/asking'
import { type BookingRow, bookingOfAnybody, findBooking } from '#db/queries/booking'
import { settleCalls } from '#db/queries/callList'
import { holdPlaces } from '#db/queries/slot'
import { maskContact } from '#domain/access/masking'
import { answerTo, changedSince, checkAnswer, isAsked, mayRebook, type Said } from '#domain/reception/asking'
import { cancelledByPhone, cancelledNotice } from '#domain/reception/bookingNotices'
import { isRevealable } from '#domain/reception/contact'
import { Refusal } from '#domain/refusal'
import { changePlace } from '#functions/api/bookingChange'
import { openReach } from '#functions/api/bookingContact'
import { placeOnPaper, shownBooking } from '#functions/api/bookingShown'
import { actionsOf, type Context, callerIn, once, queriesOf, todayOf } from '#functions/api/context'
import { giveBack, tellGivenBack, visitorArrived } from '#functions/api/givingBack'
import { stationInCare, stationsInCare } from '#functions/api/stationsInCare'
import { countedAnew } from '#functions/api/takingPlace'
import type { Platform } from '#functions/platform/ports'
import type { Caller } from '#functions/platform/session'

const act = actionsOf(contract)

interface Answered {
  booking: string
  asked: number
  answer: Said
}

/** Writes an answer down, whoever gives it for the holder; a place that is let go is offered to who waits. */
export const giveAnswer = async (
  platform: Platform,
  queries: Queries,
  { tenantId, accountId }: Caller,
  holder: string,
  input: Answered,
): Promise<{ row: BookingRow; gaveBack: boolean }> => {
  const now = platform.now()
  const found = async () => {
    const row = await findBooking(queries, tenantId, holder, input.booking)
    if (!row) throw new Refusal('NOT_FOUND')
    return row
  }
  // Judged under the lock: a day that is being changed asks anew.
  await holdPlaces(queries, tenantId, [(await found()).slot_id])
  const row = await found()
  if (row.attended === 'came' && input.answer === 'cancel')
    throw accountId === holder ? new Refusal('BOOKING_ARRIVED') : visitorArrived()
  checkAnswer({ ...row, startsAt: row.starts_at }, input.asked, input.answer, now)
  const gaveBack = input.answer === 'cancel' && row.state === 'booked'
  if (gaveBack) await giveBack(platform, queries, row, { tenantId, accountId })
  else {
    const answered = { bookingId: row.booking_id, seen: input.asked, answer: answerTo[input.answer], by: accountId }
    if (!(await keepAnswered(queries, tenantId, answered, now))) throw changedSince()
  }
  await settleCalls(queries, tenantId, row.booking_id)
  return { row: await found(), gaveBack }
}

const answerChange = act.answerChange.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { row, gaveBack } = await giveAnswer(context.platform, queries, { tenantId, accountId }, accountId, input)
    if (gaveBack) await tellGivenBack(queries, tenantId, row, cancelledNotice, context.platform.now())
    return shownBooking(context, row)
  }),
)

/** A booking at a station in the caller's care; another's is not found. */
const bookingInCare = async (context: Context, queries: Queries, bookingId: string): Promise<BookingRow> => {
  const found = await bookingOfAnybody(queries, callerIn(context).tenantId, bookingId)
  if (!found) throw new Refusal('NOT_FOUND')
  await stationInCare(context, queries, found.station_id)
  return found
}

const unanswered = act.unanswered.handler(async ({ context }) => {
  const { tenantId } = callerIn(context)
  const { platform } = context
  const queries = queriesOf(context)
  const stations = (await stationsInCare(context, queries)).map(station => station.station_id)
  const rows = await unansweredAt(queries, tenantId, stations, platform.now(), todayOf(context))
  return rows.map(row => {
    const contact = openReach(platform, tenantId, row)
    return {
      id: row.booking_id,
      number: row.number,
      nth: row.asked,
      because: row.asked_because,
      answerBy: row.answer_by.toISOString(),
      atOnce: row.at_once,
      unasked: row.answer_by > platform.now() ? row.unasked : null,
      live: row.state === 'booked',
      stationId: row.station_id,
      visit: { day: row.day, label: row.label, stationName: row.station_name, address: row.address },
      contact: maskContact(contact),
      revealable: isRevealable(row.state, contact, true),
    }
  })
})

const answerChangeFor = act.answerChangeFor.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { account_id: holder } = await bookingInCare(context, queries, input.booking)
    const { row, gaveBack } = await giveAnswer(context.platform, queries, { tenantId, accountId }, holder, input)
    if (gaveBack) await tellGivenBack(queries, tenantId, row, cancelledByPhone, context.platform.now())
    return {}
  }),
)

const changeBookingFor = act.changeBookingFor.handler(({ input, context }) =>
  countedAnew(() =>
    once(context, input, async queries => {
      const row = await bookingInCare(context, queries, input.booking)
      if (input.asked !== undefined && row.asked !== input.asked) throw changedSince()
      if (!isAsked(row) && (input.asked !== undefined || row.state !== 'booked'))
        throw new Refusal(row.asked > 0 ? 'ANSWERED_BEFORE' : 'BOOKING_NOT_LIVE')
      if (row.attended === 'came') throw visitorArrived()
      if (!mayRebook(row) && row.slot_id === input.slot) throw new Refusal('SAME_SLOT')
      if (row.state === 'booked' && row.starts_at <= context.platform.now()) throw new Refusal('SLOT_PAST')
      return placeOnPaper(context, await changePlace(context, queries, row, input.slot))
    }),
  ),
)

export const asking = { answerChange, unanswered, answerChangeFor, changeBookingFor }
