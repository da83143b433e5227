import type { Queries } from '#db/database'
import { askHolders } from '#db/queries/asking'
import { type Question, questionOf } from '#domain/reception/asking'

/** Asks those who have booked what has changed for them whether they still come; who is there already is not asked. */
export const askBooked = async (
  queries: Queries,
  tenantId: string,
  bookings: readonly { booking_id: string; starts_at: Date }[],
  about: Pick<Question, 'kind' | 'because'>,
  now: Date,
): Promise<void> => {
  const questions = bookings.flatMap(({ booking_id, starts_at }) => {
    const question = questionOf(now, starts_at, about)
    return question ? [{ bookingId: booking_id, ...question }] : []
  })
  if (questions.length > 0) await askHolders(queries, tenantId, questions, now)
}
