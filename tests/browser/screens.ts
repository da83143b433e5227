import { congressScreens } from '#tests/browser/congressScreens'
import { deputyScreens } from '#tests/browser/deputyScreens'
import { gridScreens } from '#tests/browser/gridScreens'
import type { Prepared } from '#tests/browser/prepare'
import { recordScreens } from '#tests/browser/recordScreens'
import { residentBookingScreens } from '#tests/browser/residentBookingScreens'
import { residentOpinionScreens } from '#tests/browser/residentOpinionScreens'
import { residentScreens } from '#tests/browser/residentScreens'
import type { Screen } from '#tests/browser/screen'
import { stationScreens } from '#tests/browser/stationScreens'
import { unitScreens } from '#tests/browser/unitScreens'

/** Every screen: each page of the app at least once, and the states of it in which something else is to be read. */
export const screensOf = (at: Prepared): Screen[] => [
  ...residentScreens(at),
  ...residentBookingScreens(at),
  ...residentOpinionScreens(at),
  ...stationScreens(at),
  ...recordScreens(at),
  ...gridScreens(at),
  ...congressScreens(at),
  ...unitScreens(at),
  ...deputyScreens(at),
]
