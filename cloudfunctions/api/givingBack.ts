import type { Queries } from '#db/database'
import { type BookingRow, bookingOfAnybody, cancelBooking } from '#db/queries/booking'
import { voidWaiting, writeNotices } from '#db/queries/notice'
import { holdPlaces } from '#db/queries/slot'
import { dayOf } from '#domain/calendar/day'
import { mayCancel } from '#domain/reception/booking'
import type { cancelledNotice } from '#domain/reception/bookingNotices'
import { Refusal } from '#domain/refusal'
import { bookingNotice } from '#functions/api/bookingNotice'
import { practiceOf } from '#functions/api/context'
import { offerFreePlaces } from '#functions/api/waitOffers'
import type { Platform } from '#functions/platform/ports'
import type { Caller } from '#functions/platform/session'

/** For a clerk: whoever is in the queue leaves it there. */
export const visitorArrived = () => new Refusal('BOOKING_ARRIVED', '来的人已经报到了。不等了的话，请在叫号台点“走了”')

/** Refuses CANCEL_TOO_LATE once a place can no longer be given back, or changed, from home. */
export const checkInTime = (row: Pick<BookingRow, 'cancel_until' | 'phone' | 'station_name'>, now: Date): void => {
  if (!mayCancel(row.cancel_until, now))
    throw new Refusal('CANCEL_TOO_LATE', `离接待太近，不能在这里改或取消了，请打${row.phone}告诉${row.station_name}`)
}

/** The caller's own booking as it was found, while it can be given back. */
export const toGiveBack = (row: BookingRow | undefined, now: Date): BookingRow => {
  if (!row) throw new Refusal('NOT_FOUND')
  if (row.state !== 'booked') throw new Refusal('BOOKING_NOT_LIVE')
  if (row.attended === 'came') throw new Refusal('BOOKING_ARRIVED')
  checkInTime(row, now)
  return row
}

/** Why a booking that was live a moment ago could not be given back: its visitor has arrived meanwhile, or it is gone. */
export const whyNotGivenBack = async (
  queries: Queries,
  bookingId: string,
  { tenantId, accountId }: Caller,
): Promise<Refusal> => {
  const row = await bookingOfAnybody(queries, tenantId, bookingId)
  if (row?.state !== 'booked' || row.attended !== 'came') return new Refusal('BOOKING_NOT_LIVE')
  return row.account_id === accountId ? new Refusal('BOOKING_ARRIVED') : visitorArrived()
}

/**
 * Gives a live booking back, whoever does it for its holder, and offers its place to who waits, in one transaction. Everything that
 * frees a booked place goes through here or through {@link offerFreePlaces}.
 */
export const giveBack = async (
  platform: Platform,
  queries: Queries,
  row: Pick<BookingRow, 'booking_id' | 'slot_id' | 'day_id' | 'account_id'>,
  { tenantId, accountId }: Caller,
): Promise<void> => {
  const now = platform.now()
  await holdPlaces(queries, tenantId, [row.slot_id])
  const given = { bookingId: row.booking_id, at: now, by: accountId }
  if (!(await cancelBooking(queries, tenantId, row.account_id, given)))
    throw await whyNotGivenBack(queries, row.booking_id, { tenantId, accountId })
  await voidWaiting(queries, tenantId, { kind: 'booking', ids: [row.booking_id] })
  await offerFreePlaces(queries, tenantId, await practiceOf(platform, tenantId), row.day_id, now)
}

/** Writes down for whoever made a booking that it was given back, in the words of who did it. In the inbox alone. */
export const tellGivenBack = async (
  queries: Queries,
  tenantId: string,
  row: Pick<BookingRow, 'booking_id' | 'account_id' | 'number' | 'day' | 'label' | 'station_id' | 'station_name'>,
  words: typeof cancelledNotice,
  now: Date,
): Promise<void> => {
  const occasion = { day: row.day, at: row.label, station: row.station_name, today: dayOf(now) }
  const notice = bookingNotice(words(occasion, row.number), `cancelled:${row.booking_id}`, row)
  await writeNotices(queries, tenantId, [{ ...notice, inboxOnly: true }], now)
}
