import type { Queries } from '#db/database'
import type { BookedRow } from '#db/queries/dayChange'
import type { DayRow } from '#db/queries/reception'
import { givePlacesBack, type PlaceBackRow, takeBackAhead } from '#db/queries/takenBack'
import { closedEarlyBecause, reopenedBecause } from '#domain/reception/asking'
import { bookedClosedEarly, bookedReopened } from '#domain/reception/bookingNotices'
import { askAndTell, type PlaceChange } from '#functions/api/askBooked'

type Day = Pick<DayRow, 'day_id' | 'day' | 'station_id' | 'station_name'>

/**
 * Takes back the places of a day that closes, whose slots are held, of those who are not there and whose time has not come, tells
 * them, and asks what they want instead. The morning after everybody's time has come.
 */
export const takeBackOfClosed = async (queries: Queries, tenantId: string, row: Day, at: Date): Promise<void> => {
  const lost = await takeBackAhead(queries, tenantId, row.day_id, at)
  const change: PlaceChange<BookedRow> = {
    event: 'closedEarly',
    about: ({ label }) => ({ kind: 'closedEarly', because: closedEarlyBecause(row.day, label) }),
    words: (o, { number }) => bookedClosedEarly(o, number),
  }
  await askAndTell(queries, tenantId, row, lost, change, at)
}

/**
 * Gives the places of a day that is opened again, whose slots are held, back to those who lost them by its closing and have not answered
 * yet, and asks whether they come after all. Who comes elsewhere today is told that theirs is not kept: it is anybody's again. Whose
 * time has passed meanwhile stays asked as they were.
 */
export const giveBackOfReopened = async (queries: Queries, tenantId: string, row: Day, at: Date): Promise<void> => {
  const lost = await givePlacesBack(queries, tenantId, row.day_id, 'closedEarly', at)
  const change: PlaceChange<PlaceBackRow> = {
    event: 'reopened',
    about: ({ label, place }) => ({ kind: 'reopened', because: reopenedBecause(label, place) }),
    words: (o, { number, place }) => bookedReopened(o, number, place),
  }
  await askAndTell(queries, tenantId, row, lost, change, at)
}
