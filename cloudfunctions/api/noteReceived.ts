import type { Queries } from '#db/database'
import { markCame } from '#db/queries/expected'
import { withdrawNote } from '#db/queries/noShow'
import { writeNotices } from '#db/queries/notice'
import { cameAfterAll } from '#domain/reception/noShow'
import { noteWithdrawn } from '#domain/reception/noShowNotices'
import { type Context, callerIn, todayOf } from '#functions/api/context'
import { recountLater } from '#functions/api/laterNotes'
import { missedNotice } from '#functions/api/missedNotice'

/**
 * Notes that who booked was received, by whoever writes it down, with the desk of the day held. What says that they did not come is
 * taken back with it, and who booked is told.
 */
export const noteReceived = async (context: Context, queries: Queries, bookingId: string): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const at = context.platform.now()
  const note = await withdrawNote(queries, tenantId, bookingId, { answer: cameAfterAll, by: accountId, at })
  await markCame(queries, tenantId, bookingId)
  if (note) {
    const notice = missedNotice(`noShowWithdrawn:${note.note_id}`, note, todayOf(context), noteWithdrawn)
    await writeNotices(queries, tenantId, [notice], at)
  }
  await recountLater(context, queries, bookingId)
}
