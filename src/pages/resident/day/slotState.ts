import type { Outputs } from '../../../platform/call'

export type Slot = Outputs['reception']['day']['slots'][number]

/** A slot is `open` until its booking time has passed, whether or not somebody has taken it. */
export const canTake = ({ open, free }: Slot): boolean => open && free > 0

/** Whether a day counts what is left: it does in all of its slots, or a slot with one place would look unlike its neighbours. */
export const countsPlaces = (slots: readonly Slot[]): boolean => slots.some(({ capacity }) => capacity > 1)

/** @param counted whether its day counts what is left */
export const slotWords = ({ open, free, capacity, kept }: Slot, counted: boolean): string =>
  capacity === 0 && kept > 0 ? '现场取号' : free === 0 ? '约满' : !open ? '已过' : counted ? `余${free}` : '可约'
