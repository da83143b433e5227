import type { Queries } from '#db/database'
import { askHolders } from '#db/queries/asking'
import type { BookedRow } from '#db/queries/dayChange'
import { voidWaiting, writeNotices } from '#db/queries/notice'
import type { DayRow } from '#db/queries/reception'
import type { LostPlaceRow } from '#db/queries/takenBack'
import { dayOf } from '#domain/calendar/day'
import { newsGoesOut, type Question, questionOf } from '#domain/reception/asking'
import type { Occasion, ReceptionNotice } from '#domain/reception/notices'
import { bookingNotice } from '#functions/api/bookingNotice'

/** What somebody is asked about: what has changed, and as which sentence. */
type About = Pick<Question, 'kind' | 'because'>

/** A booking that a change touches. @param stood_at when it would have begun, where that has changed */
type Touched = Pick<BookedRow, 'booking_id' | 'starts_at'> & { stood_at?: Date }

/**
 * Asks those who have booked what has changed for them whether they still come; who is there already, and whose time has come, is not
 * asked.
 *
 * @returns how often each of those who were asked was asked by now
 */
export const askBooked = async <Row extends Touched>(
  queries: Queries,
  tenantId: string,
  bookings: readonly Row[],
  about: (booking: Row) => About,
  now: Date,
): Promise<ReadonlyMap<string, number>> => {
  const questions = bookings.flatMap(booking => {
    const question = questionOf(now, booking.starts_at, about(booking), booking.stood_at)
    return question ? [{ bookingId: booking.booking_id, ...question }] : []
  })
  const asked = questions.length > 0 ? await askHolders(queries, tenantId, questions, now) : []
  return new Map(asked.map(row => [row.booking_id, row.asked]))
}

/** Asks those anew who lost a place of a day before and have not answered: what has happened to the day since. How they lost it stays. */
export const askWhoLost = (
  queries: Queries,
  tenantId: string,
  lost: readonly LostPlaceRow[],
  because: string,
  now: Date,
) => askBooked(queries, tenantId, lost, ({ asked_kind: kind }) => ({ kind, because }), now)

/** A change of some bookings of a day, as their holders are asked about it and told of it. */
export interface PlaceChange<Row> {
  /** Names it in the events of its notices. */
  event: string
  about: (booking: Row) => About
  words: (o: Occasion, booking: Row) => ReceptionNotice
}

/**
 * Asks the holders of some bookings of a day and tells them, once for each time that they are asked: what still waits to be sent to them
 * about the booking is taken back. By day, and at night where it presses.
 */
export const askAndTell = async <Row extends BookedRow>(
  queries: Queries,
  tenantId: string,
  row: Pick<DayRow, 'day' | 'station_id' | 'station_name'>,
  bookings: readonly Row[],
  { event, about, words }: PlaceChange<Row>,
  now: Date,
): Promise<void> => {
  if (bookings.length === 0) return
  await voidWaiting(queries, tenantId, { kind: 'booking', ids: bookings.map(each => each.booking_id) })
  const asked = await askBooked(queries, tenantId, bookings, about, now)
  const notices = bookings.map(booking => {
    const occasion = { day: row.day, at: booking.label, station: row.station_name, today: dayOf(now) }
    const once = `${event}:${booking.booking_id}:${asked.get(booking.booking_id)}`
    return bookingNotice(words(occasion, booking), once, { ...booking, station_id: row.station_id })
  })
  const begins = bookings.map(({ starts_at }) => starts_at)
  await writeNotices(queries, tenantId, notices, now, newsGoesOut(now, begins))
}
