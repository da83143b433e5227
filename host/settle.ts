import type { Queries } from '#db/database'
import { addDeputy, addStation, addTenant, addUnit } from '#db/queries/district'
import { addGroup } from '#db/queries/group'
import type { Preset } from '#domain/presets/schema'

export interface DeputyToSeat {
  id: string
  name: string
  stationId: string
  electoralDistrict: string
  /** 领导代表, who receives more often where the practice asks it. */
  leader?: boolean | undefined
}

/** Lays down a district: its stations and units as the preset names them, and its deputies. In the caller's transaction. */
export const settleDistrict = async (
  queries: Queries,
  preset: Preset,
  deputies: DeputyToSeat[],
  at: Date,
): Promise<void> => {
  await addTenant(queries, preset.id, preset.id, at)
  for (const [position, station] of preset.stations.entries())
    await addStation(
      queries,
      preset.id,
      { ...station, station_id: station.id, contact_points: station.contactPoints },
      position,
    )
  for (const [position, deputy] of deputies.entries())
    await addDeputy(
      queries,
      preset.id,
      {
        deputy_id: deputy.id,
        name: deputy.name,
        station_id: deputy.stationId,
        electoral_district: deputy.electoralDistrict,
        leader: deputy.leader ?? false,
      },
      position,
    )
  for (const [position, group] of (preset.groups ?? []).entries()) {
    const members = deputies.filter(deputy => group.stations.includes(deputy.stationId))
    await addGroup(queries, preset.id, {
      id: group.id,
      name: group.name,
      leaderId: members.find(deputy => deputy.leader)?.id ?? null,
      position,
      quota: preset.quarterQuota ?? { deputyContacts: 0, publicContacts: 0, suggestions: 0 },
      members: members.map(deputy => deputy.id),
    })
  }
  for (const [position, unit] of preset.units.entries())
    await addUnit(queries, preset.id, { unit_id: unit.id, name: unit.name }, position)
}
