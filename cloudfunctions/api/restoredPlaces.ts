import type { Queries } from '#db/database'
import type { BookedRow } from '#db/queries/dayChange'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import { findDay } from '#db/queries/reception'
import { holdSlots } from '#db/queries/slot'
import { givePlacesBack, lostPlacesOf } from '#db/queries/takenBack'
import { dayOf, morningOf } from '#domain/calendar/day'
import { type PlaceRestored, type QuestionKind, restoredBecause } from '#domain/reception/asking'
import { bookedRestored } from '#domain/reception/bookingNotices'
import { askBooked } from '#functions/api/askBooked'
import { bookingNotice } from '#functions/api/bookingNotice'

/**
 * Of a day that was cancelled and is held after all: who had booked it and has not answered yet has their place again, and is asked
 * whether they come. Who comes elsewhere on that date by now, and who had lost their place before, is told that there is none for them.
 * Who has answered has chosen.
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
  const lost = (await lostPlacesOf(queries, tenantId, dayId)).filter(each => each.asked_kind !== 'cancelled')
  const notices: NoticeToWrite[] = []
  const askAnew = async (booking: BookedRow, kind: QuestionKind, place: PlaceRestored) => {
    await voidWaiting(queries, tenantId, { kind: 'booking', id: booking.booking_id })
    const because = restoredBecause(row.day, cause, place)
    const asked = await askBooked(queries, tenantId, [booking], { kind, because }, now)
    const occasion = { day: row.day, at: booking.label, station: row.station_name, today: dayOf(now) }
    const words = bookedRestored(occasion, booking.number, cause, place)
    const event = `dayRestored:${booking.booking_id}:${asked.get(booking.booking_id)}`
    notices.push(bookingNotice(words, event, { ...booking, station_id: row.station_id }))
  }
  for (const booking of await givePlacesBack(queries, tenantId, dayId, 'cancelled', now))
    await askAnew(booking, 'restored', booking.place)
  for (const booking of lost) await askAnew(booking, booking.asked_kind, 'lost')
  await writeNotices(queries, tenantId, notices, now, morningOf(now))
}
