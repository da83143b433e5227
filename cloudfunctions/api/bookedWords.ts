import type { Queries } from '#db/database'
import { type BookedToTell, bookedToTell, keepWords } from '#db/queries/notice'
import { dayOf } from '#domain/calendar/day'
import { bookedNotice } from '#domain/reception/bookingNotices'

/** What a confirmation says that takes its words from the booking. */
export const bookedWords = (row: Omit<BookedToTell, 'recipient_id' | 'notice_id'>) =>
  bookedNotice(
    { day: row.day, at: row.label, station: row.station_name, today: dayOf(row.created_at) },
    row.number,
    row.address,
  )

/**
 * Lets the confirmations of a day that is about to move go on saying what they said: a notice that somebody has read is not rewritten.
 * To be called with the day held, before it moves.
 */
export const keepBookedWords = async (queries: Queries, tenantId: string, dayId: string): Promise<void> => {
  const rows = await bookedToTell(queries, tenantId, dayId)
  if (rows.length === 0) return
  const words = rows.map(row => ({ recipientId: row.recipient_id, noticeId: row.notice_id, ...bookedWords(row) }))
  await keepWords(queries, tenantId, words)
}
