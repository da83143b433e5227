import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { type Seat, seatsToPropose } from '#db/queries/duty'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { type Day, dayOf, morningOf } from '#domain/calendar/day'
import type { ReceptionNotice } from '#domain/reception/notices'
import { dutyProposed } from '#domain/reception/rotaNotices'
import { tellInvited } from '#functions/api/inviteeNotices'

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

/** One seat on one date: a deputy who was taken off and is seated there again is told anew. */
export const seatKey = (seat: { day_id: string; day: Day; given_at: Date | null }): string =>
  `${seat.day_id}:${seat.day}${seat.given_at ? `:${seat.given_at.getTime()}` : ''}`

/** Asks a deputy to accept a date or to name who sits there instead: once for each seat and date. */
export const proposal = (seat: Seat, now: Date): NoticeToWrite =>
  dutyNotice(
    dutyProposed({ day: seat.day, at: seat.first, station: seat.station_name, today: dayOf(now) }),
    `dutyProposed:${seatKey(seat)}`,
    { accountId: seat.account_id, dayId: seat.day_id, stationId: seat.station_id },
  )

/** Asks the deputies of a day just published, and tells the units that are invited to it. */
export const askHosts = async (queries: Queries, tenantId: string, dayId: string, now: Date): Promise<void> => {
  const seats = await seatsToPropose(queries, tenantId, dayId)
  const notices = seats.map(seat => proposal(seat, now))
  await writeNotices(queries, tenantId, notices, now, morningOf(now))
  await tellInvited(queries, tenantId, dayId, now)
}
