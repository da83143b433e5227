import type { Queries } from '#db/database'
import { type BookingRow, cancelBooking, holdPlaces } from '#db/queries/booking'
import { voidWaiting } from '#db/queries/notice'
import { Refusal } from '#domain/refusal'
import { practiceOf } from '#functions/api/context'
import { offerFreePlaces } from '#functions/api/waitOffers'
import type { Platform } from '#functions/platform/ports'
import type { Caller } from '#functions/platform/session'

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
  if (!(await cancelBooking(queries, tenantId, row.account_id, given))) throw new Refusal('BOOKING_NOT_LIVE')
  await voidWaiting(queries, tenantId, { kind: 'booking', id: row.booking_id })
  await offerFreePlaces(queries, tenantId, await practiceOf(platform, tenantId), row.day_id, now)
}
