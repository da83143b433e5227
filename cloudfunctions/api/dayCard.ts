import type { DayRow } from '#db/queries/reception'
import { dayOf, momentOf, timeInWords, whenIs } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { dayStanding } from '#domain/reception/dayStanding'
import { mayStillMove } from '#domain/reception/plan'

const windowsOf = (row: DayRow, preset: Preset): { from: string; to: string }[] =>
  row.windows ?? practiceIn(preset, row.practice_id).windows

/** When its first window begins. */
export const startsAt = (row: DayRow, preset: Preset): Date =>
  windowsOf(row, preset)
    .map(({ from }) => momentOf(row.day, from))
    .reduce((first, start) => (start < first ? start : first))

/** When its last window ends: from then on it is no next day any more. */
export const endsAt = (row: DayRow, preset: Preset): Date =>
  windowsOf(row, preset)
    .map(({ to }) => momentOf(row.day, to))
    .reduce((last, end) => (end > last ? end : last))

/** A reception day as the public reads it now. */
export const dayCard = (row: DayRow, preset: Preset, now: Date) => {
  const practice = practiceIn(preset, row.practice_id)
  const today = dayOf(now)
  return {
    id: row.day_id,
    practice: practice.name,
    kind: practice.kind,
    services: practice.services,
    stationId: row.station_id,
    stationName: row.station_name,
    day: row.day,
    when: whenIs(row.day, today),
    closed: row.closed_at !== null,
    hours: windowsOf(row, preset).map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`),
    topic: row.topic,
    deputies: row.deputies,
    coHosts: row.co_hosts,
    units: row.units,
    address: row.address,
    state: row.state,
    version: row.version,
    late: row.late,
    cancelledBecause: row.cancelled_because,
    movedBecause: row.moved_because,
    ruledOn: row.ruled_on,
    movedFrom: row.moved_from ?? row.ruled_on,
    provisional: mayStillMove(row, today),
    capacity: row.capacity,
    kept: row.kept,
    ...dayStanding(
      {
        state: row.state,
        endsAt: row.closed_at ?? endsAt(row, preset),
        slots: row.on_offer.map(({ until, free }) => ({ bookUntil: new Date(until), free })),
      },
      now,
    ),
  }
}
