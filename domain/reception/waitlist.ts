import { addMinutesByDay, type Day } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import { whyUnfit } from '#domain/reception/booking'
import { type BookingLimit, limitReached } from '#domain/reception/bookingLimit'
import type { Service } from '#domain/reception/kinds'
import { Refusal } from '#domain/refusal'

/**
 * Of 候补: `offered` while a free place is held for the person, `taken` once they said yes, `passed` when they let it pass, `left` when
 * they said no, went, or come that day by another place when the list ends, `over` when the day or its time to book was, `shut` when its
 * desk closed: opened again, they wait again.
 */
export const waitStates = ['waiting', 'offered', 'taken', 'passed', 'left', 'over', 'shut'] as const
export type WaitState = (typeof waitStates)[number]

/**
 * Why a list is over: its time to book had come, its day was cancelled, or moved to a date on which the person comes elsewhere; `notKept`
 * where another account booked that, which is not told.
 */
export type WaitOverBecause = 'timeUp' | 'cancelled' | 'clash' | 'notKept'

/**
 * Why somebody waits no more, in words for themselves, while that is news to them: who went, said no or has a place knows it.
 *
 * @param cancelledBecause of the day; null where it is held, also where it was cancelled and is held again
 */
export const whyEnded = ({
  state,
  overBecause,
  cancelledBecause,
}: {
  state: WaitState
  overBecause: WaitOverBecause | null
  cancelledBecause: string | null
}): string | null => {
  if (state === 'passed') return '给您留的位置没有等到您的答复，不再给您留了。还想来可以重新排'
  if (state === 'shut') return '这一天的接待已经收工，没有轮到您'
  if (state !== 'over') return null
  if (overBecause === 'timeUp') return '到预约截止也没有轮到您'
  if (overBecause === 'clash') return '接待改了日子，改到的那天您另约了一场'
  if (overBecause === 'notKept') return '接待改了日子，您的候补不能跟着改'
  return cancelledBecause
    ? `因${cancelledBecause}，这一天的接待取消了`
    : '这一天的接待取消过，后来恢复了。还想来可以重新排'
}

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

/** Somebody who waits, and the slots that they could book now: of their service, and within their limit. */
export interface Waiting {
  waitId: string
  slots: readonly string[]
}

/**
 * Who is offered which place: the first who waits has the first that is free and that they could book, and nobody has two. Who
 * could book none is passed over, and keeps their turn.
 *
 * @param waiting in their order
 */
export const offersOf = (
  places: readonly FreePlaces[],
  waiting: readonly Waiting[],
  now: Date,
  { offerMinutes }: ReceptionPractice['booking']['waitlist'],
): Offer[] => {
  const left = places.flatMap(({ slotId, bookUntil, free }) => {
    const until = offerUntil(now, bookUntil, offerMinutes)
    return until ? Array.from({ length: free }, () => ({ slotId, until })) : []
  })
  return waiting.flatMap(({ waitId, slots }) => {
    const at = left.findIndex(({ slotId }) => slots.includes(slotId))
    return at < 0 ? [] : left.splice(at, 1).map(place => ({ waitId, ...place }))
  })
}

/** Why somebody has no offer to take: somebody else has it only where they let it pass. */
export const offerOver = (state: Exclude<WaitState, 'offered'>): Refusal =>
  new Refusal('OFFER_OVER', offerOverWords[state])

const offerOverWords: Record<Exclude<WaitState, 'offered'>, string | undefined> = {
  waiting: '给您留的位置收回了，您还在候补，排的次序不变',
  taken: '您已经约上了，号码在“我的预约”里',
  passed: undefined,
  left: '您已经退出候补了，还想来可以重新排',
  over: '这一天的候补已经结束了，请看看别的日子',
  shut: '这一天的接待已经收工，候补结束了，请看看别的日子',
}

/** Why somebody has no wait to end: who has said yes meanwhile, as on another phone, has a place to give back. */
export const notWaiting = (state: WaitState): Refusal =>
  new Refusal('WAIT_OVER', state === 'taken' ? '这一场已经约上了，不来的话请在“我的预约”里取消' : undefined)

/** A slot that can be booked by the clock. */
export interface SlotToWaitFor {
  id: string
  label: string
  services: readonly Service[]
  limit: BookingLimit
  /** Which of the visitor's bookings of the period it would be, the first being 1. */
  ordinal: number
  free: boolean
}

/** A day as it stands when somebody wants to wait for a place on it, its slots in the order of the day. */
export interface DayToWaitFor {
  state: 'planned' | 'published' | 'cancelled'
  day: Day
  slots: readonly SlotToWaitFor[]
  waiting: number
  /** The office took the visitor's own place of this day back, and they have not chosen otherwise. */
  lostPlace: boolean
  /** Whether the visitor comes on that date already, here or elsewhere. */
  booked: boolean
}

/**
 * Refuses to wait where nothing can be waited for, for what is not held there, for who comes on that date already, beyond the visitor's
 * limit, where a place is free, and where as many wait as the practice lets wait; whose own place the office took back may wait all the
 * same, and comes first. Of somebody else, place and list are judged before anything of the person is told (docs/decisions/0013).
 *
 * @returns for what they wait: the usual service of the day unless they named one
 */
export const checkWaitable = (
  { state, day, slots, waiting, lostPlace, booked }: DayToWaitFor,
  wish: { service?: Service | undefined; caseKind?: string | undefined; forOther: boolean },
  { most }: ReceptionPractice['booking']['waitlist'],
): Service => {
  const { forOther } = wish
  if (booked && !forOther) throw new Refusal('ALREADY_BOOKED')
  if (state === 'cancelled') throw new Refusal('DAY_CANCELLED')
  if (state === 'planned') throw new Refusal('DAY_UNPUBLISHED')
  const service = wish.service ?? slots[0]?.services[0]
  if (!service) throw new Refusal('SLOT_PAST', '这一天的预约时间已经过了，请看看别的日子')
  const why = slots.map(slot => whyUnfit(slot.services, { ...wish, service }))
  const fit = slots.filter((_, i) => !why[i])
  const [first] = fit
  if (!first) throw why[0] ?? new Refusal('SERVICE_UNFIT')
  const within = fit.filter(({ ordinal, limit }) => ordinal <= limit.places)
  const beyond = within.length === 0 ? limitReached(day, first.limit) : undefined
  if (beyond && !forOther) throw beyond
  const free = (forOther ? fit : within).filter(slot => slot.free).map(({ id, label }) => ({ id, label }))
  if (free.length > 0)
    throw new Refusal('PLACE_FREE', `${free.map(({ label }) => label).join('、')}还有位置，直接约就行，不用候补`, {
      free,
    })
  if (waiting >= most && !lostPlace)
    throw new Refusal('WAITLIST_FULL', `这一天已经有${waiting}人在候补，不能再排了，请看看别的日子`, { waiting })
  if (booked) throw new Refusal('ALREADY_BOOKED')
  if (beyond) throw beyond
  return service
}
