import type { Queries } from '#db/database'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import { findDay } from '#db/queries/reception'
import { holdSlots } from '#db/queries/slot'
import { givePlacesBack } from '#db/queries/takenBack'
import { dayOf, morningOf } from '#domain/calendar/day'
import { restoredBecause } from '#domain/reception/asking'
import { bookedRestored } from '#domain/reception/bookingNotices'
import { askBooked } from '#functions/api/askBooked'
import { bookingNotice } from '#functions/api/bookingNotice'

/**
 * Of a day that was cancelled and is held after all: who had booked it and has not answered yet has their place again, and is asked
 * whether they come. Who comes elsewhere on that date by now is told that it is not kept for them. Who has answered has chosen.
 *
 * @param cause such as `因会场空出来了`
 */
export const giveBackOfRestored = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  cause: string,
  now: Date,
): Promise<void> => {
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Error('a day that was restored was not found')
  await holdSlots(queries, tenantId, dayId)
  const notices: NoticeToWrite[] = []
  for (const booking of await givePlacesBack(queries, tenantId, dayId, 'cancelled', now)) {
    await voidWaiting(queries, tenantId, { kind: 'booking', id: booking.booking_id })
    const because = restoredBecause(row.day, cause, booking.back)
    const asked = await askBooked(queries, tenantId, [booking], { kind: 'restored', because }, now)
    const occasion = { day: row.day, at: booking.label, station: row.station_name, today: dayOf(now) }
    const words = bookedRestored(occasion, booking.number, cause, booking.back)
    const event = `dayRestored:${booking.booking_id}:${asked.get(booking.booking_id)}`
    notices.push(bookingNotice(words, event, { ...booking, station_id: row.station_id }))
  }
  await writeNotices(queries, tenantId, notices, now, morningOf(now))
}
