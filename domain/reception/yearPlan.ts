import { type Day, dateInWords, type TimeOfDay, timeInWords } from '#domain/calendar/day'
import { type CoHost, coHostsInWords } from '#domain/reception/coHosts'

/** What the public plan of a year (年预安排) says of one reception. */
export interface PlanEntry {
  dayId: string
  /** Of the preset: 接待日, 圆桌会. A reception never changes it, nor its station. */
  practiceId: string
  stationId: string
  day: Day
  /** Its year's holidays were not published: the day may still move, and is never shown as certain. */
  provisional: boolean
  hours: readonly { from: TimeOfDay; to: TimeOfDay }[]
  topic: string | null
  /** In the order in which they are shown; two deputies may share a name. */
  deputies: readonly { id: string; name: string }[]
  /** Who sits with them; absent where nobody does. */
  coHosts?: readonly CoHost[]
  /** Why it will not be held; null when it will. */
  cancelledBecause: string | null
}

/** One line of a version: `before` is null for a reception that is new in it. Entries are never taken out, only cancelled. */
export interface PlanChange {
  before: PlanEntry | null
  after: PlanEntry
}

/** 年预安排 as it was published, and each later change of it, in order; what the district has said stays readable. */
export interface PlanVersion {
  version: number
  at: Date
  why: string
  changes: readonly PlanChange[]
}

const same = (a: PlanEntry, b: PlanEntry): boolean => JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b))
const factsOf = ({ day, provisional, hours, topic, deputies, coHosts, cancelledBecause }: PlanEntry) => [
  day,
  provisional,
  hours.map(({ from, to }) => [from, to]),
  topic,
  deputies.map(({ id }) => id),
  coHostsInWords(coHosts ?? []),
  cancelledBecause,
]

/** The plan as it stood in a version; the latest when none is named. */
export const planAt = (versions: readonly PlanVersion[], version = Number.POSITIVE_INFINITY): PlanEntry[] => {
  const entries = new Map<string, PlanEntry>()
  for (const each of versions)
    if (each.version <= version) for (const { after } of each.changes) entries.set(after.dayId, after)
  return [...entries.values()].sort((a, b) =>
    a.day === b.day ? (a.stationId < b.stationId ? -1 : 1) : a.day < b.day ? -1 : 1,
  )
}

/**
 * The version that turns what was last published into `plan`; undefined when nothing differs, so that publishing twice is one
 * version. A reception that `plan` leaves out is not forgotten: it is cancelled, for the reason given. One that was cancelled
 * before the public ever read of it is not mentioned.
 */
export const nextVersion = (
  versions: readonly PlanVersion[],
  plan: readonly PlanEntry[],
  at: Date,
  why: string,
): PlanVersion | undefined => {
  const published = new Map(planAt(versions).map(entry => [entry.dayId, entry]))
  const kept = new Set(plan.map(entry => entry.dayId))
  const dropped = [...published.values()].filter(entry => !kept.has(entry.dayId) && entry.cancelledBecause === null)
  const changes = [...plan, ...dropped.map(entry => ({ ...entry, cancelledBecause: why }))]
    .map(after => ({ before: published.get(after.dayId) ?? null, after }))
    .filter(({ before, after }) => (before ? !same(before, after) : after.cancelledBecause === null))
  return changes.length === 0 ? undefined : { version: (versions.at(-1)?.version ?? 0) + 1, at, why, changes }
}

const hoursInWords = (hours: PlanEntry['hours']): string =>
  hours.map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`).join('、')

/** What a change says to those whom it touches, one sentence for each thing that differs: `1月5日周二的接待改到1月6日周三`. */
export const changeInWords = ({ before, after }: PlanChange): string[] => {
  if (!before) return [`新增${dateInWords(after.day)}的接待`]
  const about = `${dateInWords(before.day)}的接待`
  if (before.cancelledBecause === null && after.cancelledBecause !== null)
    return [`${about}取消：${after.cancelledBecause}`]
  const said: string[] = []
  if (before.cancelledBecause !== null && after.cancelledBecause === null) said.push(`${about}恢复`)
  if (before.day !== after.day) said.push(`${about}改到${dateInWords(after.day, before.day)}`)
  else if (before.provisional && !after.provisional) said.push(`${about}日期确定了`)
  if (hoursInWords(before.hours) !== hoursInWords(after.hours))
    said.push(`${about}时间改为${hoursInWords(after.hours)}`)
  if (before.topic !== after.topic) said.push(after.topic ? `${about}议题改为${after.topic}` : `${about}不再设议题`)
  const names = after.deputies.map(({ name }) => name).join('、')
  if (before.deputies.map(({ id }) => id).join() !== after.deputies.map(({ id }) => id).join())
    said.push(names ? `${about}由${names}代表接待` : `${about}代表待定`)
  const sitting = coHostsInWords(after.coHosts ?? [])
  if (coHostsInWords(before.coHosts ?? []) !== sitting)
    said.push(sitting ? `${about}，和代表一起的还有${sitting}` : `${about}只由代表接待`)
  return said
}

/** What a planner should look at, marked in the week and the year view; it blocks nothing. */
export interface PlanRemark {
  kind: 'gap' | 'clash'
  stationId: string
  /** The month without a reception, `2027-02`, or the day that lacks deputies or has too much at once. */
  when: string
  words: string
}

/**
 * Months in which a station of the list receives nobody; receptions for which no deputy stands; days on which a deputy would
 * sit in two places, or a station receives twice in the same hours.
 */
export const remarksOn = (
  plan: readonly PlanEntry[],
  stationIds: readonly string[],
  months: readonly string[],
): PlanRemark[] => {
  const held = plan.filter(entry => entry.cancelledBecause === null)
  const received = new Set(held.map(({ stationId, day }) => `${stationId} ${day.slice(0, 7)}`))
  const gaps = stationIds.flatMap(stationId =>
    months
      .filter(month => !received.has(`${stationId} ${month}`))
      .map(month => ({ kind: 'gap' as const, stationId, when: month, words: `${Number(month.slice(5))}月没有接待` })),
  )
  const vacant = held
    .filter(({ deputies }) => deputies.length === 0)
    .map(({ stationId, day }) => ({ kind: 'gap' as const, stationId, when: day, words: '还没有代表' }))
  return [...gaps, ...vacant, ...deputiesInTwoPlaces(held), ...overlaps(held)]
}

const deputiesInTwoPlaces = (held: readonly PlanEntry[]): PlanRemark[] => {
  const sittings = held.flatMap(({ stationId, day, deputies }) =>
    deputies.map(({ id, name }) => ({ stationId, day, id, name })),
  )
  const times = new Map<string, number>()
  for (const { id, day } of sittings) times.set(`${id} ${day}`, (times.get(`${id} ${day}`) ?? 0) + 1)
  return sittings
    .filter(({ id, day }) => (times.get(`${id} ${day}`) ?? 0) > 1)
    .map(({ stationId, day, id, name }) => ({
      kind: 'clash' as const,
      stationId,
      when: day,
      words: `${name}代表这一天排了${times.get(`${id} ${day}`)}处`,
    }))
}

const overlaps = (held: readonly PlanEntry[]): PlanRemark[] => {
  const earlier = new Map<string, PlanEntry['hours']>()
  return held.flatMap(({ stationId, day, hours }) => {
    const taken = earlier.get(`${stationId} ${day}`) ?? []
    earlier.set(`${stationId} ${day}`, [...taken, ...hours])
    const both = hours.some(({ from, to }) => taken.some(other => from < other.to && other.from < to))
    return both ? [{ kind: 'clash' as const, stationId, when: day, words: '同一时间排了两场接待' }] : []
  })
}
