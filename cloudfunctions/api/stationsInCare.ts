import type { Queries } from '#db/database'
import { listStations, type StationRow } from '#db/queries/district'
import { type DayRow, findDay, lockDay } from '#db/queries/reception'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, scopesOf } from '#functions/api/context'

/**
 * The stations whose days, notices and rota the caller looks after: a clerk their own, a street's committee those of the
 * street, the deputy affairs committee all.
 */
export const stationsInCare = async (context: Context, queries: Queries): Promise<StationRow[]> => {
  const { tenantId } = callerIn(context)
  const whole = (await scopesOf(context, 'deputyAffairsCommittee')).includes(tenantId)
  const streets = await scopesOf(context, 'streetCommittee')
  const own = await scopesOf(context, 'stationClerk')
  return (await listStations(queries, tenantId)).filter(
    ({ station_id, street }) => whole || streets.includes(street) || own.includes(station_id),
  )
}

/** One of them; another's is not found. */
export const stationInCare = async (context: Context, queries: Queries, stationId: string): Promise<StationRow> => {
  const station = (await stationsInCare(context, queries)).find(each => each.station_id === stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  return station
}

/** A day of one of them; another's is not found. */
export const dayInCare = async (context: Context, queries: Queries, dayId: string): Promise<DayRow> => {
  const row = await findDay(queries, callerIn(context).tenantId, dayId)
  if (!row) throw new Refusal('NOT_FOUND')
  await stationInCare(context, queries, row.station_id)
  return row
}

/** The same, held as it is until the transaction ends. */
export const lockDayInCare = async (context: Context, queries: Queries, dayId: string): Promise<DayRow> => {
  await lockDay(queries, callerIn(context).tenantId, dayId)
  return dayInCare(context, queries, dayId)
}
