import { yearPlan as contract } from '#contracts/yearPlan'
import type { Queries } from '#db/database'
import { listStations } from '#db/queries/district'
import { standingRule } from '#db/queries/plan'
import { findVersion, saidInYear, standingBetween, versionsBefore } from '#db/queries/planVersion'
import { type Day, timeInWords, yearOf } from '#domain/calendar/day'
import { windowForm } from '#domain/calendar/quarterWindow'
import { practiceIn, stationsOf } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { coHostsInWords } from '#domain/reception/coHosts'
import { mayStillMove } from '#domain/reception/plan'
import { type PlanEntry, remarksOn } from '#domain/reception/yearPlan'
import {
  changesInWords,
  checkExpandable,
  checkNotOver,
  emptyMonths,
  weekOf,
  yearOfStations,
} from '#domain/reception/yearView'
import { Refusal } from '#domain/refusal'
import { actionsOf, callerIn, once, practiceOf, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { entryOf, publishPlan } from '#functions/api/planVersions'
import { stationsInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

/** Versions on one page, and the changes of each that are put into words. */
const versionsAPage = 20
const changesAVersion = 60

const planOf = async (queries: Queries, tenantId: string, preset: Preset, from: Day, to: Day): Promise<PlanEntry[]> =>
  (await standingBetween(queries, tenantId, from, to)).map(row => entryOf(row, preset))

const receptionLine = (entry: PlanEntry, preset: Preset, today: Day) => ({
  id: entry.dayId,
  stationId: entry.stationId,
  practice: practiceIn(preset, entry.practiceId).name,
  day: entry.day,
  provisional: mayStillMove(entry, today),
  hours: entry.hours.map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`),
  topic: entry.topic,
  deputies: entry.deputies.map(({ name }) => name),
  coHosts: coHostsInWords(entry.coHosts ?? []),
  cancelledBecause: entry.cancelledBecause,
})

const expand = act.expand.handler(async ({ input, context }) => {
  const { year } = input
  checkExpandable(year, todayOf(context))
  const preset = await practiceOf(context.platform, callerIn(context).tenantId)
  // The engine of the reception rule (430 KB) loads for this alone.
  const { expandYear } = await import('#functions/api/yearExpansion')
  return once(context, input, async queries => ({
    year,
    ...(await expandYear(context, queries, preset, year)),
  }))
})

const show = act.show.handler(async ({ input: { year }, context }) => {
  const { tenantId } = callerIn(context)
  const preset = await practiceOf(context.platform, tenantId)
  const queries = queriesOf(context)
  const today = todayOf(context)
  const everywhere = (await listStations(queries, tenantId)).map(row => ({ ...row, id: row.station_id }))
  const rules = await Promise.all(preset.practices.map(practice => standingRule(queries, tenantId, practice)))
  const practices = preset.practices.map((practice, i) => ({
    id: practice.id,
    // Where each station chooses its days within the quarter, a month without one is no gap.
    held: windowForm(rules[i]?.rule ?? null) ? ('inTurn' as const) : practice.held,
    stationIds: stationsOf(practice, everywhere).map(({ id }) => id),
  }))
  const plan = await planOf(queries, tenantId, preset, `${year}-01-01`, `${year}-12-31`)
  const shown = new Map((await stationsInCare(context, queriesOf(context))).map(row => [row.station_id, row.name]))
  const version = await findVersion(queries, tenantId, year, null)
  const decides = (await scopesOf(context, 'deputyAffairsCommittee')).length > 0
  return {
    year,
    today,
    published: version ? versionLine(version) : null,
    stations: yearOfStations(plan, practices, [...shown.keys()], year, today).map(({ stationId, ...months }) => ({
      id: stationId,
      name: shown.get(stationId) ?? '',
      ...months,
    })),
    emptyMonths: emptyMonths(plan, year, today),
    mayExpand: decides && year >= yearOf(today) && year <= yearOf(today) + 1,
    mayPublish: decides && year >= yearOf(today) && plan.length > 0,
  }
})

const versionLine = ({ version, at, why }: { version: number; at: Date; why: string }) => ({
  version,
  at: at.toISOString(),
  why,
})

const showWeek = act.showWeek.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const preset = await practiceOf(context.platform, tenantId)
  const today = todayOf(context)
  const days = weekOf(input.day)
  const rows = await standingBetween(queriesOf(context), tenantId, days[0] ?? input.day, days[6] ?? input.day)
  const states = new Map(rows.map(row => [row.day_id, row.state]))
  const plan = rows.map(row => entryOf(row, preset))
  const remarks = remarksOn(plan, [], [])
  const stations = (await stationsInCare(context, queriesOf(context))).filter(
    row => !input.station || row.station_id === input.station,
  )
  const shown = new Set(stations.map(row => row.station_id))
  return {
    days,
    today,
    stations: stations.map(row => ({ id: row.station_id, name: row.name })),
    receptions: plan
      .filter(entry => shown.has(entry.stationId))
      .map(entry => ({
        ...receptionLine(entry, preset, today),
        state: states.get(entry.dayId) ?? 'planned',
        marks: remarks
          .filter(({ stationId, when }) => stationId === entry.stationId && when === entry.day)
          .map(({ words }) => words),
      })),
  }
})

const publish = act.publish.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { year, why } = input
    checkNotOver(year, todayOf(context))
    const preset = await practiceOf(context.platform, tenantId)
    const change = { year, why, at: context.platform.now(), by: accountId }
    const version = await publishPlan(queries, tenantId, preset, change)
    if (!version) throw new Refusal('PLAN_EMPTY')
    return { year, ...version }
  }),
)

const published = act.published.handler(async ({ input, context }) => {
  const { district, year, station } = input
  const preset = await practiceOf(context.platform, district)
  const queries = context.platform.db.tenant(district)
  const stations = await listStations(queries, district)
  if (station && !stations.some(row => row.station_id === station)) throw new Refusal('NOT_FOUND')
  const version = await findVersion(queries, district, year, input.version ?? null)
  if (!version && input.version) throw new Refusal('NOT_FOUND')
  const plan = version ? await saidInYear(queries, district, year, version.version) : []
  const held = plan.filter(entry => entry.cancelledBecause === null)
  const today = todayOf(context)
  const daysOf = (stationId: string, provisional: boolean) =>
    held
      .filter(entry => entry.stationId === stationId && mayStillMove(entry, today) === provisional)
      .map(({ day }) => day)
  return {
    year,
    today,
    published: version ? { ...versionLine(version), latest: version.latest } : null,
    stations: stations.map(({ station_id: id, name }) => ({
      id,
      name,
      days: daysOf(id, false),
      provisional: daysOf(id, true),
    })),
    receptions: plan.filter(entry => entry.stationId === station).map(entry => receptionLine(entry, preset, today)),
  }
})

const versions = act.versions.handler(async ({ input, context }) => {
  const { district, year, station } = input
  await practiceOf(context.platform, district)
  const queries = context.platform.db.tenant(district)
  const names = new Map((await listStations(queries, district)).map(row => [row.station_id, row.name]))
  if (station && !names.has(station)) throw new Refusal('NOT_FOUND')
  const rows = await versionsBefore(queries, district, year, {
    station: station ?? null,
    before: input.before ?? 2 ** 31 - 1,
    most: versionsAPage + 1,
    mostChanges: changesAVersion,
  })
  const page = rows.slice(0, versionsAPage)
  return {
    versions: page.map(row => ({
      ...versionLine(row),
      changes: row.version === 1 ? [] : changesInWords(row.changes, id => names.get(id) ?? ''),
      touched: row.touched,
    })),
    before: rows.length > page.length ? (page.at(-1)?.version ?? null) : null,
  }
})

export const yearPlan = { expand, show, showWeek, publish, published, versions }
