import { addDays, type Day, dateInWords, type TimeOfDay } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import { type PlannedSlot, slotsOf } from '#domain/reception/plan'
import { changeInWords, type PlanEntry } from '#domain/reception/yearPlan'
import { Refusal } from '#domain/refusal'

/** Hours of reception, cut into slots. */
export interface Window {
  from: TimeOfDay
  to: TimeOfDay
}

/** What announcing a day has changed, for who opened it before: people may have booked since. */
export const announced = '接待公告已经发布，可以预约了'

/** Refuses to change what has been, what is today, and what was cancelled: people are on their way, or were told. */
export const checkChangeable = (
  day: { day: Day; state: string; cancelled_because: string | null },
  today: Day,
): void => {
  if (day.state === 'cancelled')
    throw new Refusal('DAY_CANCELLED', `${dateInWords(day.day)}的接待已经取消了：${day.cancelled_because}`)
  if (day.day <= today) throw new Refusal('DAY_PAST')
}

/** Days. Further ahead nobody plans a single day by hand. */
const furthestAhead = 400

/** Refuses a day on which nobody can be told in time, or that is further away than a plan reaches. */
export const checkDayAhead = (day: Day, today: Day): void => {
  if (day <= today) throw new Refusal('DAY_PAST', '只能选明天以后的日子')
  if (day > addDays(today, furthestAhead)) throw new Refusal('INPUT_INVALID', '这个日子太远了，请选一年以内的')
}

/**
 * Refuses to save on a version that somebody else has changed since, and says what they changed.
 *
 * @param shown what the screen shows beside the words just typed
 */
export const checkSeen = (
  seen: number,
  standing: { version: number; day: Day },
  changes: readonly { version: number; words: readonly string[] }[],
  shown: Record<string, unknown> = {},
): void => {
  if (seen === standing.version) return
  const words = changes.filter(change => change.version > seen).flatMap(change => change.words)
  const said = words.length > 0 ? words.join('；') : `现在是${dateInWords(standing.day)}`
  throw new Refusal('CHANGED_MEANWHILE', `这一天刚刚有人改过：${said}。您填的还在，请看过再决定`, {
    changes: words,
    version: standing.version,
    ...shown,
  })
}

/**
 * The slots of one day with hours and places of its own, the practice's share of them kept. Refuses hours that leave no slot, or
 * that overlap.
 *
 * @param wish.capacity people received in one slot, booked or not
 * @param wish.standing the slots as they are, so that no booked place is kept
 */
export const slotsWith = (
  practice: ReceptionPractice,
  day: Day,
  wish: { windows?: readonly Window[] | undefined; capacity?: number | undefined; standing?: readonly StandingSlot[] },
): PlannedSlot[] => {
  const windows = [...(wish.windows ?? practice.windows)].sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const [i, { from, to }] of windows.entries()) {
    if (to <= from) throw new Refusal('INPUT_INVALID', `结束时间要晚于${from}`)
    if (windows[i + 1] && (windows[i + 1] as Window).from < to)
      throw new Refusal('INPUT_INVALID', '两段接待时间重叠了，请再看看')
  }
  const held = new Map(wish.standing?.map(slot => [slot.label, slot.booked]))
  const slots = slotsOf({ ...practice, windows, slotCapacity: wish.capacity ?? practice.slotCapacity }, day, held)
  if (slots.length === 0) throw new Refusal('INPUT_INVALID', `接待时间至少要有${practice.slotMinutes}分钟`)
  return slots
}

export interface StandingSlot {
  slot_id: string
  label: string
  capacity: number
  kept: number
  booked: number
}

/** What becomes of a day's slots when its hours or places change; the booked ones stay as they are. */
export interface SlotChange<Slot> {
  resized: { slotId: string; capacity: number; kept: number }[]
  closed: string[]
  added: Slot[]
}

/**
 * Fits the slots of a day to new hours and places.
 *
 * @throws HOURS_BOOKED where somebody has booked a slot that would go, or more have booked it than it would hold
 */
export const refit = <Slot extends Pick<PlannedSlot, 'label' | 'capacity' | 'kept'>>(
  standing: readonly StandingSlot[],
  wanted: readonly Slot[],
): SlotChange<Slot> => {
  const wantedBy = new Map(wanted.map(slot => [slot.label, slot]))
  const harmed = standing.filter(slot => slot.booked > (wantedBy.get(slot.label)?.capacity ?? 0))
  if (harmed.length > 0) {
    const labels = harmed.map(slot => `${slot.label}约了${slot.booked}人`).join('、')
    throw new Refusal('HOURS_BOOKED', `${labels}，不能这样改。可以改期或取消这一天，预约的人会收到通知`)
  }
  const standingBy = new Map(standing.map(slot => [slot.label, slot]))
  return {
    resized: standing.flatMap(slot => {
      const wish = wantedBy.get(slot.label)
      if (!wish || (wish.capacity === slot.capacity && wish.kept === slot.kept)) return []
      return [{ slotId: slot.slot_id, capacity: wish.capacity, kept: wish.kept }]
    }),
    closed: standing.filter(slot => !wantedBy.has(slot.label)).map(slot => slot.slot_id),
    added: wanted.filter(slot => !standingBy.has(slot.label)),
  }
}

/** What a change of a day says, for whoever saves on the version before it and for the versions of the plan. */
export const changesInWords = (
  before: PlanEntry,
  after: PlanEntry,
  { capacity, why }: { capacity?: { before: number; after: number }; why: string | null },
): string[] => {
  const words = changeInWords({ before, after })
  if (capacity && capacity.before !== capacity.after)
    words.push(`${dateInWords(before.day)}的接待每场改为${capacity.after}人`)
  return why && after.cancelledBecause === null ? words.map(each => `${each}（${why}）`) : words
}
