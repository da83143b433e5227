import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import { bookSlot, cancelBooking, findBooking, holdPlaces } from '#db/queries/booking'
import { codePrintOf } from '#db/queries/bookingCode'
import { freeOrdinal } from '#db/queries/bookingLimit'
import { voidWaiting } from '#db/queries/notice'
import { Refusal } from '#domain/refusal'
import { bookingToGive, countedAnew, whyNoPlace } from '#functions/api/booking'
import { openBookingContact, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { openSaid, sealSaid } from '#functions/api/bookingSaid'
import { shownBooking } from '#functions/api/bookingShown'
import { actionsOf, callerIn, once, requestKeyOf } from '#functions/api/context'

const act = actionsOf(contract)

/**
 * 换一场: the old place is given back and the new one taken in one transaction, so that at every moment, and whatever breaks,
 * the person holds exactly one. All that was said at the booking, how they are reached and their paper code go with them.
 */
const changeBooking = act.changeBooking.handler(({ input, context }) =>
  countedAnew(() =>
    once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      const { platform } = context
      const now = platform.now()
      const row = await bookingToGive(context, queries, input.booking)
      if (row.slot_id === input.slot) throw new Refusal('SAME_SLOT')
      const bookingId = bookingIdOf(accountId, requestKeyOf(context))
      await holdPlaces(queries, tenantId, [row.slot_id, input.slot])
      const codePrint = await codePrintOf(queries, tenantId, row.booking_id)
      const given = { bookingId: row.booking_id, at: now, changedTo: bookingId }
      // Given back first: on one day nobody has two.
      if (!(await cancelBooking(queries, tenantId, accountId, given))) throw new Refusal('BOOKING_NOT_LIVE')
      const wish = {
        slotId: input.slot,
        bookingId,
        accountId,
        visitorId: row.visitor_id,
        key: null,
        matterSealed: sealSaid(platform, bookingId, openSaid(platform, row)),
        contactSealed: row.contact_sealed && sealBookingContact(platform, bookingId, openBookingContact(platform, row)),
        noticeId: newId(),
        service: row.service,
        caseKind: row.case_kind,
        opinionId: row.opinion_id,
        ordinal: (await freeOrdinal(queries, tenantId, row.visitor_id, input.slot)) ?? 1,
        codePrint,
      }
      if (!(await bookSlot(queries, tenantId, wish, now))) {
        const { visitorId, service } = wish
        const asked = { slot: input.slot, visitorId, service, caseKind: row.case_kind ?? undefined }
        throw await whyNoPlace(context, queries, asked, row.slot_id)
      }
      await voidWaiting(queries, tenantId, { kind: 'booking', id: row.booking_id })
      const taken = await findBooking(queries, tenantId, accountId, bookingId)
      if (!taken) throw new Error(`booking ${bookingId} was written and is not there`)
      return shownBooking(context, taken)
    }),
  ),
)

export const bookingChange = { changeBooking }
