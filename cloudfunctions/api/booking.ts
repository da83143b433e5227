import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import type { Queries } from '#db/database'
import { isAccount } from '#db/queries/account'
import { type BookingRow, bookingsOf, findBooking } from '#db/queries/booking'
import { freeOrdinal } from '#db/queries/bookingLimit'
import { bookSlot, type TakenPlace } from '#db/queries/bookSlot'
import { wasAnswered } from '#db/queries/request'
import { freeSlots, slotStanding } from '#db/queries/slot'
import { againWhenBroken, brokenBy, isUniqueViolation } from '#db/uniqueIndex'
import type { Contact } from '#domain/access/masking'
import { isAsked } from '#domain/reception/asking'
import { whyNotBookable } from '#domain/reception/booking'
import type { Service } from '#domain/reception/kinds'
import { cancelledNotice } from '#domain/reception/notices'
import { Refusal } from '#domain/refusal'
import { bookingContact, openBookingContact, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { type BookingSaid, openSaid, sealSaid } from '#functions/api/bookingSaid'
import { shown, shownBooking } from '#functions/api/bookingShown'
import { actionsOf, type Context, callerIn, once, queriesOf, requestKeyOf } from '#functions/api/context'
import { checkInTime, giveBack, tellGivenBack } from '#functions/api/givingBack'
import { placeForSomebodyElse } from '#functions/api/restraint'
import { stationOf } from '#functions/api/station'
import { otherWasBooked, type WishInput, wishIn } from '#functions/api/wish'

const act = actionsOf(contract)

/** A booking just made: nobody has been asked about it. */
const notAsked = { asked: 0, asked_kind: null, asked_because: null, answer_by: null, answer: null }

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

/**
 * Takes the place as the visitor's first of its period, which most bookings are: a look for the free ordinal beforehand would cost
 * them a third of the statement. Where the database finds that one taken it looks, and takes the lowest that is free.
 */
const takeCounted = (
  queries: Queries,
  tenantId: string,
  wish: Omit<Parameters<typeof bookSlot>[2], 'ordinal'>,
  now: Date,
): Promise<TakenPlace | undefined> =>
  againWhenBroken(['booking_limit'], async turn => {
    const ordinal = turn > 0 ? await freeOrdinal(queries, tenantId, wish.visitorId, wish.slotId) : 1
    return bookSlot(queries, tenantId, { ...wish, ordinal: ordinal ?? 1 }, now)
  })

/** Does a change once more when the visitor booked elsewhere at the same moment, so that their bookings are counted anew. */
export const countedAnew = <Answer>(change: () => Promise<Answer>): Promise<Answer> =>
  againWhenBroken(['booking_limit'], change)

/** Why a place could not be had, with what the day still has; `but` is no offer, for it is the asker's own. */
export const whyNoPlace = async (
  context: Context,
  queries: Queries,
  wish: { slot: string; visitorId: string; service?: Service | undefined; caseKind?: string | undefined },
  but?: string,
): Promise<Refusal> => {
  const { tenantId } = callerIn(context)
  const now = context.platform.now()
  const slot = await slotStanding(queries, tenantId, wish.slot, wish.visitorId)
  if (!slot) return new Refusal('NOT_FOUND')
  const why = whyNotBookable(slot, { ...wish, ordinal: slot.ordinal }, now)
  if (why && why.code !== 'SLOT_TAKEN') return why
  // The place that filled the slot may be their own, booked on another phone: another slot would be refused too.
  if (!but && slot.hasPlace)
    return wish.visitorId === callerIn(context).accountId ? new Refusal('ALREADY_BOOKED') : otherWasBooked()
  const free = (await freeSlots(queries, tenantId, slot.dayId, now))
    .filter(({ slot_id }) => slot_id !== but)
    .map(({ slot_id, label }) => ({ id: slot_id, label }))
  const others = free.map(each => each.label).join('、')
  const words = others ? `这一场刚刚约满了。${others}还有位置` : '这一天都约满了，请看看别的日子'
  return new Refusal('SLOT_TAKEN', words, { free })
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

/** The caller's own booking as it was found, while it can be given back. */
export const toGiveBack = (row: BookingRow | undefined, now: Date): BookingRow => {
  if (!row) throw new Refusal('NOT_FOUND')
  if (row.state !== 'booked') throw new Refusal('BOOKING_NOT_LIVE')
  if (row.attended === 'came') throw new Refusal('BOOKING_ARRIVED')
  checkInTime(row, now)
  return row
}

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
