import type { Day } from '#domain/calendar/day'
import type { ReceptionDate } from '#domain/calendar/receptionRule'

/** A planned day whose year's holidays were not published when it was planned. */
export interface ProvisionalDay {
  day: Day
  ruledOn: Day
  /** Announced to the public: it stands where it is. */
  published: boolean
}

export interface Settled<Planned> {
  /** Confirmed where they are or moved, in an order in which none lands on a day that another has still to leave. */
  stand: { planned: Planned; date: ReceptionDate }[]
  /** What the rule no longer gives at all. */
  gone: Planned[]
}

/**
 * What becomes of provisional days once the rule is read again. A day is known by where the rule put it (`ruledOn`): a holiday
 * that pushes it elsewhere makes no other day of it, and who agreed to come has agreed to it. Only a day whose occurrence is no
 * longer among `dates` has gone; a published one neither moves nor goes.
 */
export const settle = <Planned extends ProvisionalDay>(
  provisional: readonly Planned[],
  dates: readonly ReceptionDate[],
): Settled<Planned> => {
  const ruled = new Map(dates.map(date => [date.ruledOn, date]))
  const stand: Settled<Planned>['stand'] = []
  const gone: Planned[] = []
  for (const planned of provisional) {
    const date = ruled.get(planned.ruledOn)
    if (planned.published && date?.day !== planned.day) continue
    if (date) stand.push({ planned, date })
    else gone.push(planned)
  }
  // Days never overtake one another: who goes later makes room from the end, who goes earlier from the beginning.
  const earlierFirst = (a: Settled<Planned>['stand'][number], b: typeof a) => (a.planned.day < b.planned.day ? -1 : 1)
  const later = stand.filter(({ planned, date }) => date.day > planned.day).sort((a, b) => earlierFirst(b, a))
  const others = stand.filter(({ planned, date }) => date.day <= planned.day).sort(earlierFirst)
  return { stand: [...later, ...others], gone }
}

/** A planned day with its station, as a preview names it. */
export interface StandingDay extends ProvisionalDay {
  stationId: string
  stationName: string
  provisional: boolean
}

/** What a rule or a calendar would make of the days that stand, before anybody agrees to it. */
export interface Shifts {
  /** Not announced: they go elsewhere, or away where `to` is null. */
  moves: { station: string; from: Day; to: Day | null }[]
  /** Announced, and no longer given where they are: they stay until somebody decides. */
  stays: { station: string; day: Day }[]
  /** Provisional until now, and from here on certain where they are. */
  confirmed: number
}

/** @param dates what would be given at each station, as far as any day of it stands */
export const shiftsOf = (
  days: readonly StandingDay[],
  dates: ReadonlyMap<string, readonly ReceptionDate[]>,
): Shifts => {
  const shifts: Shifts = { moves: [], stays: [], confirmed: 0 }
  for (const [stationId, ahead] of dates) {
    const own = days.filter(day => day.stationId === stationId)
    const { stand, gone } = settle(
      own.filter(day => !day.published),
      ahead,
    )
    for (const { planned, date } of stand)
      if (planned.day !== date.day) shifts.moves.push({ station: planned.stationName, from: planned.day, to: date.day })
      else if (planned.provisional && !date.provisional) shifts.confirmed += 1
    for (const planned of gone) shifts.moves.push({ station: planned.stationName, from: planned.day, to: null })
    const given = new Map(ahead.map(date => [date.ruledOn, date.day]))
    for (const day of own)
      if (day.published && given.get(day.ruledOn) !== day.day)
        shifts.stays.push({ station: day.stationName, day: day.day })
  }
  shifts.moves.sort((a, b) => (a.from < b.from ? -1 : 1))
  return shifts
}
