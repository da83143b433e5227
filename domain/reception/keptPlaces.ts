/** Places of one slot, and how many of them are taken and cannot be kept any more. */
interface Places {
  places: number
  held?: number
}

/**
 * 现场取号: how many places of each slot are kept for those who come without a booking. Of a day's places `percent` in a hundred
 * are kept, rounded up, but never all of them. They are spread evenly over the day, each as late in its stretch as can be: with
 * one place a slot, 20 in a hundred keep every fifth slot. Where a place is booked already, another one that is free is kept
 * instead, the latest first; what cannot be had is not kept.
 */
export const keptPlaces = (slots: readonly Places[], percent: number): number[] => {
  const all = slots.reduce((sum, { places }) => sum + places, 0)
  const share = Math.max(0, Math.min(Math.ceil((all * percent) / 100), all - 1))
  let before = 0
  const even = slots.map(({ places }) => {
    const from = Math.floor((before * share) / all)
    before += places
    return Math.floor((before * share) / all) - from
  })
  const kept = even.map((wish, i) => Math.min(wish, freeOf(slots[i])))
  let missing = share - kept.reduce((sum, each) => sum + each, 0)
  for (let i = slots.length - 1; i >= 0 && missing > 0; i -= 1) {
    const more = Math.min(missing, freeOf(slots[i]) - (kept[i] ?? 0))
    kept[i] = (kept[i] ?? 0) + more
    missing -= more
  }
  return kept
}

const freeOf = (slot: Places | undefined): number => (slot ? Math.max(0, slot.places - (slot.held ?? 0)) : 0)
