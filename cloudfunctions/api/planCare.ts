import type { Queries } from '#db/database'
import { listStations, type StationRow } from '#db/queries/district'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, grantsIn } from '#functions/api/context'

/**
 * The stations whose days the caller may change: a clerk their own, a street's committee those of the street, the deputy affairs
 * committee all.
 */
export const stationsInCare = async (context: Context, queries: Queries): Promise<StationRow[]> => {
  const { tenantId } = callerIn(context)
  const grants = await grantsIn(context)
  const holds = (role: string, scope: string) => grants.some(grant => grant.role === role && grant.scope === scope)
  return (await listStations(queries, tenantId)).filter(
    ({ station_id, street }) =>
      holds('stationClerk', station_id) ||
      holds('streetCommittee', street) ||
      holds('deputyAffairsCommittee', tenantId),
  )
}

/** One of them; another's is not found. */
export const stationInCare = async (context: Context, queries: Queries, stationId: string): Promise<StationRow> => {
  const station = (await stationsInCare(context, queries)).find(each => each.station_id === stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  return station
}
