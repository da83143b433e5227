import { presets } from '#domain/presets/index'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { xihu } from '#domain/presets/xihu'
import { usual } from '#tests/practice'

const practice = (own: Partial<ReceptionPractice>): ReceptionPractice => ({
  ...usual(xihu),
  windows: [{ from: '09:00', to: '11:00' }],
  slotCapacity: 1,
  horizonDays: 60,
  ...own,
})

/**
 * A place of the tests' own, with the chains that no preset has yet: 雨湖's three notices on the 20th, where a late notice is
 * put on record, and a roundtable on the first Saturday, announced 7 working days ahead and prepared by then (西湖, S2).
 */
export const ownPlace: Preset = {
  ...xihu,
  id: 'ownplace',
  name: '试行区',
  stations: xihu.stations.slice(0, 2),
  units: xihu.units.slice(0, 3),
  demoDeputiesAStation: 3,
  practices: [
    practice({
      id: 'chain',
      name: '接待日',
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=20', anchor: '2026-01-20' },
      topics: ['老旧小区物业'],
      notice: {
        publish: 'byClerk',
        lead: 3,
        counted: 'calendarDays',
        late: 'recorded',
        remind: { deputies: [15, 3, 1], units: [3, 1], residents: [3, 1] },
      },
    }),
    practice({
      id: 'roundtable',
      kind: 'roundtable',
      name: '幸福圆桌会',
      rule: { recurrence: 'FREQ=MONTHLY;BYDAY=1SA', anchor: '2026-01-03' },
      topics: [],
      preparationDays: 7,
      notice: {
        publish: 'byClerk',
        lead: 7,
        counted: 'workingDays',
        late: 'blocked',
        remind: { deputies: [3], units: [15, 3, 1], residents: [1] },
      },
    }),
  ],
}

/** Makes the place known to this test file's run. */
export const settleOwnPlace = (): string => {
  if (!presets.includes(ownPlace)) (presets as Preset[]).push(ownPlace)
  return ownPlace.id
}
