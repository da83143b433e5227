import type { Queries } from '#db/database'
import { type BookingRow, cancelBooking, holdPlaces } from '#db/queries/booking'
import { voidWaiting } from '#db/queries/notice'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, practiceOf } from '#functions/api/context'
import { offerFreePlaces } from '#functions/api/waitOffers'

/**
 * Gives a live booking back, whoever does it for its holder, and offers its place to who waits, in one transaction. Everything that
 * frees a booked place goes through here or through {@link offerFreePlaces}.
 */
export const giveBack = async (context: Context, queries: Queries, row: BookingRow): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  await holdPlaces(queries, tenantId, [row.slot_id])
  const given = { bookingId: row.booking_id, at: now, by: accountId }
  if (!(await cancelBooking(queries, tenantId, row.account_id, given))) throw new Refusal('BOOKING_NOT_LIVE')
  await voidWaiting(queries, tenantId, { kind: 'booking', id: row.booking_id })
  await offerFreePlaces(queries, tenantId, await practiceOf(context.platform, tenantId), row.day_id, now)
}
