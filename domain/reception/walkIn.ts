/** The places of one slot, as far as somebody without a booking can have them. */
export interface WalkInPlaces {
  slotId: string
  startsAt: Date
  endsAt: Date
  /** Kept for who comes without a booking. */
  kept: number
  /** Neither booked nor held for who waits (候补). */
  unsold: number
  /** Taken by numbers given so far; who left again takes none. */
  taken: number
}

const keptLeft = ({ kept, taken }: WalkInPlaces): number => Math.max(0, kept - taken)

/**
 * How many numbers are still to be had by who comes without a booking: the places of the slots that are not over, kept or unsold. A
 * slot that is over receives nobody any more, however few came to it.
 */
export const numbersLeft = (slots: readonly WalkInPlaces[], now: Date): number =>
  slots.filter(slot => slot.endsAt > now).reduce((sum, slot) => sum + keptLeft(slot) + slot.unsold, 0)

/**
 * Which place the next number takes: the earliest that there is, so that those which can still be booked from home go last; of one
 * slot the kept ones first. `unsold` when it can be booked until then and no longer. Undefined when the numbers are out.
 */
export const placeForWalkIn = (
  slots: readonly WalkInPlaces[],
  now: Date,
): { slotId: string; unsold: boolean } | undefined => {
  const [earliest] = slots
    .filter(slot => slot.endsAt > now && keptLeft(slot) + slot.unsold > 0)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return earliest && { slotId: earliest.slotId, unsold: keptLeft(earliest) === 0 }
}

/** `现场3`: a walk-in's number as the hall shows it. */
export const walkInNumber = (issued: number): string => `现场${issued}`
