import type { Queries } from '#db/database'
import type { BookedRow } from '#db/queries/dayChange'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import type { DayRow } from '#db/queries/reception'
import { givePlacesBack, type PlaceBackRow, takeBackAhead } from '#db/queries/takenBack'
import { dayOf } from '#domain/calendar/day'
import { closedEarlyBecause, reopenedBecause } from '#domain/reception/asking'
import { bookedClosedEarly, bookedReopened } from '#domain/reception/bookingNotices'
import type { Occasion, ReceptionNotice } from '#domain/reception/notices'
import { askBooked } from '#functions/api/askBooked'
import { bookingNotice } from '#functions/api/bookingNotice'

type Day = Pick<DayRow, 'day_id' | 'day' | 'station_id' | 'station_name'>

/** Asks some of a day, each once for each change, and writes it to them at once, at night too: they would come within hours. */
const askToday = async <Row extends BookedRow>(
  queries: Queries,
  tenantId: string,
  row: Day,
  bookings: readonly Row[],
  { kind, because, words }: Change<Row>,
  at: Date,
): Promise<void> => {
  const notices: NoticeToWrite[] = []
  for (const booking of bookings) {
    await voidWaiting(queries, tenantId, { kind: 'booking', id: booking.booking_id })
    const asked = await askBooked(queries, tenantId, [booking], { kind, because: because(booking) }, at)
    const occasion = { day: row.day, at: booking.label, station: row.station_name, today: dayOf(at) }
    const event = `${kind}:${booking.booking_id}:${asked.get(booking.booking_id)}`
    notices.push(bookingNotice(words(occasion, booking), event, { ...booking, station_id: row.station_id }))
  }
  await writeNotices(queries, tenantId, notices, at)
}

interface Change<Row> {
  kind: 'closedEarly' | 'reopened'
  because: (booking: Row) => string
  words: (o: Occasion, booking: Row) => ReceptionNotice
}

/**
 * Takes back the places of a day that closes, whose slots are held, of those who are not there and whose time has not come, tells
 * them, and asks what they want instead. The morning after everybody's time has come.
 */
export const takeBackOfClosed = async (queries: Queries, tenantId: string, row: Day, at: Date): Promise<void> => {
  const change: Change<BookedRow> = {
    kind: 'closedEarly',
    because: ({ label }) => closedEarlyBecause(row.day, label),
    words: (o, { number }) => bookedClosedEarly(o, number),
  }
  await askToday(queries, tenantId, row, await takeBackAhead(queries, tenantId, row.day_id, at), change, at)
}

/**
 * Gives the places of a day that is opened again, whose slots are held, back to those who lost them by its closing and have not answered
 * yet, and asks whether they come after all. Who comes elsewhere today is told that theirs is not kept: it is anybody's again. Whose
 * time has passed meanwhile stays asked as they were.
 */
export const giveBackOfReopened = async (queries: Queries, tenantId: string, row: Day, at: Date): Promise<void> => {
  const change: Change<PlaceBackRow> = {
    kind: 'reopened',
    because: ({ label, place }) => reopenedBecause(label, place),
    words: (o, { number, place }) => bookedReopened(o, number, place),
  }
  const lost = await givePlacesBack(queries, tenantId, row.day_id, 'closedEarly', at)
  await askToday(queries, tenantId, row, lost, change, at)
}
