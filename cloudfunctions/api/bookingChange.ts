import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import { bookSlot, cancelBooking, findBooking, holdPlaces } from '#db/queries/booking'
import { voidWaiting } from '#db/queries/notice'
import { Refusal } from '#domain/refusal'
import { bookingToGive, openMatter, sealMatter, shownBooking, whyNoPlace } from '#functions/api/booking'
import { openBookingContact, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { actionsOf, callerIn, once, requestKeyOf } from '#functions/api/context'

const act = actionsOf(contract)

/**
 * 换一场: the old place is given back and the new one taken in one transaction, so that at every moment, and whatever breaks,
 * the person holds exactly one. What they came for and how they are reached goes with them.
 */
const changeBooking = act.changeBooking.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { platform } = context
    const now = platform.now()
    const row = await bookingToGive(context, queries, input.booking)
    if (row.slot_id === input.slot) throw new Refusal('SAME_SLOT')
    const bookingId = bookingIdOf(accountId, requestKeyOf(context))
    await holdPlaces(queries, tenantId, [row.slot_id, input.slot])
    const given = { bookingId: row.booking_id, at: now, changedTo: bookingId }
    // Given back first: on one day nobody has two.
    if (!(await cancelBooking(queries, tenantId, accountId, given))) throw new Refusal('BOOKING_NOT_LIVE')
    const wish = {
      slotId: input.slot,
      bookingId,
      accountId,
      visitorId: row.visitor_id,
      key: null,
      matterSealed: sealMatter(platform, bookingId, openMatter(platform, row)),
      contactSealed: row.contact_sealed && sealBookingContact(platform, bookingId, openBookingContact(platform, row)),
      noticeId: newId(),
    }
    if (!(await bookSlot(queries, tenantId, wish, now)))
      throw await whyNoPlace(context, queries, input.slot, row.slot_id)
    await voidWaiting(queries, tenantId, { kind: 'booking', id: row.booking_id })
    const taken = await findBooking(queries, tenantId, accountId, bookingId)
    if (!taken) throw new Error(`booking ${bookingId} was written and is not there`)
    return shownBooking(context, taken)
  }),
)

export const bookingChange = { changeBooking }
