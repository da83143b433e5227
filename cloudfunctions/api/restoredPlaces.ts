import type { Queries } from '#db/database'
import { findDay } from '#db/queries/reception'
import { holdSlots } from '#db/queries/slot'
import { givePlacesBack, lostPlacesOf, type PlaceBackRow } from '#db/queries/takenBack'
import { type QuestionKind, restoredBecause } from '#domain/reception/asking'
import { bookedRestored } from '#domain/reception/bookingNotices'
import { askAndTell, type PlaceChange } from '#functions/api/askBooked'

type TouchedRow = PlaceBackRow & { kind: QuestionKind }

/**
 * Of a day that was cancelled and is held after all: who had booked it and has not answered yet has their place again, and is asked
 * whether they come. Who comes elsewhere on that date by now, and who had lost their place before, is told that there is none for them.
 * Who has answered has chosen.
 *
 * @param cause such as `因会场空出来了`
 */
export const giveBackOfRestored = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  cause: string,
  now: Date,
): Promise<void> => {
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Error('a day that was restored was not found')
  await holdSlots(queries, tenantId, dayId)
  const lost = (await lostPlacesOf(queries, tenantId, dayId)).filter(each => each.asked_kind !== 'cancelled')
  const back = await givePlacesBack(queries, tenantId, dayId, 'cancelled', now)
  const touched: TouchedRow[] = [
    ...back.map(each => ({ ...each, kind: 'restored' as const })),
    ...lost.map(each => ({ ...each, kind: each.asked_kind, place: 'lost' as const })),
  ]
  const change: PlaceChange<TouchedRow> = {
    event: 'dayRestored',
    about: ({ kind, place }) => ({ kind, because: restoredBecause(row.day, cause, place) }),
    words: (o, { number, place }) => bookedRestored(o, number, cause, place),
  }
  await askAndTell(queries, tenantId, row, touched, change, now)
}
