import type { DayRow } from '#db/queries/reception'
import { type Day, timeInWords } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { mayStillMove } from '#domain/reception/plan'

/** A reception day as the public reads it today. */
export const dayCard = (row: DayRow, preset: Preset, today: Day) => {
  const practice = practiceIn(preset, row.practice_id)
  return {
    id: row.day_id,
    practice: practice.name,
    kind: practice.kind,
    services: practice.services,
    stationId: row.station_id,
    stationName: row.station_name,
    day: row.day,
    hours: (row.windows ?? practice.windows).map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`),
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
    free: row.free,
  }
}
