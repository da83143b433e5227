import type { DeputyRow } from '#db/queries/district'
import type { RotaDayRow, RotaSeatRow } from '#db/queries/rota'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'

const heldBy = (seat: RotaSeatRow) => {
  if (seat.state === 'accepted') return 'accepted' as const
  if (seat.substitute_for !== null) return 'substitute' as const
  return seat.set_by_hand ? ('byHand' as const) : ('proposed' as const)
}

export const seatCard = (seat: RotaSeatRow, deputies: ReadonlyMap<string, DeputyRow>) => ({
  deputy: seat.deputy_id,
  name: seat.name,
  leader: deputies.get(seat.deputy_id)?.leader ?? false,
  held: heldBy(seat),
  why: seat.why,
})

/** A day of the rota as its planners read it. */
export const rotaDayCard = (
  preset: Preset,
  row: RotaDayRow,
  stationName: string,
  sitting: readonly RotaSeatRow[],
  deputies: ReadonlyMap<string, DeputyRow>,
) => {
  const practice = practiceIn(preset, row.practice_id)
  return {
    id: row.day_id,
    day: row.day,
    practice: practice.name,
    stationId: row.station_id,
    stationName,
    state: row.state,
    wanted: practice.deputiesADay,
    seats: sitting.map(seat => seatCard(seat, deputies)),
  }
}
