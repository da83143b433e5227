import type { Queries } from '#db/database'
import { holdersOf } from '#db/queries/account'
import type { BookedRow } from '#db/queries/dayChange'
import { writeNotices } from '#db/queries/notice'
import { findDay, slotsOfDay } from '#db/queries/reception'
import { dayOf } from '#domain/calendar/day'
import { newsGoesOut } from '#domain/reception/asking'
import type { ReceptionNotice } from '#domain/reception/notices'
import { bookingNotice } from '#functions/api/bookingNotice'
import { dutyNotice } from '#functions/api/dutyNotices'

/** What is said of a day, to each of those whom its change touches. */
export interface DayNews {
  clerk: ReceptionNotice
  deputies: { deputyId: string; words: ReceptionNotice }[]
  booked: { booking: BookedRow; words: ReceptionNotice }[]
}

interface About {
  dayId: string
  stationId: string
  /** With the version, so that a second change is news again. */
  event: string
  /** Who did it needs no notice of it. */
  by: string | null
  /** When it begins, and when it would have begun: what presses is told at night too. */
  begins?: readonly Date[]
}

/** The day as its notices name it. */
export const occasionOf = async (queries: Queries, tenantId: string, dayId: string, now: Date) => {
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Error('a day that is locked was not found')
  const [first] = await slotsOfDay(queries, tenantId, dayId)
  const { day, version, station_name: station, station_id: stationId } = row
  const begins = first ? [first.starts_at] : []
  return { day, at: first?.label ?? '', station, stationId, version, begins, today: dayOf(now) }
}

/** Tells the station's clerks, the deputies and who has booked, once each; at night it waits for the morning, unless it presses. */
export const tellOfDay = async (
  queries: Queries,
  tenantId: string,
  { dayId, stationId, event, by, begins = [] }: About,
  now: Date,
  { clerk, deputies, booked }: DayNews,
): Promise<void> => {
  const clerks = await holdersOf(queries, tenantId, { role: 'stationClerk', scope: stationId })
  const notices = clerks
    .filter(accountId => accountId !== by)
    .map(accountId => ({
      ...dutyNotice(clerk, event, { accountId, dayId, stationId }),
      page: 'pages/station/days/index',
    }))
  for (const { deputyId, words } of deputies)
    for (const accountId of await holdersOf(queries, tenantId, { role: 'deputy', scope: deputyId }))
      notices.push(dutyNotice(words, event, { accountId, dayId, stationId }))
  for (const { booking, words } of booked)
    notices.push(bookingNotice(words, `${event}:${booking.booking_id}`, { ...booking, station_id: stationId }))
  await writeNotices(queries, tenantId, notices, now, newsGoesOut(now, begins))
}
