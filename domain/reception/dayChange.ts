import { addDays, type Day, dateInWords, type TimeOfDay, yearOf } from '#domain/calendar/day'
import type { HolidayPolicy } from '#domain/calendar/ruleForm'
import { type HolidayCalendar, holidayOn, isPublished, isWorkingDay } from '#domain/calendar/workingDays'
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
 * What to think of before putting a reception on a day by hand: no holiday moves a day that a person has set. Null on a working
 * day, and on a weekend where the place receives at weekends by its own rule.
 */
export const restOn = (day: Day, policy: HolidayPolicy, calendar: HolidayCalendar): string | null => {
  const holiday = holidayOn(day, calendar)
  const ask = '照样接待的话，请先和代表、场地说好'
  if (holiday) return `${dateInWords(day)}是${holiday}放假。${ask}`
  const atWeekends = policy.avoid === 'holidays' || policy.instead === 'keep'
  if (!isWorkingDay(day, calendar) && !atWeekends) return `${dateInWords(day)}是周末。${ask}`
  if (isPublished(day, calendar)) return null
  // 元旦 reaches back into December.
  return `${yearOf(day) in calendar ? yearOf(day) + 1 : yearOf(day)}年的放假安排还没有公布，这一天以后放假也不会自动改期`
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
 * @param wish.standing the slots as they are, so that no place is kept that is booked or held for who waits
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
  const held = new Map(wish.standing?.map(slot => [slot.label, slot.booked + slot.offered]))
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
  /** Held for who waits. */
  offered: number
}

/** What becomes of a day's slots when its hours or places change. */
export interface SlotChange<Slot> {
  resized: { slotId: string; capacity: number; kept: number }[]
  closed: string[]
  added: Slot[]
  /** How many of the latest bookings of a slot lose their place. */
  displaced: { slotId: string; places: number }[]
  /** How many places of a slot are held no more for who waits. */
  takenBack: { slotId: string; places: number }[]
}

/**
 * What is done where more have booked than there will be places for: `keepBooked` leaves them all, so that nobody else can book;
 * `askLatest` takes the places of the latest back, who are asked what they want instead.
 */
export const beyondPlaces = ['keepBooked', 'askLatest'] as const
export type BeyondPlaces = (typeof beyondPlaces)[number]

/** Refuses to harm bookings unsaid: names the slots, how many it touches, and the ways out. Whose slot goes cannot be left there. */
const checkUnharmed = (harmed: readonly (StandingSlot & { places: number })[], beyond?: BeyondPlaces): void => {
  const goes = harmed.some(({ places }) => places === 0)
  if (harmed.length === 0 || beyond === 'askLatest' || (beyond === 'keepBooked' && !goes)) return
  const touched = harmed.map(
    ({ label, booked, places }) => `${label}约了${booked}人，${places > 0 ? `要改成${places}人` : '这一场会没有'}`,
  )
  const ways = goes ? '可以请这些人换一场' : '可以保留已经约的人，也可以请最晚约的人换一场'
  throw new Refusal('HOURS_BOOKED', `${touched.join('；')}。${ways}`, {
    affected: harmed.map(({ label, booked, places }) => ({ label, booked, places, asked: booked - places })),
    ways: beyondPlaces.filter(way => way === 'askLatest' || !goes),
  })
}

/**
 * Fits the slots of a day to new hours and places. What is held for who waits gives way before what is booked.
 *
 * @throws HOURS_BOOKED where somebody has booked a slot that would go, or more have booked it than it would hold, unless `beyond`
 * says what is to be done then
 */
export const refit = <Slot extends Pick<PlannedSlot, 'label' | 'capacity' | 'kept'>>(
  standing: readonly StandingSlot[],
  wanted: readonly Slot[],
  beyond?: BeyondPlaces,
): SlotChange<Slot> => {
  const wantedBy = new Map(wanted.map(slot => [slot.label, slot]))
  const standingBy = new Map(standing.map(slot => [slot.label, slot]))
  const wishes = standing.map(slot => ({ ...slot, places: wantedBy.get(slot.label)?.capacity ?? 0 }))
  checkUnharmed(
    wishes.filter(({ booked, places }) => booked > places),
    beyond,
  )
  const after = wishes.map(slot => {
    const capacity = beyond === 'keepBooked' ? Math.max(slot.places, slot.booked) : slot.places
    const stays = Math.min(slot.booked, capacity)
    return { ...slot, capacity, lost: slot.booked - stays, back: Math.max(0, slot.offered - (capacity - stays)) }
  })
  return {
    resized: after.flatMap(({ slot_id: slotId, label, capacity, kept }) => {
      const wish = wantedBy.get(label)
      const before = standingBy.get(label)
      if (!wish || (capacity === before?.capacity && wish.kept === kept)) return []
      return [{ slotId, capacity, kept: wish.kept }]
    }),
    closed: after.filter(({ label }) => !wantedBy.has(label)).map(slot => slot.slot_id),
    added: wanted.filter(slot => !standingBy.has(slot.label)),
    displaced: after.flatMap(({ slot_id: slotId, lost }) => (lost > 0 ? [{ slotId, places: lost }] : [])),
    takenBack: after.flatMap(({ slot_id: slotId, back }) => (back > 0 ? [{ slotId, places: back }] : [])),
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
