import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { dutiesToRemind } from '#db/queries/duty'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { type Day, dayOf, morningOf } from '#domain/calendar/day'
import { dutyProposed, type ReceptionNotice } from '#domain/reception/notices'

/** A notice about a turn of duty, to one account. */
export const dutyNotice = (
  words: ReceptionNotice,
  event: string,
  to: { accountId: string; dayId: string; stationId: string },
): NoticeToWrite => ({
  ids: [newId(), newId()],
  event,
  recipientId: to.accountId,
  template: 'duty',
  ...words,
  about: { kind: 'day', id: to.dayId },
  page: 'pages/deputy/home/index',
  stationId: to.stationId,
})

/** Asks the deputies of a day just published to accept it or to name who sits there instead. */
export const proposeDuties = async (
  queries: Queries,
  tenantId: string,
  day: Day,
  dayId: string,
  now: Date,
): Promise<void> => {
  const seats = (await dutiesToRemind(queries, tenantId, day)).filter(seat => seat.day_id === dayId)
  await writeNotices(
    queries,
    tenantId,
    seats
      .filter(seat => seat.state === 'proposed')
      .map(seat =>
        dutyNotice(
          dutyProposed({ day, at: seat.first, station: seat.station_name, today: dayOf(now) }),
          `dutyProposed:${dayId}`,
          { accountId: seat.account_id, dayId, stationId: seat.station_id },
        ),
      ),
    now,
    morningOf(now),
  )
}
