import type { Queries } from '#db/database'
import { lapseNote, recountNote, undecidedAfter } from '#db/queries/noShow'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { practiceIn } from '#domain/presets/index'
import { isNoteDue, missedWithin } from '#domain/reception/noShow'
import { noteLapsed } from '#domain/reception/noShowNotices'
import { type Context, callerIn, practiceOf, todayOf } from '#functions/api/context'
import { missedNotice } from '#functions/api/missedNotice'

/**
 * Counts the later notes of a booking's visitor anew, once its day is not missed any more. One that is not due without it ends, and
 * who booked that day is told; what a person has decided stays decided.
 */
export const recountLater = async (context: Context, queries: Queries, bookingId: string): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const at = context.platform.now()
  const preset = await practiceOf(context.platform, tenantId)
  const notices: NoticeToWrite[] = []
  for (const note of await undecidedAfter(queries, tenantId, bookingId)) {
    const { noShow } = practiceIn(preset, note.practice_id).desk
    if (isNoteDue(note.missed, note.day, noShow))
      await recountNote(queries, tenantId, note.note_id, missedWithin(note.missed, note.day, noShow))
    else if (await lapseNote(queries, tenantId, note.note_id, { by: accountId, at }))
      notices.push(missedNotice(`noShowLapsed:${note.note_id}`, note, todayOf(context), noteLapsed))
  }
  await writeNotices(queries, tenantId, notices, at)
}
