import { opinion as contract } from '#contracts/opinion'
import type { OpinionRow } from '#db/queries/opinion'
import { endedOfStations, endedOfUnits, openOfStations, openOfUnits } from '#db/queries/opinionLists'
import { endedAtOnce } from '#domain/opinion/lists'
import { actionsOf, callerIn, queriesOf, scopesOf } from '#functions/api/context'
import { opinionLine } from '#functions/api/opinionView'

const act = actionsOf(contract)

/** The bench of a station or unit: what waits for it, what it waits for, and what has ended. */
export const workbench = act.workbench.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const search = input.search?.trim().replace(/[\\%_]/g, '\\$&') || null
  const stations = await scopesOf(context, 'stationClerk')
  const units = await scopesOf(context, 'handlingUnit')
  const last = input.endedBehind ?? null
  const open = !last
  const [atStations, endedAtStations, atUnits, endedAtUnits] = [
    open && stations.length > 0 ? await openOfStations(queries, tenantId, stations, search) : [],
    stations.length > 0 ? await endedOfStations(queries, tenantId, stations, search, last) : [],
    open && units.length > 0 ? await openOfUnits(queries, tenantId, units, search) : [],
    units.length > 0 ? await endedOfUnits(queries, tenantId, units, search, last) : [],
  ]
  const stationsOwn = new Set(endedAtStations.map(row => row.opinion_id))
  const own = (row: { sender_id: string | null }) => row.sender_id === callerIn(context).accountId
  const forUnit = atUnits.map(row => ({
    yours: row.owes_co_opinion || (row.acts === 'leadUnit' && units.includes(row.lead_unit_id ?? '')),
    line: opinionLine(context, { ...row, act_by: row.co_opinion_due ?? row.act_by }, 'leadUnit'),
  }))
  const forStation = atStations.map(row => ({
    yours: row.acts === 'stationClerk' && !own(row),
    line: opinionLine(context, row, 'stationClerk'),
  }))
  const all = [...forStation, ...forUnit]
  const soonest = (a: { due: string | null }, b: { due: string | null }) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)
  return {
    yours: all.flatMap(({ yours, line }) => (yours ? [line] : [])).sort(soonest),
    waiting: all.flatMap(({ yours, line }) => (yours ? [] : [line])).sort(soonest),
    ended: newestEnded([...endedAtStations, ...endedAtUnits]).map(row =>
      opinionLine(context, row, stationsOwn.has(row.opinion_id) ? 'stationClerk' : 'leadUnit'),
    ),
  }
})

/** As both queries order them; a matter of one's own station and unit once. */
const newestEnded = (rows: OpinionRow[]): OpinionRow[] => {
  const place = (row: OpinionRow) => `${row.ended_at?.toISOString()} ${row.opinion_id}`
  return [...new Map(rows.map(row => [row.opinion_id, row])).values()]
    .sort((one, other) => (place(one) < place(other) ? 1 : -1))
    .slice(0, endedAtOnce)
}
