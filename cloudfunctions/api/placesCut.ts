import type { Queries } from '#db/database'
import { type BookedRow, displaceLatest } from '#db/queries/dayChange'
import type { DayRow } from '#db/queries/reception'
import { givePlacesBack, type PlaceBackRow } from '#db/queries/takenBack'
import { type EndedWait, takeBackOffers } from '#db/queries/waitOffers'
import { backBecause, cutBecause } from '#domain/reception/asking'
import { bookedBack, bookedCut, bookedSlotGone } from '#domain/reception/bookingNotices'
import type { SlotChange } from '#domain/reception/dayChange'
import { askAndTell, type PlaceChange } from '#functions/api/askBooked'
import { tellTakenBack, waitedDay } from '#functions/api/waitOffers'

/**
 * Takes back the places for which a held day has no room any more, its slots held too: what was offered to who waits, and what was
 * booked last. Who had booked is told and asked what they want instead; who waits is told that they wait on.
 */
export const takePlacesBack = async (
  queries: Queries,
  tenantId: string,
  row: DayRow,
  { displaced, takenBack, closed }: Pick<SlotChange<unknown>, 'displaced' | 'takenBack' | 'closed'>,
  now: Date,
): Promise<void> => {
  const back: EndedWait[] = []
  for (const { slotId, places } of takenBack) back.push(...(await takeBackOffers(queries, tenantId, slotId, places)))
  await tellTakenBack(queries, tenantId, waitedDay(row), back, now)
  const touched: (BookedRow & { gone: boolean })[] = []
  for (const { slotId, places } of displaced)
    for (const booking of await displaceLatest(queries, tenantId, slotId, places))
      touched.push({ ...booking, gone: closed.includes(slotId) })
  const change: PlaceChange<(typeof touched)[number]> = {
    event: 'placesCut',
    about: ({ label, gone }) => ({ kind: 'capacityCut', because: cutBecause(label, gone) }),
    words: (o, { number, gone }) => (gone ? bookedSlotGone : bookedCut)(o, number),
  }
  await askAndTell(queries, tenantId, row, touched, change, now)
}

/**
 * Gives the places of a held day that was cut and has more again back to those who lost them by the cut and have not answered, before
 * anybody else can have them, and asks whether they come after all.
 */
export const giveBackOfCut = async (queries: Queries, tenantId: string, row: DayRow, now: Date): Promise<void> => {
  const lost = await givePlacesBack(queries, tenantId, row.day_id, 'capacityCut', now)
  const back = lost.filter(({ place }) => place === 'back')
  const change: PlaceChange<PlaceBackRow> = {
    event: 'placeBack',
    about: ({ label }) => ({ kind: 'placeBack', because: backBecause(label) }),
    words: (o, { number }) => bookedBack(o, number),
  }
  await askAndTell(queries, tenantId, row, back, change, now)
}
