import type { Queries } from '#db/database'
import { type BookedRow, displaceLatest } from '#db/queries/dayChange'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import type { DayRow } from '#db/queries/reception'
import { givePlacesBack } from '#db/queries/takenBack'
import { type EndedWait, takeBackOffers } from '#db/queries/waitOffers'
import { dayOf } from '#domain/calendar/day'
import { backBecause, cutBecause, newsGoesOut } from '#domain/reception/asking'
import { bookedBack, bookedCut, bookedSlotGone } from '#domain/reception/bookingNotices'
import type { SlotChange } from '#domain/reception/dayChange'
import { askBooked } from '#functions/api/askBooked'
import { bookingNotice } from '#functions/api/bookingNotice'
import { tellTakenBack, waitedDay } from '#functions/api/waitOffers'

/**
 * Takes back the places for which a held day has no room any more, its slots held too: what was offered to who waits, and what was
 * booked last. Who had booked is told and asked what they want instead; who waits is told that they wait on.
 */
export const takePlacesBack = async (
  queries: Queries,
  tenantId: string,
  row: DayRow,
  { displaced, takenBack, closed }: Pick<SlotChange<unknown>, 'displaced' | 'takenBack' | 'closed'>,
  now: Date,
): Promise<void> => {
  const back: EndedWait[] = []
  for (const { slotId, places } of takenBack) back.push(...(await takeBackOffers(queries, tenantId, slotId, places)))
  await tellTakenBack(queries, tenantId, waitedDay(row), back, now)
  const touched: (BookedRow & { gone: boolean })[] = []
  for (const { slotId, places } of displaced)
    for (const booking of await displaceLatest(queries, tenantId, slotId, places))
      touched.push({ ...booking, gone: closed.includes(slotId) })
  const notices: NoticeToWrite[] = []
  for (const booking of touched) {
    await voidWaiting(queries, tenantId, { kind: 'booking', id: booking.booking_id })
    const because = cutBecause(booking.label, booking.gone)
    const asked = await askBooked(queries, tenantId, [booking], { kind: 'capacityCut', because }, now)
    const occasion = { day: row.day, at: booking.label, station: row.station_name, today: dayOf(now) }
    const words = (booking.gone ? bookedSlotGone : bookedCut)(occasion, booking.number)
    const to = { ...booking, station_id: row.station_id }
    notices.push(bookingNotice(words, `placesCut:${booking.booking_id}:${asked.get(booking.booking_id)}`, to))
  }
  const begins = touched.map(({ starts_at }) => starts_at)
  await writeNotices(queries, tenantId, notices, now, newsGoesOut(now, begins))
}

/**
 * Gives the places of a held day that was cut and has more again back to those who lost them by the cut and have not answered, before
 * anybody else can have them, and asks whether they come after all.
 */
export const giveBackOfCut = async (queries: Queries, tenantId: string, row: DayRow, now: Date): Promise<void> => {
  const lost = await givePlacesBack(queries, tenantId, row.day_id, 'capacityCut', now)
  const back = lost.filter(({ place }) => place === 'back')
  const notices: NoticeToWrite[] = []
  for (const booking of back) {
    await voidWaiting(queries, tenantId, { kind: 'booking', id: booking.booking_id })
    const about = { kind: 'placeBack' as const, because: backBecause(booking.label) }
    const asked = await askBooked(queries, tenantId, [booking], about, now)
    const occasion = { day: row.day, at: booking.label, station: row.station_name, today: dayOf(now) }
    const event = `placeBack:${booking.booking_id}:${asked.get(booking.booking_id)}`
    notices.push(bookingNotice(bookedBack(occasion, booking.number), event, { ...booking, station_id: row.station_id }))
  }
  const begins = back.map(({ starts_at }) => starts_at)
  await writeNotices(queries, tenantId, notices, now, newsGoesOut(now, begins))
}
