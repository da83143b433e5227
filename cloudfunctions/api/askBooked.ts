import type { Queries } from '#db/database'
import { askHolders } from '#db/queries/asking'
import type { LostPlaceRow } from '#db/queries/takenBack'
import { questionOf } from '#domain/reception/asking'

/**
 * Asks those who have booked what has changed for them whether they still come; who is there already, and whose time has come, is not
 * asked.
 *
 * @returns how often each of those who were asked was asked by now
 */
export const askBooked = async (
  queries: Queries,
  tenantId: string,
  bookings: readonly { booking_id: string; starts_at: Date; stood_at?: Date }[],
  about: Parameters<typeof questionOf>[2],
  now: Date,
): Promise<ReadonlyMap<string, number>> => {
  const questions = bookings.flatMap(({ booking_id, starts_at, stood_at }) => {
    const question = questionOf(now, starts_at, about, stood_at)
    return question ? [{ bookingId: booking_id, ...question }] : []
  })
  const asked = questions.length > 0 ? await askHolders(queries, tenantId, questions, now) : []
  return new Map(asked.map(row => [row.booking_id, row.asked]))
}

/** Asks those anew who lost a place of a day before and have not answered: what has happened to the day since. How they lost it stays. */
export const askWhoLost = async (
  queries: Queries,
  tenantId: string,
  lost: readonly LostPlaceRow[],
  because: string,
  now: Date,
): Promise<void> => {
  for (const row of lost) await askBooked(queries, tenantId, [row], { kind: row.asked_kind, because }, now)
}
