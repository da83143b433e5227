import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import { isAccount } from '#db/queries/account'
import { type BookingRow, bookingsOf, findBooking } from '#db/queries/booking'
import { wasAnswered } from '#db/queries/request'
import { brokenBy, isUniqueViolation } from '#db/uniqueIndex'
import type { Contact } from '#domain/access/masking'
import { isAsked } from '#domain/reception/asking'
import { cancelledNotice } from '#domain/reception/bookingNotices'
import type { Service } from '#domain/reception/kinds'
import { Refusal } from '#domain/refusal'
import { bookingContact, openBookingContact, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { type BookingSaid, openSaid, sealSaid } from '#functions/api/bookingSaid'
import { shown, shownBooking } from '#functions/api/bookingShown'
import { actionsOf, type Context, callerIn, once, queriesOf, requestKeyOf } from '#functions/api/context'
import { giveBack, tellGivenBack, toGiveBack } from '#functions/api/givingBack'
import { placeForSomebodyElse } from '#functions/api/restraint'
import { stationOf } from '#functions/api/station'
import { takeCounted, whyNoPlace } from '#functions/api/takingPlace'
import { otherWasBooked, type WishInput, wishIn } from '#functions/api/wish'

const act = actionsOf(contract)

/** A booking just made: nobody has been asked about it. */
const notAsked = {
  station_calls: false,
  asked: 0,
  asked_kind: null,
  asked_because: null,
  answer_by: null,
  answer: null,
}

/** The hot path: one statement takes the place and writes booking and notice. Everything else happens only on a no. */
const book = act.bookSlot.handler(({ input, context }) =>
  input.for?.kind === 'other'
    ? placeForSomebodyElse(context, () => takePlace(context, input))
    : takePlace(context, input),
)

const takePlace = async (context: Context, input: WishInput & { slot: string }) => {
  const { platform } = context
  const { tenantId, accountId } = callerIn(context)
  const queries = queriesOf(context)
  const key = requestKeyOf(context)
  const bookingId = bookingIdOf(accountId, key)
  const request = { owner: accountId, key, bookingId }
  const { forOther, visitorId, contact, said, opinion } = await wishIn(context, queries, input)
  const now = platform.now()
  const wish = {
    slotId: input.slot,
    bookingId,
    accountId,
    visitorId,
    key,
    matterSealed: sealSaid(platform, bookingId, said),
    contactSealed: contact ? sealBookingContact(platform, bookingId, contact) : null,
    noticeId: newId(),
    service: input.service ?? null,
    caseKind: input.caseKind ?? null,
    opinionId: opinion?.id ?? null,
    codePrint: null,
  }

  const taken = await takeCounted(queries, tenantId, wish, now).catch(async (error: unknown) => {
    // A broken index means that this person, or this very request, was here before.
    if (isUniqueViolation(error) && (await wasAnswered(queries, tenantId, request))) return undefined
    throw forOther && brokenBy(error, 'booking_one_a_day') ? otherWasBooked() : error
  })
  if (taken) {
    const station = await stationOf(platform, tenantId, taken.station_id)
    const { name: station_name, latitude, longitude, phone } = station
    // What is spread stands last: with it first, building this one answer costs more than the rest of the handler.
    return shown(context, {
      booking_id: bookingId,
      state: 'booked',
      attended: null,
      // A place is taken before it begins, so that its day is not over.
      day_ends_at: taken.starts_at,
      closed_at: null,
      sent_away: false,
      station_name,
      address: taken.venue ?? station.address,
      latitude,
      longitude,
      phone,
      changed_to: null,
      case_kind: wish.caseKind,
      opinion_id: wish.opinionId,
      opinion_number: opinion?.number ?? null,
      for_other: forOther,
      said,
      contact: contact ?? {},
      ...notAsked,
      ...taken,
    })
  }
  if (await wasAnswered(queries, tenantId, request)) {
    const before = await findBooking(queries, tenantId, accountId, bookingId)
    if (!before || !isSameWish(context, before, { ...input, visitorId, contact }, said)) throw new Refusal('KEY_REUSED')
    return shownBooking(context, before)
  }
  if (!(await isAccount(queries, tenantId, accountId))) throw new Refusal('SIGN_IN_NEEDED')
  throw await whyNoPlace(context, queries, { ...input, visitorId })
}

interface AskedAgain {
  slot: string
  visitorId: string
  contact: Contact | undefined
  service?: Service | undefined
  caseKind?: string | undefined
  opinion?: string | undefined
}

const isSameWish = ({ platform }: Context, row: BookingRow, input: AskedAgain, said: BookingSaid): boolean =>
  row.slot_id === input.slot &&
  row.visitor_id === input.visitorId &&
  (input.service === undefined || row.service === input.service) &&
  row.case_kind === (input.caseKind ?? null) &&
  row.opinion_id === (input.opinion ?? null) &&
  JSON.stringify(openSaid(platform, row)) === JSON.stringify(said) &&
  JSON.stringify(openBookingContact(platform, row)) === JSON.stringify(input.contact ?? {})

const cancel = act.cancelBooking.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { platform } = context
    const now = platform.now()
    const row = toGiveBack(await findBooking(queries, tenantId, accountId, input.booking), now)
    await giveBack(platform, queries, row, { tenantId, accountId })
    await tellGivenBack(queries, tenantId, row, cancelledNotice, now)
    return shownBooking(context, { ...row, state: 'cancelled' })
  }),
)

const myBookings = act.myBookings.handler(async ({ context }) => {
  const { tenantId, accountId } = callerIn(context)
  const rows = await bookingsOf(queriesOf(context), tenantId, accountId)
  const now = context.platform.now()
  // What is still to come stands first, soonest first, with what waits for an answer; then the past, latest first.
  const ahead = rows.filter(row => row.starts_at >= now && (row.state === 'booked' || isAsked(row))).reverse()
  const rest = rows.filter(row => !ahead.includes(row))
  return [...ahead, ...rest].map(row => shownBooking(context, row))
})

/** Booking a slot and what becomes of it: the actions of `reception` that are about one person's place. */
export const booking = { bookSlot: book, cancelBooking: cancel, myBookings, ...bookingContact }
