import { addMinutesByDay, type Day } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import { Refusal } from '#domain/refusal'

/**
 * Of 候补: `offered` while a free place is held for the person, `taken` once they said yes, `passed` when they let it pass, `left` when
 * they said no or went, `over` when the day or its time to book was.
 */
export const waitStates = ['waiting', 'offered', 'taken', 'passed', 'left', 'over'] as const
export type WaitState = (typeof waitStates)[number]

/** Minutes by day. With less than that nobody reads a message and decides, so the place is simply free. */
const leastOfferMinutes = 30

/**
 * Until when a place that falls free now is held for who waits: so many minutes, the night not counted, and never longer than it
 * can be booked. Null when too little of that is left to offer it.
 */
export const offerUntil = (now: Date, bookUntil: Date, offerMinutes: number): Date | null => {
  if (addMinutesByDay(now, Math.min(leastOfferMinutes, offerMinutes)) > bookUntil) return null
  const until = addMinutesByDay(now, offerMinutes)
  return until < bookUntil ? until : bookUntil
}

/** A slot with places that nobody holds. */
export interface FreePlaces {
  slotId: string
  bookUntil: Date
  free: number
}

export interface Offer {
  waitId: string
  slotId: string
  until: Date
}

/**
 * Who is offered which place: the first who waits has the first that is free, and nobody has two.
 *
 * @param waiting in their order, without those who have a place on that date by now
 */
export const offersOf = (
  places: readonly FreePlaces[],
  waiting: readonly string[],
  now: Date,
  { offerMinutes }: ReceptionPractice['booking']['waitlist'],
): Offer[] =>
  places
    .flatMap(({ slotId, bookUntil, free }) => {
      const until = offerUntil(now, bookUntil, offerMinutes)
      return until ? Array.from({ length: free }, () => ({ slotId, until })) : []
    })
    .slice(0, waiting.length)
    .map((place, at) => ({ waitId: waiting[at] as string, ...place }))

/** A day as it stands when somebody wants to wait for a place on it. */
export interface DayToWaitFor {
  state: 'planned' | 'published' | 'cancelled'
  day: Day
  /** Whether any of its places can still be booked, by the clock alone. */
  bookable: boolean
  /** What can be had at once. */
  free: readonly { id: string; label: string }[]
  waiting: number
}

/** Refuses to wait where nothing can be waited for, where a place is free, and where as many wait as the practice lets wait. */
export const checkWaitable = (
  { state, bookable, free, waiting }: DayToWaitFor,
  { most }: ReceptionPractice['booking']['waitlist'],
): void => {
  if (state === 'cancelled') throw new Refusal('DAY_CANCELLED')
  if (state === 'planned') throw new Refusal('DAY_UNPUBLISHED')
  if (!bookable) throw new Refusal('SLOT_PAST', '这一天的预约时间已经过了，请看看别的日子')
  if (free.length > 0)
    throw new Refusal('PLACE_FREE', `${free.map(({ label }) => label).join('、')}还有位置，直接约就行，不用候补`, {
      free,
    })
  if (waiting >= most)
    throw new Refusal('WAITLIST_FULL', `这一天已经有${waiting}人在候补，不能再排了，请看看别的日子`, { waiting })
}
