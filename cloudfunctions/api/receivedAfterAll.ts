import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { withdrawNote } from '#db/queries/noShow'
import { writeNotices } from '#db/queries/notice'
import { markCame } from '#db/queries/visit'
import { cameAfterAll } from '#domain/reception/noShow'
import { noteWithdrawn } from '#domain/reception/noShowNotices'
import { type Context, callerIn, todayOf } from '#functions/api/context'

/**
 * Notes that who booked was received, by whoever writes it down, with the desk of the day held. What says that they did not come is
 * taken back with it, and who booked is told.
 */
export const noteReceived = async (context: Context, queries: Queries, bookingId: string): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const at = context.platform.now()
  const note = await withdrawNote(queries, tenantId, bookingId, { answer: cameAfterAll, by: accountId, at })
  await markCame(queries, tenantId, bookingId)
  if (!note) return
  const occasion = { day: note.day, at: note.label, station: note.station_name, today: todayOf(context) }
  await writeNotices(
    queries,
    tenantId,
    [
      {
        ids: [newId(), newId()],
        event: `noShowWithdrawn:${note.note_id}`,
        recipientId: note.account_id,
        template: 'reception',
        ...noteWithdrawn(occasion),
        about: { kind: 'booking', id: note.booking_id },
        page: 'pages/resident/missed/index',
        stationId: note.station_id,
        inboxOnly: true,
      },
    ],
    at,
  )
}
