import type { Queries } from '#db/database'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import type { DayRow } from '#db/queries/reception'
import { givePlacesBack, takeBackAhead } from '#db/queries/takenBack'
import { dayOf } from '#domain/calendar/day'
import { closedEarlyBecause, reopenedBecause } from '#domain/reception/asking'
import { bookedClosedEarly, bookedReopened } from '#domain/reception/bookingNotices'
import { askBooked } from '#functions/api/askBooked'
import { bookingNotice } from '#functions/api/bookingNotice'

type Day = Pick<DayRow, 'day_id' | 'day' | 'station_id' | 'station_name'>

/** Asks some of a day, each once for each change, and writes it to them at once, at night too: they would come within hours. */
const askToday = async (
  queries: Queries,
  tenantId: string,
  row: Day,
  bookings: Awaited<ReturnType<typeof takeBackAhead>>,
  { kind, because, words }: Change,
  at: Date,
): Promise<void> => {
  const notices: NoticeToWrite[] = []
  for (const booking of bookings) {
    await voidWaiting(queries, tenantId, { kind: 'booking', id: booking.booking_id })
    const asked = await askBooked(queries, tenantId, [booking], { kind, because: because(booking.label) }, at)
    const occasion = { day: row.day, at: booking.label, station: row.station_name, today: dayOf(at) }
    const event = `${kind}:${booking.booking_id}:${asked.get(booking.booking_id)}`
    notices.push(bookingNotice(words(occasion, booking.number), event, { ...booking, station_id: row.station_id }))
  }
  await writeNotices(queries, tenantId, notices, at)
}

interface Change {
  kind: 'closedEarly' | 'reopened'
  because: (label: string) => string
  words: typeof bookedClosedEarly
}

/**
 * Takes back the places of a day that closes, whose slots are held, of those who are not there and whose time has not come, tells
 * them, and asks what they want instead. The morning after everybody's time has come.
 */
export const takeBackOfClosed = async (queries: Queries, tenantId: string, row: Day, at: Date): Promise<void> => {
  const lost = await takeBackAhead(queries, tenantId, row.day_id, at)
  const because = (label: string) => closedEarlyBecause(row.day, label)
  const change = { kind: 'closedEarly' as const, because, words: bookedClosedEarly }
  await askToday(queries, tenantId, row, lost, change, at)
}

/**
 * Gives the places of a day that is opened again, whose slots are held, back to those who lost them by its closing and have not answered
 * yet, and asks whether they come after all. Who comes elsewhere today, or whose time has passed meanwhile, stays asked as they were.
 */
export const giveBackOfReopened = async (queries: Queries, tenantId: string, row: Day, at: Date): Promise<void> => {
  const lost = await givePlacesBack(queries, tenantId, row.day_id, 'closedEarly', at)
  const change = { kind: 'reopened' as const, because: reopenedBecause, words: bookedReopened }
  await askToday(
    queries,
    tenantId,
    row,
    lost.filter(({ back }) => back),
    change,
    at,
  )
}
