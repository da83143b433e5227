import type { Day } from '#domain/calendar/day'
import { presets } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { xihu } from '#domain/presets/xihu'
import { usual } from '#tests/practice'

/** When the place opens its doors to the tests; its days of reception are 25 and 27 November and 1 December. */
export const begins = '2026-11-23T09:00'
export const ruledDates: readonly Day[] = ['2026-11-25', '2026-11-27', '2026-12-01']
/** Where a day can be put besides: on free dates and on others of the rule. */
export const otherDates: readonly Day[] = ['2026-11-26', '2026-12-02', ...ruledDates]
/** The hours of a day, and the shorter ones to which it may be cut. */
export const hours = {
  whole: [{ from: '09:00', to: '10:30' }],
  short: [{ from: '09:00', to: '10:00' }],
}

const placeWith = (id: string, places: number): Preset => ({
  ...xihu,
  id,
  name: '试行区',
  stations: xihu.stations.slice(0, 2),
  units: xihu.units.slice(0, 2),
  demoDeputiesAStation: 2,
  practices: [
    {
      ...usual(xihu),
      id: 'reception-day',
      kind: 'receptionDay',
      name: '接待日',
      services: ['opinion'],
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1,25,27', anchor: '2026-01-01' },
      windows: hours.whole,
      slotMinutes: 30,
      slotCapacity: 1,
      deputiesADay: 1,
      horizonDays: 15,
      bookUntilMinutes: 30,
      cancelUntilMinutes: 60,
      notice: { ...usual(xihu).notice, publish: 'automatic', lead: 1, counted: 'calendarDays' },
      booking: {
        keptPercent: 20,
        limit: { places, per: 'month' },
        waitlist: { most: 3, offerMinutes: 120 },
      },
    },
  ],
})

/** Two small places that differ in how often somebody may book a month, once or twice. */
export const places: readonly Preset[] = [placeWith('modelone', 1), placeWith('modeltwo', 2)]

/** Makes both known to this test file's run. */
export const settlePlaces = (): void => {
  for (const place of places) if (!presets.includes(place)) (presets as Preset[]).push(place)
}
