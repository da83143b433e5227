import type { Queries } from '#db/database'
import { sql } from '#db/statements'

export interface StationRow {
  station_id: string
  name: string
  address: string
  phone: string
  latitude: number
  longitude: number
  contact_points: string[]
  street: string
}

export interface DeputyRow {
  deputy_id: string
  name: string
  station_id: string
  electoral_district: string
  leader: boolean
}

export interface UnitRow {
  unit_id: string
  name: string
}

export const listTenants = async (install: Queries): Promise<{ tenant_id: string; preset: string }[]> =>
  install.all(sql('listTenants', 'SELECT tenant_id, preset FROM tenant ORDER BY created_at, tenant_id'))

/** The preset that a district follows; undefined for a place that this installation does not serve. */
export const presetOfTenant = async (queries: Queries, tenantId: string): Promise<string | undefined> =>
  (
    await queries.one<{ preset: string }>(sql('presetOfTenant', 'SELECT preset FROM tenant WHERE tenant_id = $1'), [
      tenantId,
    ])
  )?.preset

export const addTenant = (install: Queries, tenantId: string, preset: string, at: Date) =>
  install.all(sql('addTenant', 'INSERT INTO tenant VALUES ($1, $2, $3)'), [tenantId, preset, at])

export const listStations = (queries: Queries, tenantId: string): Promise<StationRow[]> =>
  queries.all(
    sql(
      'listStations',
      `SELECT station_id, name, address, phone, latitude, longitude, contact_points, street
       FROM station WHERE tenant_id = $1 ORDER BY position`,
    ),
    [tenantId],
  )

export const findStation = (queries: Queries, tenantId: string, stationId: string): Promise<StationRow | undefined> =>
  queries.one(
    sql(
      'findStation',
      `SELECT station_id, name, address, phone, latitude, longitude, contact_points, street
       FROM station WHERE tenant_id = $1 AND station_id = $2`,
    ),
    [tenantId, stationId],
  )

export const addStation = (queries: Queries, tenantId: string, station: StationRow, position: number) =>
  queries.all(sql('addStation', 'INSERT INTO station VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)'), [
    tenantId,
    station.station_id,
    station.name,
    station.address,
    station.phone,
    station.latitude,
    station.longitude,
    station.contact_points,
    position,
    station.street,
  ])

export const listDeputies = (queries: Queries, tenantId: string): Promise<DeputyRow[]> =>
  queries.all(
    sql(
      'listDeputies',
      'SELECT deputy_id, name, station_id, electoral_district, leader FROM deputy WHERE tenant_id = $1 ORDER BY position',
    ),
    [tenantId],
  )

export const findDeputy = (queries: Queries, tenantId: string, deputyId: string): Promise<DeputyRow | undefined> =>
  queries.one(
    sql(
      'findDeputy',
      'SELECT deputy_id, name, station_id, electoral_district, leader FROM deputy WHERE tenant_id = $1 AND deputy_id = $2',
    ),
    [tenantId, deputyId],
  )

export const addDeputy = (queries: Queries, tenantId: string, deputy: DeputyRow, position: number) =>
  queries.all(sql('addDeputy', 'INSERT INTO deputy VALUES ($1, $2, $3, $4, $5, $6, $7)'), [
    tenantId,
    deputy.deputy_id,
    deputy.name,
    deputy.station_id,
    deputy.electoral_district,
    position,
    deputy.leader,
  ])

export const listUnits = (queries: Queries, tenantId: string): Promise<UnitRow[]> =>
  queries.all(sql('listUnits', 'SELECT unit_id, name FROM unit WHERE tenant_id = $1 ORDER BY position'), [tenantId])

export const addUnit = (queries: Queries, tenantId: string, unit: UnitRow, position: number) =>
  queries.all(sql('addUnit', 'INSERT INTO unit VALUES ($1, $2, $3, $4)'), [tenantId, unit.unit_id, unit.name, position])
