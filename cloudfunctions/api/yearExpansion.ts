import type { Queries } from '#db/database'
import { listStations } from '#db/queries/district'
import { standingDays } from '#db/queries/planVersion'
import { addDays, yearOf } from '#domain/calendar/day'
import { stationsOf } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { mayStillMove } from '#domain/reception/plan'
import { type Context, callerIn, todayOf } from '#functions/api/context'
import { datesOf } from '#functions/api/datesAhead'
import { calendarOf } from '#functions/api/holidays'
import { planAhead } from '#functions/api/planAhead'
import { takePlanTurn } from '#functions/api/planTurn'
import { keepVersion } from '#functions/api/planVersions'

/**
 * Plans what the standing rules give from tomorrow to the end of a year and is not planned yet, for every practice and station.
 * What lies before the year is planned with it, so that nobody's turn is out of order.
 *
 * @returns how many days of the year are new, and how many of these may still move
 */
export const expandYear = async (
  context: Context,
  queries: Queries,
  preset: Preset,
  year: number,
): Promise<{ planned: number; provisional: number }> => {
  const { platform } = context
  const { tenantId, accountId } = callerIn(context)
  const today = todayOf(context)
  await takePlanTurn(queries, tenantId)
  const stations = (await listStations(queries, tenantId)).map(row => ({ ...row, id: row.station_id }))
  const dayIds: string[] = []
  for (const practice of preset.practices) {
    const stationIds = stationsOf(practice, stations).map(({ id }) => id)
    const span = { from: addDays(today, 1), to: `${year}-12-31` }
    const dates = await datesOf(
      queries,
      tenantId,
      practice,
      stationIds,
      span,
      await calendarOf(platform, queries, tenantId),
    )
    dayIds.push(...(await planAhead(queries, tenantId, practice, dates, today)))
  }
  const made = (await standingDays(queries, tenantId, dayIds)).filter(row => yearOf(row.day) === year)
  const change = { why: '排出全年接待日', at: platform.now(), by: accountId }
  await keepVersion(queries, tenantId, preset, { dayIds, ...change })
  return { planned: made.length, provisional: made.filter(row => mayStillMove(row, today)).length }
}
