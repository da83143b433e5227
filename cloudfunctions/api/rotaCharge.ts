import type { Queries } from '#db/database'
import { listStations, type StationRow } from '#db/queries/district'
import { type Context, callerIn, scopesOf } from '#functions/api/context'

/** The stations whose rota the caller plans: all for the district's committee, its street's, or the clerk's own. */
export const stationsInCharge = async (context: Context, queries: Queries): Promise<StationRow[]> => {
  const { tenantId } = callerIn(context)
  const whole = (await scopesOf(context, 'deputyAffairsCommittee')).includes(tenantId)
  const streets = await scopesOf(context, 'streetCommittee')
  const own = await scopesOf(context, 'stationClerk')
  return (await listStations(queries, tenantId)).filter(
    ({ station_id, street }) => whole || streets.includes(street) || own.includes(station_id),
  )
}
