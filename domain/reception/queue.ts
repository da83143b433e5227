import type { Preset } from '#domain/presets/schema'
import type { ReceptionKind } from '#domain/reception/kinds'

export const visitKinds = ['booked', 'walkIn'] as const
export type VisitKind = (typeof visitKinds)[number]

type Desk = Preset['practices'][number]['desk']
type QueueRule = Pick<Desk, 'bookedBeforeWalkIn' | 'lateMinutes'>

/** One who waits. */
export interface InQueue {
  id: string
  kind: VisitKind
  arrivedAt: Date
  /** When the slot that was booked begins; null for a walk-in. */
  slotStartsAt: Date | null
  /** When they were called last and were not there; null for who was not called yet. */
  passedAt: Date | null
}

/** One call of the day so far, in the order of the calls. */
export interface Call {
  kind: VisitKind
  at: Date
}

const minute = 60_000

/** Whether a booked person came later than the practice still counts as in time. */
export const isLate = ({ arrivedAt, slotStartsAt }: InQueue, { lateMinutes }: QueueRule): boolean =>
  slotStartsAt !== null && arrivedAt.getTime() > slotStartsAt.getTime() + lateMinutes * minute

/**
 * The moment from which a turn counts: the slot of who booked and came in time, the arrival of everybody else. Who was called and
 * was not there waits anew from then on.
 */
const claimOf = (person: InQueue, rule: QueueRule): number => {
  const own = person.slotStartsAt && !isLate(person, rule) ? person.slotStartsAt : person.arrivedAt
  return Math.max(own.getTime(), person.passedAt?.getTime() ?? 0)
}

/** Whether nothing was missed: neither the slot nor a call. */
const keptTime = (person: InQueue, rule: QueueRule): boolean => !isLate(person, rule) && person.passedAt === null

/** Booked people called since the last walk-in was, or since the walk-in who is next began to wait. */
const bookedSince = (calls: readonly Call[], since: number): number => {
  const lastWalkIn = calls.map(call => call.kind).lastIndexOf('walkIn')
  return calls.slice(lastWalkIn + 1).filter(call => call.at.getTime() >= since).length
}

/**
 * 一个队: everybody who waits, in the order in which they would be called if nobody else came. Booked people stand by the time
 * of their slot, walk-ins by their arrival. While both wait, one walk-in follows after every `bookedBeforeWalkIn` booked ones. Who
 * comes too late, or was called and not there, stands behind those who wait already, and nobody is called before the slot has
 * begun while somebody waits whose turn has come.
 *
 * @param calls all calls of the day so far, in their order
 */
export const queueOf = <Person extends InQueue>(
  waiting: readonly Person[],
  calls: readonly Call[],
  now: Date,
  rule: QueueRule,
): Person[] => {
  const lane = (kind: VisitKind) =>
    waiting
      .filter(person => person.kind === kind)
      .map(person => ({ person, claim: claimOf(person, rule) }))
      .sort(
        (a, b) =>
          a.claim - b.claim ||
          a.person.arrivedAt.getTime() - b.person.arrivedAt.getTime() ||
          (a.person.id < b.person.id ? -1 : 1),
      )
  const booked = lane('booked')
  const walkIns = lane('walkIn')
  const order: Person[] = []
  let run = bookedSince(calls, walkIns[0]?.claim ?? 0)
  while (booked.length > 0 || walkIns.length > 0) {
    const [b] = booked
    const [w] = walkIns
    const walkInFirst =
      w !== undefined &&
      (b === undefined ||
        run >= rule.bookedBeforeWalkIn ||
        b.claim > now.getTime() ||
        (!keptTime(b.person, rule) && w.claim <= b.claim))
    const next = walkInFirst ? walkIns.shift() : booked.shift()
    if (!next) break
    run = walkInFirst ? 0 : run + 1
    order.push(next.person)
  }
  return order
}

/** What stands in the place of the rule at a roundtable: nobody is called at it. */
const roundtableWords = '到了先登记，会上按议程谈，不叫号。'

/** How those who come to a reception are received, in words: by the rule of its queue, or together. */
export const receivingWords = ({ kind, desk }: { kind: ReceptionKind; desk: QueueRule }): string =>
  kind === 'roundtable' ? roundtableWords : queueRuleWords(desk)

/** The rule as it stands on the page of who waits and in the hall. */
export const queueRuleWords = ({ bookedBeforeWalkIn, lateMinutes }: QueueRule): string =>
  `约好的按约定时间叫，现场取号的按先后叫；两边都有人等时，每叫${bookedBeforeWalkIn}位约好的，就叫1位现场的。没到约定时间的不先叫，晚到${lateMinutes}分钟以上的，排在已经在等的人后面。`
