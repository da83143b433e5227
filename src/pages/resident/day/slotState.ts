import type { Outputs } from '../../../platform/call'

export type Slot = Outputs['reception']['day']['slots'][number]

/** A slot is `open` until its booking time has passed, whether or not somebody has taken it. */
export const canTake = ({ open, free }: Slot): boolean => open && free > 0

/** Whether a day counts what is left: it does in all of its slots, or a slot with one place would look unlike its neighbours. */
export const countsPlaces = (slots: readonly Slot[]): boolean => slots.some(({ capacity }) => capacity > 1)

/**
 * @param counted whether its day counts what is left
 * @param own the reader's own place is here: that is more to them than how full it is
 */
export const slotWords = ({ open, free, capacity, kept }: Slot, counted: boolean, own = false): string => {
  if (own) return '您约的'
  if (capacity === 0 && kept > 0) return '现场取号'
  if (free === 0) return '约满'
  if (!open) return '已过'
  return counted ? `余${free}` : '可约'
}
