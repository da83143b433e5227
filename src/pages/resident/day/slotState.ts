import type { Outputs } from '../../../platform/call'

export type Slot = Outputs['reception']['day']['slots'][number]

/** A slot is `open` until its booking time has passed, whether or not somebody has taken it. */
export const canTake = ({ open, free }: Slot): boolean => open && free > 0

export const slotWords = ({ open, free, capacity, kept }: Slot): string =>
  capacity === 0 && kept > 0 ? '现场取号' : free === 0 ? '约满' : !open ? '已过' : capacity > 1 ? `余${free}` : '可约'
