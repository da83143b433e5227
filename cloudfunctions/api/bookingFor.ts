import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import { bookSlot, findBooking, slotStanding } from '#db/queries/booking'
import { bookingsWithCode } from '#db/queries/bookingCode'
import { freeOrdinal } from '#db/queries/bookingLimit'
import { maskContact } from '#domain/access/masking'
import { checkCaseKind } from '#domain/reception/bookingWish'
import { Refusal } from '#domain/refusal'
import { brokenBy, countedAnew, whyNoPlace } from '#functions/api/booking'
import { openBookingContact, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { sealSaid } from '#functions/api/bookingSaid'
import { shownPlace } from '#functions/api/bookingShown'
import { actionsOf, callerIn, once, practiceOf, queriesOf, requestKeyOf, scopesOf } from '#functions/api/context'
import { codePrint, newBookingCode } from '#functions/api/queryCode'
import { forSomebodyElse } from '#functions/api/restraint'
import { visitorOf } from '#functions/api/visitor'
import { otherWasBooked, saidIn } from '#functions/api/wish'

const act = actionsOf(contract)

/**
 * 代约: a grid worker or a clerk, at the door or on the phone, books at their own station for somebody who has no WeChat. The
 * code is told once, here; the house keeps its fingerprint.
 */
const bookFor = act.bookFor.handler(async ({ input, context }) => {
  const stations = [...(await scopesOf(context, 'gridWorker')), ...(await scopesOf(context, 'stationClerk'))]
  const { caseKinds } = await practiceOf(context.platform, callerIn(context).tenantId)
  checkCaseKind(caseKinds, input)
  const attempt = () =>
    once(context, input, async queries => {
      const caller = callerIn(context)
      const { tenantId, accountId } = caller
      const { platform } = context
      const slot = await slotStanding(queries, tenantId, input.slot)
      if (!slot || !stations.includes(slot.stationId)) throw new Refusal('NOT_FOUND')
      const who = { kind: 'other', contact: input.contact, relation: input.relation } as const
      const visitorId = visitorOf(platform, caller, who)
      const bookingId = bookingIdOf(accountId, requestKeyOf(context))
      const code = newBookingCode()
      const wish = {
        slotId: input.slot,
        bookingId,
        accountId,
        visitorId,
        key: null,
        matterSealed: sealSaid(platform, bookingId, saidIn({ ...input, for: who })),
        contactSealed: sealBookingContact(platform, bookingId, input.contact),
        noticeId: newId(),
        service: input.service ?? null,
        caseKind: input.caseKind ?? null,
        opinionId: null,
        ordinal: (await freeOrdinal(queries, tenantId, visitorId, input.slot)) ?? 1,
        codePrint: codePrint(context, tenantId, code),
      }
      const taken = await bookSlot(queries, tenantId, wish, platform.now()).catch((error: unknown) => {
        throw brokenBy(error, 'booking_one_a_day') ? otherWasBooked() : error
      })
      if (!taken) throw await whyNoPlace(context, queries, { ...input, visitorId })
      const made = await findBooking(queries, tenantId, accountId, bookingId)
      if (!made) throw new Error(`booking ${bookingId} was written and is not there`)
      return { id: bookingId, ...shownPlace(context, made), code }
    })
  return forSomebodyElse(context, 'otherTakenAtWork', () => countedAnew(attempt))
})

const bookedFor = act.bookedFor.handler(async ({ context }) => {
  const { tenantId, accountId } = callerIn(context)
  const rows = await bookingsWithCode(queriesOf(context), tenantId, accountId)
  return rows.map(row => ({
    id: row.booking_id,
    ...shownPlace(context, row),
    contact: maskContact(openBookingContact(context.platform, row)),
  }))
})

export const bookingFor = { bookFor, bookedFor }
