import { addDays, type Day, dayInWords, weekdayOf, yearOf } from '#domain/calendar/day'
import { mayStillMove } from '#domain/reception/plan'
import { changeInWords, type PlanChange, type PlanEntry, type PlanRemark, remarksOn } from '#domain/reception/yearPlan'
import { Refusal } from '#domain/refusal'

/** Refuses to plan a year that is over, or that lies further ahead than the coming one. */
export const checkExpandable = (year: number, today: Day): void => {
  checkNotOver(year, today)
  if (year > yearOf(today) + 1) throw new Refusal('YEAR_UNFIT', `现在最远可以排到${yearOf(today) + 1}年`)
}

/** Refuses to publish a year that is over: what was held then is no plan any more. */
export const checkNotOver = (year: number, today: Day): void => {
  if (year < yearOf(today)) throw new Refusal('YEAR_UNFIT', `${year}年已经过去了`)
}

/** Monday to Sunday of the week in which a day lies. */
export const weekOf = (day: Day): Day[] => {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i))
}

/** A practice with the stations at which it is held. */
interface HeldPractice {
  id: string
  held: 'each' | 'inTurn'
  stationIds: readonly string[]
}

export interface StationYear {
  stationId: string
  /** Receptions of each month, January first; `provisional` are those of them whose day may still move. */
  held: number[]
  provisional: number[]
  /** The date of the first reception of each month, 1 to 31; 0 where there is none. */
  first: number[]
  marks: { month: number; kind: PlanRemark['kind']; words: string }[]
}

const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
const isHeld = (entry: PlanEntry): boolean => entry.cancelledBecause === null

/**
 * A year as months × stations. A month is a gap of a station where the others who hold the same practice receive in it; where
 * stations receive in turn (临淄), there is none. What is over is not marked.
 *
 * @param plan of all stations, so that a deputy who sits at another's is seen
 */
export const yearOfStations = (
  plan: readonly PlanEntry[],
  practices: readonly HeldPractice[],
  stationIds: readonly string[],
  year: number,
  today: Day,
): StationYear[] => {
  const ahead = monthsOf(year).filter(month => month >= today.slice(0, 7))
  const remarks = remarksOn(
    plan.filter(entry => entry.day > today),
    [],
    [],
  )
  const gaps = practices
    .filter(({ held }) => held === 'each')
    .flatMap(({ id, stationIds: holding }) => {
      const received = new Set(plan.filter(entry => entry.practiceId === id && isHeld(entry)).map(monthOf))
      return remarksOn(
        plan,
        holding,
        ahead.filter(month => received.has(month)),
      ).filter(({ when }) => when.length === 7)
    })
  const once = new Map(
    [...gaps, ...remarks].map(remark => [`${remark.stationId} ${remark.when} ${remark.words}`, remark]),
  )
  const byStation = groupBy([...once.values()], remark => remark.stationId)
  const entries = groupBy(plan.filter(isHeld), entry => entry.stationId)
  return stationIds.map(stationId => {
    const own = entries.get(stationId) ?? []
    return {
      stationId,
      held: countByMonth(own),
      provisional: countByMonth(own.filter(entry => mayStillMove(entry, today))),
      first: firstByMonth(own),
      marks: marksOf(byStation.get(stationId) ?? []),
    }
  })
}

/** The months still ahead in which no station receives at all: nothing was planned, or the rule gives nothing. */
export const emptyMonths = (plan: readonly PlanEntry[], year: number, today: Day): number[] => {
  const received = new Set(plan.filter(isHeld).map(monthOf))
  return monthsOf(year)
    .filter(month => month >= today.slice(0, 7) && !received.has(month))
    .map(month => Number(month.slice(5)))
}

const monthOf = ({ day }: { day: Day }): string => day.slice(0, 7)

const countByMonth = (entries: readonly PlanEntry[]): number[] => {
  const counts = Array<number>(12).fill(0)
  for (const { day } of entries) counts[Number(day.slice(5, 7)) - 1] = (counts[Number(day.slice(5, 7)) - 1] ?? 0) + 1
  return counts
}

const firstByMonth = (entries: readonly PlanEntry[]): number[] => {
  const firsts = Array<number>(12).fill(0)
  for (const { day } of entries) {
    const month = Number(day.slice(5, 7)) - 1
    const date = Number(day.slice(8))
    if (!firsts[month] || date < firsts[month]) firsts[month] = date
  }
  return firsts
}

/** One line a month for the receptions without deputies, and the day before whatever concerns one day. */
const marksOf = (remarks: readonly PlanRemark[]): StationYear['marks'] => {
  const monthly = remarks.filter(({ when }) => when.length === 7)
  const vacant = groupBy(
    remarks.filter(({ kind, when }) => kind === 'gap' && when.length > 7),
    ({ when }) => when.slice(0, 7),
  )
  const clashes = remarks.filter(({ kind }) => kind === 'clash')
  const inMonth = (when: string) => Number(when.slice(5, 7))
  return [
    ...monthly.map(({ kind, when, words }) => ({ month: inMonth(when), kind, words })),
    ...[...vacant].map(([month, days]) => ({
      month: inMonth(month),
      kind: 'gap' as const,
      words: `${inMonth(month)}月有${days.length}场还没有代表`,
    })),
    ...clashes.map(({ kind, when, words }) => ({ month: inMonth(when), kind, words: `${dayInWords(when)}${words}` })),
  ].sort((a, b) => a.month - b.month)
}

const groupBy = <Each>(list: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> => {
  const groups = new Map<string, Each[]>()
  for (const each of list) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}

/**
 * A version's changes as the public reads them: one sentence for what is the same at several stations, the stations in front.
 *
 * @param nameOf the name of a station
 */
export const changesInWords = (changes: readonly PlanChange[], nameOf: (stationId: string) => string): string[] => {
  const said = changes.flatMap(change =>
    changeInWords(change).map(words => ({ words, station: nameOf(change.after.stationId) })),
  )
  return [...groupBy(said, ({ words }) => words)].map(([words, each]) => {
    const stations = [...new Set(each.map(({ station }) => station))]
    const where = stations.length > 3 ? `${stations[0]}等${stations.length}个联络站` : stations.join('、')
    return `${where}：${words}`
  })
}
