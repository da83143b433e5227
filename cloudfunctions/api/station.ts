import { listStations, type StationRow } from '#db/queries/district'
import { Refusal } from '#domain/refusal'
import type { Platform } from '#functions/platform/ports'

/** Stations are laid down with their district and change with a release, not while a process lives. */
const stationsByTenant = new WeakMap<Platform['db'], Map<string, StationRow>>()

/** A station's name and where it is, read once in a process: booking, the hot path, asks the database nothing for it. */
export const stationOf = async ({ db }: Platform, tenantId: string, stationId: string): Promise<StationRow> => {
  const known = stationsByTenant.get(db) ?? new Map<string, StationRow>()
  stationsByTenant.set(db, known)
  const key = `${tenantId} ${stationId}`
  if (!known.has(key))
    for (const row of await listStations(db.tenant(tenantId), tenantId)) known.set(`${tenantId} ${row.station_id}`, row)
  const station = known.get(key)
  if (!station) throw new Refusal('NOT_FOUND')
  return station
}
