import { Refusal } from '#domain/refusal'

/** A booking lives while it is `booked`; `displaced` when the office took its place back, `cancelled` when the person gave it back or the day went. */
export const bookingStates = ['booked', 'displaced', 'cancelled'] as const
export type BookingState = (typeof bookingStates)[number]

/** What the database knows of a slot, when it would not sell it. */
export interface SlotStanding {
  dayState: 'planned' | 'published' | 'cancelled'
  bookUntil: Date
  capacity: number
  booked: number
}

/**
 * Why a slot could not be had: the database judges in one statement, this only finds the words for it, in the order in
 * which a person would want to hear them. Returns nothing when the slot is free, so that the caller may ask again.
 */
export const whyNotBookable = (slot: SlotStanding, now: Date): Refusal | undefined => {
  if (slot.dayState === 'cancelled') return new Refusal('DAY_CANCELLED')
  if (slot.dayState === 'planned') return new Refusal('DAY_UNPUBLISHED')
  if (slot.bookUntil <= now) return new Refusal('SLOT_PAST')
  if (slot.booked >= slot.capacity) return new Refusal('SLOT_TAKEN')
  return undefined
}

/** Whether a booking can still be cancelled here. Afterwards the station must be called, so that it can offer the place. */
export const mayCancel = (cancelUntil: Date, now: Date): boolean => now <= cancelUntil

/** How full a day is, as a word: a colour never speaks alone. */
export const fullnessWords = (free: number, capacity: number): string =>
  free === 0 ? '已约满' : free * 4 <= capacity ? `只剩${free}个` : `可约${free}个`
