import { record as contract } from '#contracts/record'
import { tallyOfDays } from '#db/queries/dayTally'
import { daysOfStation } from '#db/queries/reception'
import { addDays } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import { daysLookedBack } from '#domain/reception/record'
import { actionsOf, callerIn, practiceOf, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { numbersIn } from '#functions/api/dayNumbers'

const act = actionsOf(contract)

/** The days of the clerk's stations that are over, the latest first, each with what is still to be written of it. */
export const pastDays = act.pastDays.handler(async ({ context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const preset = await practiceOf(context.platform, tenantId)
  const today = todayOf(context)
  const [from, to] = [addDays(today, -daysLookedBack), addDays(today, -1)]
  const stations = await scopesOf(context, 'stationClerk')
  const found = await Promise.all(stations.map(id => daysOfStation(queries, tenantId, id, from, to)))
  const days = found.flat().filter(({ state }) => state !== 'cancelled')
  const tallies = await tallyOfDays(
    queries,
    tenantId,
    days.map(each => each.day_id),
  )
  const lines = days.flatMap(row => {
    const tally = tallies.find(each => each.day_id === row.day_id)
    // One that was never announced was held only if somebody wrote down who came.
    if (!tally || (row.state === 'planned' && tally.records === 0)) return []
    const { booked, came, recorded, gone, unrecorded } = numbersIn(tally, context.platform.now())
    return {
      id: row.day_id,
      day: row.day,
      practice: practiceIn(preset, row.practice_id).name,
      stationName: row.station_name,
      booked,
      came,
      recorded,
      gone,
      unrecorded,
      drafts: tally.drafts,
      unregistered: row.state === 'published' ? tally.unregistered : 0,
    }
  })
  return lines.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
})
