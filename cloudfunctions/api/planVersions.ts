import type { Queries } from '#db/database'
import {
  addPlanVersion,
  lastSaidOf,
  publishedYears,
  type StandingRow,
  saidInYear,
  standingBetween,
  standingDays,
} from '#db/queries/planVersion'
import { takeTurn } from '#db/queries/request'
import { dayOf, yearOf } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { nextVersion, type PlanEntry, type PlanVersion } from '#domain/reception/yearPlan'

/** What a change of the plan says of itself: `why` is read by the public, `by` is the account, or null for the clock. */
interface Change {
  why: string
  at: Date
  by: string | null
}

/** Why seats were changed, as the public reads it: who was ill or away is for the office and the deputy alone. */
export const seatsChangedWords = '轮值调整'

/**
 * Keeps what a change did to published plans: of this and each later published year that these days belong to, or did when it was
 * published, the next version, when what the public reads of them differs now. A day that is no more is cancelled there.
 *
 * Called last in the transaction of the change: from here to its end, no other version is written in the district.
 */
export const keepVersion = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  { dayIds, ...change }: Change & { dayIds: readonly string[] },
): Promise<void> => {
  if (dayIds.length === 0) return
  await takePlan(queries, tenantId)
  const years = await publishedYears(queries, tenantId, yearOf(dayOf(change.at)))
  if (years.length === 0) return
  const said = await lastSaidOf(
    queries,
    tenantId,
    years.map(({ year }) => year),
    dayIds,
  )
  const now = (await standingDays(queries, tenantId, dayIds)).map(row => entryOf(row, preset))
  for (const { year, version } of years) {
    const before = said.filter(each => each.year === year).map(({ entry }) => entry)
    await writeNext(queries, tenantId, { year, version, said: before, now, ...change })
  }
}

/**
 * Publishes the plan of a year as it stands; the same number again when nothing differs from what was published last.
 *
 * @returns undefined when there is nothing to publish: no reception of the year was ever planned
 */
export const publishPlan = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  { year, ...change }: Change & { year: number },
): Promise<{ version: number; changed: boolean } | undefined> => {
  await takePlan(queries, tenantId)
  const version = (await publishedYears(queries, tenantId, year)).find(each => each.year === year)?.version ?? 0
  const said = await saidInYear(queries, tenantId, year, version)
  const inYear = await standingBetween(queries, tenantId, `${year}-01-01`, `${year}-12-31`)
  const known = new Set(inYear.map(row => row.day_id))
  const moved = said.map(entry => entry.dayId).filter(dayId => !known.has(dayId))
  const now = [...inYear, ...(await standingDays(queries, tenantId, moved))].map(row => entryOf(row, preset))
  const next = await writeNext(queries, tenantId, { year, version, said, now, ...change })
  if (next) return { version: next.version, changed: true }
  return version > 0 ? { version, changed: false } : undefined
}

/** A reception as the plan speaks of it. */
export const entryOf = (row: StandingRow, preset: Preset): PlanEntry => ({
  dayId: row.day_id,
  practiceId: row.practice_id,
  stationId: row.station_id,
  day: row.day,
  provisional: row.provisional,
  hours: row.windows ?? practiceIn(preset, row.practice_id).windows,
  topic: row.topic,
  deputies: row.deputies,
  ...(row.co_hosts.length > 0 ? { coHosts: row.co_hosts } : {}),
  cancelledBecause: row.cancelled_because,
})

/** Who holds it writes versions alone: their numbers follow one another, and each sees all that was changed before. */
const takePlan = (queries: Queries, tenantId: string) => takeTurn(queries, `plan:${tenantId}`)

const writeNext = async (
  queries: Queries,
  tenantId: string,
  plan: Change & { year: number; version: number; said: readonly PlanEntry[]; now: readonly PlanEntry[] },
): Promise<PlanVersion | undefined> => {
  const { year, version, said, now, why, at, by } = plan
  const before: PlanVersion = { version, at, why, changes: said.map(entry => ({ before: null, after: entry })) }
  const named = new Set(said.map(entry => entry.dayId))
  const belonging = now.filter(entry => named.has(entry.dayId) || yearOf(entry.day) === year)
  const next = nextVersion([before], belonging, at, why)
  if (next) await addPlanVersion(queries, tenantId, year, next, by)
  return next
}
