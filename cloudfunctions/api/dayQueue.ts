import type { Queries } from '#db/database'
import { type DeskDayRow, deskDay, holdDesk } from '#db/queries/dayDesk'
import { type StandingKept, type VisitRow, visitsOfDay } from '#db/queries/visit'
import { walkInPlaces } from '#db/queries/walkIn'
import { practiceIn } from '#domain/presets/index'
import type { ReceptionPractice } from '#domain/presets/schema'
import { whyNotReceiving, whyNotToday } from '#domain/reception/arrival'
import { placeWords, tableWords } from '#domain/reception/placeWords'
import { type InQueue, queueOf } from '#domain/reception/queue'
import { isCalledOnceMore, isSentAway, type VisitStanding } from '#domain/reception/visit'
import type { WalkInPlaces } from '#domain/reception/walkIn'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, practiceOf } from '#functions/api/context'

/** A day with its practice, and everybody who has come to it so far. */
export interface DayQueue {
  day: DeskDayRow
  practice: ReceptionPractice
  visits: VisitRow[]
  /** Who waits, in the order in which they would be called. */
  waiting: VisitRow[]
  /** What is left for who comes without a booking. */
  places: WalkInPlaces[]
}

export const arrivalDay = (day: DeskDayRow) => ({
  state: day.state,
  day: day.day,
  firstStartsAt: day.first_starts_at,
  closedAt: day.closed_at,
})

export const inQueue = (visit: VisitRow): InQueue => ({
  id: visit.visit_id,
  kind: visit.kind,
  arrivedAt: visit.arrived_at,
  slotStartsAt: visit.slot_starts_at,
  passedAt: visit.passed_at,
})

/** Everybody who waits, by the rule of the practice. */
export const inOrder = (visits: readonly VisitRow[], { desk }: ReceptionPractice, now: Date): VisitRow[] => {
  const calls = visits
    .flatMap(({ kind, called }) => called.map(at => ({ kind, at })))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const waiting = visits.filter(visit => visit.state === 'waiting').map(visit => ({ ...inQueue(visit), visit }))
  return queueOf(waiting, calls, now, desk).map(each => each.visit)
}

/** The queue of a day as it stands. Refuses NOT_FOUND. */
export const queueOfDay = async (context: Context, queries: Queries, dayId: string): Promise<DayQueue> => {
  const { tenantId } = callerIn(context)
  const day = await deskDay(queries, tenantId, dayId)
  if (!day) throw new Refusal('NOT_FOUND')
  return readQueue(context, queries, day)
}

export const readQueue = async (context: Context, queries: Queries, day: DeskDayRow): Promise<DayQueue> => {
  const { tenantId } = callerIn(context)
  const practice = practiceIn(await practiceOf(context.platform, tenantId), day.practice_id)
  const visits = await visitsOfDay(queries, tenantId, day.day_id)
  const places = await walkInPlaces(queries, tenantId, day.day_id)
  return { day, practice, visits, waiting: inOrder(visits, practice, context.platform.now()), places }
}

/** The same, held until the transaction ends: nobody is called, registered or sent home meanwhile. */
export const holdQueue = async (context: Context, queries: Queries, dayId: string): Promise<DayQueue> => {
  await holdDesk(queries, callerIn(context).tenantId, dayId)
  return queueOfDay(context, queries, dayId)
}

/** Refuses on another day, or once the day was closed. */
export const checkToday = ({ day }: DayQueue, now: Date): void => {
  const why = whyNotToday(arrivalDay(day), now)
  if (why) throw why
}

/** Refuses besides before the doors open. */
export const checkReceiving = ({ day, practice }: DayQueue, now: Date): void => {
  const why = whyNotReceiving(arrivalDay(day), practice.desk.openMinutes, now)
  if (why) throw why
}

export const standingOf = (visit: VisitRow): VisitStanding & { desk: number | null } => ({
  state: visit.state,
  called: visit.called,
  passedAt: visit.passed_at,
  startedAt: visit.started_at,
  endedAt: visit.ended_at,
  desk: visit.desk,
})

const momentOf = (kept: string | null): Date | null => (kept === null ? null : new Date(kept))

/** The same out of what was kept of it before a step. */
export const standingBefore = ({ called, passedAt, startedAt, endedAt, by: _, ...kept }: StandingKept) => ({
  ...kept,
  called: called.map(at => new Date(at)),
  passedAt: momentOf(passedAt),
  startedAt: momentOf(startedAt),
  endedAt: momentOf(endedAt),
})

/** Numbers that are being called, the latest first. */
export const callingIn = ({ visits }: Pick<DayQueue, 'visits'>): VisitRow[] =>
  visits.filter(visit => visit.state === 'called').sort((a, b) => b.step_no - a.step_no)

/** A person's place, as they read it themselves. */
export const placeOf = (queue: DayQueue, visit: VisitRow, now: Date) => {
  const before = visit.state === 'waiting' ? queue.waiting.findIndex(each => each.visit_id === visit.visit_id) : null
  const { state, step, stepped_by: by, recorded } = visit
  const leftAtClosing = isSentAway({ state, step, by })
  // Whom a record was written of after all was heard.
  const sentAway = leftAtClosing && !recorded
  const closed = queue.day.closed_at ? { phone: queue.day.phone } : null
  const slotAhead = visit.slot_starts_at && visit.slot_starts_at > now ? visit.label : null
  return {
    visit: visit.visit_id,
    day: visit.day_id,
    number: visit.number,
    state: visit.state,
    before,
    words:
      queue.practice.kind === 'roundtable'
        ? tableWords(visit.state)
        : placeWords({
            state: leftAtClosing && recorded ? 'finished' : state,
            before,
            desk: visit.desk,
            slotAhead,
            passed: isCalledOnceMore(standingOf(visit)),
            sentAway,
            closed,
          }),
    sentAway,
    desk: visit.desk,
    calling: callingIn(queue).map(({ number, desk }) => ({ number, desk })),
  }
}
