import { type Day, dayInWords, daysBetween } from '#domain/calendar/day'

/** A reception day that wants deputies. */
export interface RotaDay {
  dayId: string
  day: Day
  stationId: string
  seats: number
}

/** A deputy of the rota. Of two who have sat equally often and as long ago, the one who stands first in the list goes first. */
export interface RotaDeputy {
  deputyId: string
  /** Where the deputy may sit. */
  stationIds: readonly string[]
  /** How often at least in the span that is planned: each once a year, leaders twice (湘潭, S3). */
  atLeast: number
  /** Days, first and last inclusive, for which leave was accepted. */
  leave: readonly { from: Day; to: Day }[]
  /** Days on which they sit elsewhere, or have said that they cannot come. */
  elsewhere?: readonly Day[]
  /** When they sat last before the span that is planned: who comes first in it is whose turn it is. */
  lastBefore?: Day | undefined
}

export interface Seat {
  dayId: string
  deputyId: string
}

export interface RotaProposal {
  /** The proposed seats in the order of their days, without the settled ones, each with its reason in words. */
  seats: (Seat & { why: string })[]
  /** Deputies who cannot have as many days as they should, and how many they lack. */
  short: { deputyId: string; lacks: number }[]
  /** Days that could not be filled, and how many seats stay empty. */
  empty: { dayId: string; seats: number }[]
}

/**
 * Seats deputies on days, so that each comes as often as `atLeast` wherever that is possible at all, and beyond it in turn:
 * on each day those sit who have sat least often, and of these the ones who have not sat for longest. Nobody sits twice on
 * one day, nor on leave. `settled` seats, those accepted or set by hand, count and are never touched: proposing again disturbs
 * nobody who has answered.
 *
 * @param days in any order; a settled seat of a day that is not among them is passed over
 */
export const proposeRota = (
  days: readonly RotaDay[],
  deputies: readonly RotaDeputy[],
  settled: readonly Seat[] = [],
): RotaProposal => {
  const plan = seating(days, deputies, settled)
  for (const day of plan.days) {
    const inTurn = plan.eligible(day).sort((a, b) => plan.count(a) - plan.count(b) || plan.latest(a, b))
    for (const deputy of inTurn.slice(0, plan.free(day))) plan.seat(deputy, day)
  }
  for (const deputy of deputies) while (plan.count(deputy) < deputy.atLeast && makeRoom(plan, deputy));
  return {
    seats: withReasons(plan),
    short: deputies
      .map(deputy => ({ deputyId: deputy.deputyId, lacks: deputy.atLeast - plan.count(deputy) }))
      .filter(({ lacks }) => lacks > 0),
    empty: plan.days.map(day => ({ dayId: day.dayId, seats: plan.free(day) })).filter(({ seats }) => seats > 0),
  }
}

type Seating = ReturnType<typeof seating>

const earlierFirst = (a: RotaDay, b: RotaDay): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

/** Who sits where while the seats are given out. */
const seating = (given: readonly RotaDay[], deputies: readonly RotaDeputy[], settled: readonly Seat[]) => {
  const days = [...given].sort(earlierFirst)
  const fixed = new Map(days.map(day => [day.dayId, new Set<string>()]))
  const sitters = new Map(days.map(day => [day.dayId, new Set<RotaDeputy>()]))
  const dates = new Map(deputies.map(deputy => [deputy, new Map<Day, RotaDay>()]))
  const byId = new Map(deputies.map(deputy => [deputy.deputyId, deputy]))
  const dayById = new Map(days.map(day => [day.dayId, day]))
  const atStation = new Map<string, RotaDeputy[]>()
  for (const deputy of deputies)
    for (const station of deputy.stationIds) atStation.set(station, [...(atStation.get(station) ?? []), deputy])

  const datesOf = (deputy: RotaDeputy) => dates.get(deputy) as Map<Day, RotaDay>
  const sittersOf = (day: RotaDay) => sitters.get(day.dayId) as Set<RotaDeputy>
  const fixedOn = (day: RotaDay) => fixed.get(day.dayId) as Set<string>
  for (const { dayId, deputyId } of settled) {
    const day = dayById.get(dayId)
    const deputy = byId.get(deputyId)
    fixed.get(dayId)?.add(deputyId)
    if (day && deputy) datesOf(deputy).set(day.day, day)
  }
  const daysAt = new Map<string, RotaDay[]>()
  for (const day of days) daysAt.set(day.stationId, [...(daysAt.get(day.stationId) ?? []), day])
  const works = (deputy: RotaDeputy, day: Day) =>
    !deputy.elsewhere?.includes(day) && !deputy.leave.some(({ from, to }) => from <= day && day <= to)

  return {
    days,
    count: (deputy: RotaDeputy) => datesOf(deputy).size,
    /** Orders the one who has not sat for longest first. */
    latest: (a: RotaDeputy, b: RotaDeputy) => {
      const last = (deputy: RotaDeputy) =>
        [...datesOf(deputy).keys()].reduce((x, y) => (x > y ? x : y), deputy.lastBefore ?? '')
      const [lastA, lastB] = [last(a), last(b)]
      return lastA < lastB ? -1 : lastA > lastB ? 1 : 0
    },
    free: (day: RotaDay) => Math.max(0, day.seats - fixedOn(day).size - sittersOf(day).size),
    /** Those who may take a seat on the day: of the station, at work, and nowhere else on that date. */
    eligible: (day: RotaDay) =>
      (atStation.get(day.stationId) ?? []).filter(each => works(each, day.day) && !datesOf(each).has(day.day)),
    /** Days on which the deputy may sit, whether or not a seat is free; `giving` is one that the deputy would leave for it. */
    openTo: (deputy: RotaDeputy, giving?: RotaDay) =>
      deputy.stationIds
        .flatMap(station => daysAt.get(station) ?? [])
        .filter(
          day => day !== giving && works(deputy, day.day) && (!datesOf(deputy).has(day.day) || day.day === giving?.day),
        )
        .sort(earlierFirst),
    datesOf: (deputy: RotaDeputy): readonly Day[] => [...datesOf(deputy).keys()].sort(),
    /** The proposed sitters of a day; the settled ones are not to be moved. */
    sitters: (day: RotaDay): readonly RotaDeputy[] => [...sittersOf(day)],
    seat: (deputy: RotaDeputy, day: RotaDay) => {
      sittersOf(day).add(deputy)
      datesOf(deputy).set(day.day, day)
    },
    unseat: (deputy: RotaDeputy, day: RotaDay) => {
      sittersOf(day).delete(deputy)
      if (datesOf(deputy).get(day.day) === day) datesOf(deputy).delete(day.day)
    },
  }
}

/** A deputy who takes a seat, and the seat of another who leaves it for them and goes on to the next link. */
interface Link {
  deputy: RotaDeputy
  giving?: RotaDay
  before?: Link
}

/**
 * Finds one more day for a deputy: a free seat, or that of one who has more than their least, or of one who can move on to
 * another such day, and so on along the shortest chain (an augmenting path, as Ford and Fulkerson's). False when nothing is
 * left to be had: then nobody's least can be met without breaking another's.
 */
const makeRoom = (plan: Seating, wanting: RotaDeputy): boolean => {
  const asked = new Set<string>()
  const links: Link[] = [{ deputy: wanting }]
  for (let link = links.shift(); link; link = links.shift())
    for (const day of farFromOwn(plan, link)) {
      if (plan.free(day) > 0) return moveUp(plan, link, day)
      for (const sitter of plan.sitters(day)) {
        if (sitter === wanting || asked.has(`${sitter.deputyId} ${day.day}`)) continue
        if (plan.count(sitter) > sitter.atLeast) {
          plan.unseat(sitter, day)
          return moveUp(plan, link, day)
        }
        asked.add(`${sitter.deputyId} ${day.day}`)
        links.push({ deputy: sitter, giving: day, before: link })
      }
    }
  return false
}

/** The days open to a deputy, those furthest from the ones that they have first: nobody comes twice in a week and then never. */
const farFromOwn = (plan: Seating, { deputy, giving }: Link): RotaDay[] => {
  const own = plan.datesOf(deputy)
  const away = new Map(
    plan.openTo(deputy, giving).map(day => [day, Math.min(...own.map(date => Math.abs(daysBetween(date, day.day))))]),
  )
  return [...away.keys()].sort((a, b) => (away.get(b) as number) - (away.get(a) as number))
}

/** Each of the chain takes the seat that the one after gave up; the last takes `day`. */
const moveUp = (plan: Seating, last: Link, day: RotaDay): true => {
  let taking = day
  for (let link: Link | undefined = last; link; link = link.before) {
    if (link.giving) plan.unseat(link.deputy, link.giving)
    plan.seat(link.deputy, taking)
    taking = link.giving ?? taking
  }
  return true
}

/** Why each date: how often the deputy has sat by then, and when last. */
const withReasons = (plan: Seating): RotaProposal['seats'] =>
  plan.days.flatMap(day =>
    plan.sitters(day).map(deputy => {
      const earlier = plan.datesOf(deputy).filter(date => date < day.day)
      const last = earlier.at(-1) ?? deputy.lastBefore
      const least = earlier.length < deputy.atLeast && deputy.atLeast > 1
      const turn = last ? `上次是${dayInWords(last, day.day)}，又轮到了` : '还没有接待过，轮到了'
      return {
        dayId: day.dayId,
        deputyId: deputy.deputyId,
        why: least ? `至少接待${deputy.atLeast}次，这是第${earlier.length + 1}次` : turn,
      }
    }),
  )
