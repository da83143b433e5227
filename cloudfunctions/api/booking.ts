import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import type { Queries } from '#db/database'
import { isAccount } from '#db/queries/account'
import { type BookingRow, bookingsOf, bookSlot, findBooking, freeSlots, slotStanding } from '#db/queries/booking'
import { writeNotices } from '#db/queries/notice'
import { findRequest } from '#db/queries/request'
import type { Contact } from '#domain/access/masking'
import { dayOf } from '#domain/calendar/day'
import { arrivalCode } from '#domain/reception/arrivalCode'
import { isAsked } from '#domain/reception/asking'
import { mayCancel, whyNotBookable } from '#domain/reception/booking'
import { cancelledNotice } from '#domain/reception/notices'
import { Refusal } from '#domain/refusal'
import { bookingContact, openBookingContact, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { actionsOf, type Context, callerIn, once, queriesOf, requestKeyOf, todayOf } from '#functions/api/context'
import { giveBack } from '#functions/api/givingBack'
import { stationOf } from '#functions/api/station'
import type { Platform } from '#functions/platform/ports'

const act = actionsOf(contract)

const matterBoundTo = (bookingId: string) => `matter:${bookingId}`

export const sealMatter = ({ cipher }: Platform, bookingId: string, matter: string): string =>
  cipher.seal(matter, matterBoundTo(bookingId))

export const openMatter = ({ cipher }: Platform, row: Pick<BookingRow, 'booking_id' | 'matter_sealed'>): string =>
  cipher.open(row.matter_sealed, matterBoundTo(row.booking_id))

type ShownRow = Omit<BookingRow, 'slot_id' | 'account_id' | 'visitor_id' | 'matter_sealed' | 'contact_sealed'>

const shown = ({ platform }: Context, row: ShownRow, matter: string) => {
  const now = platform.now()
  return {
    id: row.booking_id,
    number: row.number,
    code: row.state === 'booked' && row.day >= dayOf(now) ? arrivalCode(row.number, row.day_id) : null,
    today: row.state === 'booked' && row.day === dayOf(now),
    state: row.state,
    attended: row.attended,
    day: row.day,
    label: row.label,
    startsAt: row.starts_at.toISOString(),
    stationId: row.station_id,
    stationName: row.station_name,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    phone: row.phone,
    matter,
    changed: row.changed_to !== null,
    begun: row.starts_at <= now,
    cancellable: row.state === 'booked' && mayCancel(row.cancel_until, now),
    cancelUntil: row.cancel_until.toISOString(),
    asked:
      row.asked_kind && row.asked_because && row.answer_by
        ? {
            nth: row.asked,
            kind: row.asked_kind,
            because: row.asked_because,
            answerBy: row.answer_by.toISOString(),
            late: row.answer === null && row.answer_by <= now,
            answer: row.answer,
          }
        : null,
  }
}

/** A booking just made: nobody has been asked about it. */
const notAsked = { asked: 0, asked_kind: null, asked_because: null, answer_by: null, answer: null }

export const shownBooking = (context: Context, row: BookingRow) =>
  shown(context, row, openMatter(context.platform, row))

/** The hot path: one statement takes the place and writes booking and notice. Everything else happens only on a no. */
const book = act.bookSlot.handler(async ({ input, context }) => {
  const { platform } = context
  const { tenantId, accountId } = callerIn(context)
  const queries = queriesOf(context)
  const key = requestKeyOf(context)
  const bookingId = bookingIdOf(accountId, key)
  const now = platform.now()
  const wish = {
    slotId: input.slot,
    bookingId,
    accountId,
    visitorId: accountId,
    key,
    matterSealed: sealMatter(platform, bookingId, input.matter),
    contactSealed: input.contact ? sealBookingContact(platform, bookingId, input.contact) : null,
    noticeId: newId(),
  }

  const taken = await bookSlot(queries, tenantId, wish, now).catch(async (error: unknown) => {
    // A broken index means that this person, or this very request, was here before.
    if (isUniqueViolation(error) && (await findBooking(queries, tenantId, accountId, bookingId))) return undefined
    throw error
  })
  if (taken) {
    const station = await stationOf(platform, tenantId, taken.station_id)
    const { name: station_name, latitude, longitude, phone } = station
    const address = taken.venue ?? station.address
    return shown(
      context,
      {
        ...taken,
        booking_id: bookingId,
        state: 'booked',
        attended: null,
        station_name,
        address,
        latitude,
        longitude,
        phone,
        changed_to: null,
        ...notAsked,
      },
      input.matter,
    )
  }
  const before = await findBooking(queries, tenantId, accountId, bookingId)
  if (before) {
    if (!isSameWish(context, before, input)) throw new Refusal('KEY_REUSED')
    return shownBooking(context, before)
  }

  if (await findRequest(queries, tenantId, accountId, key)) throw new Refusal('KEY_REUSED')
  if (!(await isAccount(queries, tenantId, accountId))) throw new Refusal('SIGN_IN_NEEDED')
  throw await whyNoPlace(context, queries, input.slot)
})

/** Why a place could not be had, with what the day still has; `but` is no offer, for it is the asker's own. */
export const whyNoPlace = async (
  context: Context,
  queries: Queries,
  slotId: string,
  but?: string,
): Promise<Refusal> => {
  const { tenantId } = callerIn(context)
  const now = context.platform.now()
  const slot = await slotStanding(queries, tenantId, slotId)
  if (!slot) return new Refusal('NOT_FOUND')
  const why = whyNotBookable(slot, now)
  if (why && why.code !== 'SLOT_TAKEN') return why
  const free = (await freeSlots(queries, tenantId, slot.dayId, now))
    .filter(({ slot_id }) => slot_id !== but)
    .map(({ slot_id, label }) => ({ id: slot_id, label }))
  const others = free.map(each => each.label).join('、')
  const words = others ? `这一场刚刚约满了。${others}还有位置` : '这一天都约满了，请看看别的日子'
  return new Refusal('SLOT_TAKEN', words, { free })
}

const isSameWish = (
  { platform }: Context,
  row: BookingRow,
  input: { slot: string; matter: string; contact?: Contact | undefined },
): boolean =>
  row.slot_id === input.slot &&
  openMatter(platform, row) === input.matter &&
  JSON.stringify(openBookingContact(platform, row)) === JSON.stringify(input.contact ?? {})

const isUniqueViolation = (error: unknown): boolean => (error as { code?: string }).code === '23505'

/** The caller's own booking, while it can be given back. */
export const bookingToGive = async (context: Context, queries: Queries, bookingId: string): Promise<BookingRow> => {
  const { tenantId, accountId } = callerIn(context)
  const row = await findBooking(queries, tenantId, accountId, bookingId)
  if (!row) throw new Refusal('NOT_FOUND')
  if (row.state !== 'booked') throw new Refusal('BOOKING_NOT_LIVE')
  if (row.attended) throw new Refusal('BOOKING_ARRIVED')
  if (!mayCancel(row.cancel_until, context.platform.now()))
    throw new Refusal('CANCEL_TOO_LATE', `离接待太近，不能在这里改了，请打${row.phone}告诉${row.station_name}`)
  return row
}

const cancel = act.cancelBooking.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { platform } = context
    const row = await bookingToGive(context, queries, input.booking)
    await giveBack(context, queries, row)
    const words = cancelledNotice(
      { day: row.day, at: row.label, station: row.station_name, today: todayOf(context) },
      row.number,
    )
    await writeNotices(
      queries,
      tenantId,
      [
        {
          ids: [newId(), newId()],
          event: `cancelled:${row.booking_id}`,
          recipientId: accountId,
          template: 'reception',
          ...words,
          about: { kind: 'booking', id: row.booking_id },
          page: 'pages/resident/bookings/index',
          stationId: row.station_id,
          inboxOnly: true,
        },
      ],
      platform.now(),
    )
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
