import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import type { Queries } from '#db/database'
import { keepAnswered } from '#db/queries/asking'
import { type BookingRow, cancelBooking, findBooking } from '#db/queries/booking'
import { codePrintOf } from '#db/queries/bookingCode'
import { ordinalInStead } from '#db/queries/bookingLimit'
import { bookSlot } from '#db/queries/bookSlot'
import { voidWaiting } from '#db/queries/notice'
import { holdPlaces } from '#db/queries/slot'
import { brokenBy } from '#db/uniqueIndex'
import { isAsked, mayRebook } from '#domain/reception/asking'
import { Refusal } from '#domain/refusal'
import { openBookingContact, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { openSaid, sealSaid } from '#functions/api/bookingSaid'
import { shownBooking } from '#functions/api/bookingShown'
import { actionsOf, type Context, callerIn, once, practiceOf, queriesOf, requestKeyOf } from '#functions/api/context'
import { toGiveBack, whyNotGivenBack } from '#functions/api/givingBack'
import { forSomebodyElse } from '#functions/api/restraint'
import { countedAnew, whyNoPlace } from '#functions/api/takingPlace'
import { offerFreePlaces } from '#functions/api/waitOffers'
import { otherWasBooked } from '#functions/api/wish'

const act = actionsOf(contract)

/**
 * 换一场: the old place is given back and the new one taken in one transaction, so that at every moment, and whatever breaks,
 * the person holds exactly one; where the office took the old one back there is only the new one to take. All that was
 * said at the booking, how they are reached and their paper code go with them. What falls free is offered to who waits.
 *
 * @param row whose booking it is, also when a clerk changes it for them
 */
export const changePlace = async (
  context: Context,
  queries: Queries,
  row: BookingRow,
  slotId: string,
): Promise<BookingRow> => {
  const { tenantId, accountId } = callerIn(context)
  const { platform } = context
  const now = platform.now()
  const holder = row.account_id
  const bookingId = bookingIdOf(accountId, requestKeyOf(context))
  await holdPlaces(queries, tenantId, [row.slot_id, slotId])
  // Given back first: on one day nobody has two.
  const change = { bookingId: row.booking_id, by: accountId, changedTo: bookingId }
  const codePrint = await codePrintOf(queries, tenantId, row.booking_id)
  const gaveBack = mayRebook(row)
    ? await keepAnswered(queries, tenantId, { ...change, seen: row.asked, answer: 'changed' }, now)
    : await cancelBooking(queries, tenantId, holder, { ...change, at: now })
  if (!gaveBack) throw await whyNotGivenBack(queries, row.booking_id, { tenantId, accountId })
  const given = { bookingId: row.booking_id, visitorId: row.visitor_id }
  const { ordinal, kept } = await ordinalInStead(queries, tenantId, given, slotId)
  const wish = {
    slotId,
    bookingId,
    accountId: holder,
    visitorId: row.visitor_id,
    key: null,
    matterSealed: sealSaid(platform, bookingId, openSaid(platform, row)),
    contactSealed: row.contact_sealed && sealBookingContact(platform, bookingId, openBookingContact(platform, row)),
    noticeId: newId(),
    service: row.service,
    caseKind: row.case_kind,
    opinionId: row.opinion_id,
    ordinal,
    isBeyondLimit: kept,
    codePrint,
  }
  const made = await bookSlot(queries, tenantId, wish, now).catch((error: unknown) => {
    throw row.visitor_id !== accountId && brokenBy(error, 'booking_one_a_day') ? otherWasBooked() : error
  })
  if (!made) {
    const asked = {
      slot: slotId,
      visitorId: row.visitor_id,
      service: row.service,
      caseKind: row.case_kind ?? undefined,
      isBeyondLimit: kept,
    }
    throw await whyNoPlace(context, queries, asked, row.slot_id)
  }
  await voidWaiting(queries, tenantId, { kind: 'booking', ids: [row.booking_id] })
  await offerFreePlaces(queries, tenantId, await practiceOf(platform, tenantId), row.day_id, now)
  const taken = await findBooking(queries, tenantId, holder, bookingId)
  if (!taken) throw new Error(`booking ${bookingId} was written and is not there`)
  return taken
}

/** A booking of one's own, while another place can be had for it: what the office itself has changed and asks about, also after the cut-off. */
export const toChange = (row: BookingRow | undefined, now: Date): BookingRow => {
  if (!row || !isAsked(row)) return toGiveBack(row, now)
  if (row.attended === 'came') throw new Refusal('BOOKING_ARRIVED')
  if (row.state === 'booked' && row.starts_at <= now) throw new Refusal('SLOT_PAST', '这一场接待已经开始，不能再换了')
  return row
}

const changeBooking = act.changeBooking.handler(async ({ input, context }) => {
  const { tenantId, accountId } = callerIn(context)
  const change = () =>
    once(context, input, async queries => {
      const row = toChange(await findBooking(queries, tenantId, accountId, input.booking), context.platform.now())
      // A slot that was closed under a booking may be open again, and then is as good as any.
      if (row.slot_id === input.slot && row.state === 'booked') throw new Refusal('SAME_SLOT')
      return shownBooking(context, await changePlace(context, queries, row, input.slot))
    })
  const before = await findBooking(queriesOf(context), tenantId, accountId, input.booking)
  if (!before?.for_other) return countedAnew(change)
  return forSomebodyElse(context, before.has_code ? 'otherTakenAtWork' : 'otherTaken', () => countedAnew(change))
})

export const bookingChange = { changeBooking }
