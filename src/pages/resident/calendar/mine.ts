import type { Booking } from '../bookings/booking'
import type { Wait } from '../waiting/waits'

/** What the reader may have on a day, in the word that stands on it, and its tone. */
export const mineTones = { 您约的: 'green', 候补中: 'blue' } as const
export type Mine = keyof typeof mineTones

/** What the reader has on the days of a month, by the day’s id: it is more to them than how full the day is. */
export const mineOn = (
  bookings: readonly Pick<Booking, 'state' | 'visitor' | 'dayId'>[],
  waits: readonly Pick<Wait, 'visitor' | 'dayId'>[],
): ReadonlyMap<string, Mine> =>
  new Map([
    ...waits.filter(({ visitor }) => !visitor).map(({ dayId }) => [dayId, '候补中'] as const),
    ...bookings
      .filter(({ state, visitor }) => state === 'booked' && !visitor)
      .map(({ dayId }) => [dayId, '您约的'] as const),
  ])
