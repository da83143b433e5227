import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { type Invitation, invitationsTo } from '#db/queries/invitee'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { dayOf, morningOf } from '#domain/calendar/day'
import type { ReceptionNotice } from '#domain/reception/notices'
import { unitInvited } from '#domain/reception/unitNotices'

/** A notice about a day, to an account of a unit invited to it. */
export const inviteeNotice = (
  words: ReceptionNotice,
  event: string,
  to: Pick<Invitation, 'account_id' | 'day_id' | 'station_id'>,
): NoticeToWrite => ({
  ids: [newId(), newId()],
  event,
  recipientId: to.account_id,
  template: 'duty',
  ...words,
  about: { kind: 'day', id: to.day_id },
  page: 'pages/unit/home/index',
  stationId: to.station_id,
})

/** One invitation to one date: a unit that is asked again after it was let off is told anew. */
export const invitationKey = (to: Pick<Invitation, 'day_id' | 'day' | 'unit_id' | 'invited_at'>): string =>
  `${to.day_id}:${to.day}:${to.unit_id}:${to.invited_at.getTime()}`

/** An invitation is told once for each date. */
export const invitationNotice = (to: Invitation, now: Date): NoticeToWrite =>
  inviteeNotice(
    unitInvited({ day: to.day, at: to.first, station: to.station_name, today: dayOf(now) }, to.topic),
    `unitInvited:${invitationKey(to)}`,
    to,
  )

/** Tells the units invited to a day that is announced; those that know of it hear nothing. */
export const tellInvited = async (queries: Queries, tenantId: string, dayId: string, now: Date): Promise<void> => {
  const invited = (await invitationsTo(queries, tenantId, dayId)).filter(to => to.announced && !to.told)
  const notices = invited.map(to => invitationNotice(to, now))
  await writeNotices(queries, tenantId, notices, now, morningOf(now))
}

/** Tells the units that knew of a day what became of it: that it is held on another, or not at all. */
export const tellWhoKnew = (
  queries: Queries,
  tenantId: string,
  { invited, words, event }: { invited: readonly Invitation[]; words: ReceptionNotice; event: string },
  now: Date,
) => {
  const notices = invited.filter(({ told }) => told).map(to => inviteeNotice(words, `${event}:${to.unit_id}`, to))
  return writeNotices(queries, tenantId, notices, now, morningOf(now))
}
