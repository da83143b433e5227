import type { Day } from '#domain/calendar/day'
import { type BookingLimit, limitReached } from '#domain/reception/bookingLimit'
import { type Service, serviceWords } from '#domain/reception/kinds'
import { Refusal } from '#domain/refusal'

/** A booking lives while it is `booked`; `displaced` when the office took its place back, `cancelled` when the person gave it back or the day went. */
export const bookingStates = ['booked', 'displaced', 'cancelled'] as const
export type BookingState = (typeof bookingStates)[number]

/** What the database knows of a slot, when it would not sell it. */
export interface SlotStanding {
  day: Day
  dayState: 'planned' | 'published' | 'cancelled'
  bookUntil: Date
  /** Not once the desk of the day is closed. */
  open: boolean
  /** Places that can be booked, and those kept for who comes without a booking. */
  capacity: number
  kept: number
  booked: number
  services: readonly Service[]
  limit: BookingLimit
}

/** What somebody wanted of a slot: for what they come, and which of their bookings of the period it would be, the first being 1. */
export interface SlotWish {
  service?: Service | undefined
  caseKind?: string | undefined
  ordinal: number
  /** The limit does not hold for it. */
  isBeyondLimit?: boolean
  /** Somebody else asks for them. */
  forOther: boolean
}

/**
 * Why a slot could not be had: the database judges in one statement, this only finds the words for it, in the order in
 * which a person would want to hear them. A refusal of the limit comes before “full”: another slot would not help; but not to who asks
 * for somebody else, for whether a place is there must be told before anything of a person is (docs/decisions/0013). Returns nothing
 * when the slot is free, so that the caller may ask again.
 */
export const whyNotBookable = (slot: SlotStanding, wish: SlotWish, now: Date): Refusal | undefined => {
  if (slot.dayState === 'cancelled') return new Refusal('DAY_CANCELLED')
  if (slot.dayState === 'planned') return new Refusal('DAY_UNPUBLISHED')
  if (slot.bookUntil <= now) return new Refusal('SLOT_PAST')
  if (!slot.open && slot.capacity > 0) return new Refusal('SLOT_PAST', '这一天的接待已经收工，请看看别的日子')
  if (slot.capacity === 0 && slot.kept > 0) return new Refusal('SLOT_KEPT')
  const unfit = whyUnfit(slot.services, wish)
  if (unfit) return unfit
  const beyond =
    !wish.isBeyondLimit && wish.ordinal > slot.limit.places ? limitReached(slot.day, slot.limit) : undefined
  const taken = slot.booked >= slot.capacity ? new Refusal('SLOT_TAKEN') : undefined
  return wish.forOther ? (taken ?? beyond) : (beyond ?? taken)
}

/** Why nobody can come for that where these services are held, the usual one first; nothing when they can. */
export const whyUnfit = (
  services: readonly Service[],
  wish: Pick<SlotWish, 'service' | 'caseKind'>,
): Refusal | undefined => {
  const [usual] = services
  const service = wish.service ?? usual
  if (service && !services.includes(service))
    return new Refusal('SERVICE_UNFIT', `这一天不办${serviceWords[service]}，可以来${inWords(services)}`)
  if (service === 'legalAid' && wish.caseKind === undefined) return new Refusal('CASE_KIND_NEEDED')
  if (service !== 'legalAid' && wish.caseKind !== undefined)
    return new Refusal('SERVICE_UNFIT', '只有法律援助要选案件类别')
  return undefined
}

const inWords = (services: readonly Service[]): string => services.map(service => serviceWords[service]).join('、')

/** Whether a booking can still be cancelled here. Afterwards the station must be called, so that it can offer the place. */
export const mayCancel = (cancelUntil: Date, now: Date): boolean => now <= cancelUntil
