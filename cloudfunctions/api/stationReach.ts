import type { Queries } from '#db/database'
import { listStations } from '#db/queries/district'
import { type DayRow, findDay, lockDay } from '#db/queries/reception'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, scopesOf } from '#functions/api/context'

/** The stations whose plan the caller may work on: a clerk's own, those of a committee's street, or all of the district. */
export const stationsInReach = async (context: Context, queries: Queries): Promise<string[]> => {
  const { tenantId } = callerIn(context)
  const own = await scopesOf(context, 'stationClerk')
  const streets = await scopesOf(context, 'streetCommittee')
  const whole = (await scopesOf(context, 'deputyAffairsCommittee')).length > 0
  if (!whole && streets.length === 0) return own
  return (await listStations(queries, tenantId))
    .filter(({ station_id, street }) => whole || streets.includes(street) || own.includes(station_id))
    .map(({ station_id }) => station_id)
}

/** A day of a station in reach, locked until the transaction ends; another's is not found. */
export const lockDayInReach = async (context: Context, queries: Queries, dayId: string): Promise<DayRow> => {
  const { tenantId } = callerIn(context)
  await lockDay(queries, tenantId, dayId)
  const row = await findDay(queries, tenantId, dayId)
  if (!row || !(await stationsInReach(context, queries)).includes(row.station_id)) throw new Refusal('NOT_FOUND')
  return row
}
