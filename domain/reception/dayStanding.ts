/**
 * How a reception day stands, at a moment, for who would come. Announced and still to come it is `free` while a place can be booked,
 * `full` while one can be waited for, and `closed` once nothing of it can be booked any more.
 */
export const dayStandings = ['unannounced', 'free', 'full', 'closed', 'past', 'cancelled'] as const
export type DayStanding = (typeof dayStandings)[number]

/** What decides it. Of the slots those that are open and have a place to book, taken or not. */
interface DayOnOffer {
  state: 'planned' | 'published' | 'cancelled'
  /** When its desk closed, or its last window ends. */
  endsAt: Date
  slots: readonly { bookUntil: Date; free: number }[]
}

/** How a day stands now, and how many of its places can be booked now. */
export const dayStanding = (
  { state, endsAt, slots }: DayOnOffer,
  now: Date,
): { standing: DayStanding; free: number } => {
  const inTime = slots.filter(({ bookUntil }) => bookUntil > now)
  const free = inTime.reduce((sum, slot) => sum + slot.free, 0)
  if (state === 'cancelled') return { standing: 'cancelled', free: 0 }
  if (endsAt <= now) return { standing: 'past', free: 0 }
  if (state === 'planned') return { standing: 'unannounced', free: 0 }
  return { standing: free > 0 ? 'free' : inTime.length > 0 ? 'full' : 'closed', free }
}

/** As a sentence's part, and as short as a square of the calendar needs it. */
const words: Record<Exclude<DayStanding, 'free'>, { long: string; short: string }> = {
  unannounced: { long: '待公告', short: '待公告' },
  full: { long: '已约满', short: '约满' },
  closed: { long: '不能再约', short: '不能约' },
  past: { long: '已过', short: '已过' },
  cancelled: { long: '已取消', short: '取消' },
}

/** Whether only few places are left: a quarter of the day, or less. */
export const runsShort = ({ free, capacity }: { free: number; capacity: number }): boolean => free * 4 <= capacity

/** How full a day is, as a word: a colour never speaks alone. `可约6个`, or `余6` where it must be short. */
export const fullnessWords = (
  day: { standing: DayStanding; free: number; capacity: number },
  length: 'long' | 'short' = 'long',
): string =>
  day.standing !== 'free'
    ? words[day.standing][length]
    : length === 'short'
      ? `余${day.free}`
      : `${runsShort(day) ? '只剩' : '可约'}${day.free}个`
