import type { Day } from '#domain/calendar/day'
import type { ReceptionDate } from '#domain/calendar/receptionRule'
import type { ReceptionPractice } from '#domain/presets/schema'

/** A day of the practice that a station has not been given yet; `turn` counts the days before it, for the topics. */
export interface MissingDay {
  stationId: string
  date: ReceptionDate
  turn: number
}

/** An occurrence that somebody has, wherever it was moved and even if it was cancelled since. */
interface PlannedOccurrence {
  stationId: string
  ruledOn: Day
}

type Dates = ReadonlyMap<string, readonly ReceptionDate[]>

/**
 * What of a practice's dates is not planned yet, and for whom: every station on each of its dates (每站), or one station for each
 * date, in turn (临淄: 镇街轮流接听, none left out). The turn goes on from where it stood.
 *
 * @param dates by station, in the order of their turn
 * @param planned every occurrence near these dates that was planned before
 * @param held how many days each station has been given so far
 */
export const missingDays = (
  how: ReceptionPractice['held'],
  dates: Dates,
  planned: readonly PlannedOccurrence[],
  held: ReadonlyMap<string, number>,
): MissingDay[] => (how === 'inTurn' ? missingInTurn : missingOfEach)(dates, planned, held)

const missingOfEach = (
  dates: Dates,
  planned: readonly PlannedOccurrence[],
  held: ReadonlyMap<string, number>,
): MissingDay[] => {
  const known = new Set(planned.map(({ stationId, ruledOn }) => `${stationId} ${ruledOn}`))
  return [...dates].flatMap(([stationId, ahead], position) => {
    const before = held.get(stationId) ?? 0
    return ahead
      .filter(date => !known.has(`${stationId} ${date.ruledOn}`))
      .map((date, i) => ({ stationId, date, turn: before + i + position }))
  })
}

const missingInTurn = (
  dates: Dates,
  planned: readonly PlannedOccurrence[],
  held: ReadonlyMap<string, number>,
): MissingDay[] => {
  const known = new Set(planned.map(({ ruledOn }) => ruledOn))
  const stationIds = [...dates.keys()]
  const ruled = new Map([...dates.values()].flat().map(date => [date.ruledOn, date]))
  const before = [...held.values()].reduce((sum, days) => sum + days, 0)
  return [...ruled.values()]
    .filter(date => !known.has(date.ruledOn))
    .sort((a, b) => (a.ruledOn < b.ruledOn ? -1 : 1))
    .map((date, i) => ({ stationId: stationIds[(before + i) % stationIds.length] as string, date, turn: before + i }))
}
