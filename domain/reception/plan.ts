import { addDays, type Day, dayOf, momentOf, type TimeOfDay, timeInWords, yearOf } from '#domain/calendar/day'
import { type HolidayCalendar, subtractWorkingDays } from '#domain/calendar/workingDays'
import type { ReceptionPractice } from '#domain/presets/schema'
import { keptPlaces } from '#domain/reception/keptPlaces'
import { Refusal } from '#domain/refusal'

/** One slot of a reception day: moments in UTC, and the time as people read it. */
export interface PlannedSlot {
  label: string
  startsAt: Date
  endsAt: Date
  bookUntil: Date
  cancelUntil: Date
  /** Places that can be booked, and beside them those kept for who comes without a booking. */
  capacity: number
  kept: number
}

const minutes = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const clock = (total: number): TimeOfDay =>
  `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`

const before = (moment: Date, minutes: number): Date => new Date(moment.getTime() - minutes * 60_000)

/**
 * The slots of one day: each window cut into whole slots, and what is left over at its end is not sold. Of the places those are
 * kept that the practice keeps ({@link keptPlaces}).
 *
 * @param held how many places of a slot are booked or offered already, by its label
 */
export const slotsOf = (
  practice: ReceptionPractice,
  day: Day,
  held: ReadonlyMap<string, number> = new Map(),
): PlannedSlot[] => {
  const slots = timesOf(practice, day)
  const places = slots.map(({ label }) => ({ places: practice.slotCapacity, held: held.get(label) ?? 0 }))
  const kept = keptPlaces(places, practice.booking.keptPercent)
  return slots.map((slot, i) => ({ ...slot, capacity: practice.slotCapacity - (kept[i] ?? 0), kept: kept[i] ?? 0 }))
}

const timesOf = (practice: ReceptionPractice, day: Day): Omit<PlannedSlot, 'capacity' | 'kept'>[] =>
  practice.windows.flatMap(window => {
    const slots: Omit<PlannedSlot, 'capacity' | 'kept'>[] = []
    for (let at = minutes(window.from); at + practice.slotMinutes <= minutes(window.to); at += practice.slotMinutes) {
      const startsAt = momentOf(day, clock(at))
      slots.push({
        label: timeInWords(clock(at)),
        startsAt,
        endsAt: momentOf(day, clock(at + practice.slotMinutes)),
        bookUntil: before(startsAt, practice.bookUntilMinutes),
        cancelUntil: before(startsAt, practice.cancelUntilMinutes),
      })
    }
    return slots
  })

/**
 * The last day on which the notice of a reception day is in time: 天元 tells three days ahead, so the 17th for the 20th; a
 * roundtable on Saturday 7 November 2026 is announced 7 working days ahead, on Thursday 29 October.
 */
export const lastNoticeDay = ({ notice }: ReceptionPractice, day: Day, calendar: HolidayCalendar): Day =>
  notice.counted === 'workingDays' ? subtractWorkingDays(day, notice.lead, calendar).day : addDays(day, -notice.lead)

/**
 * How a notice that goes out today would come: in time, late (on the day itself too, or nobody could be registered there), or no more,
 * because the day is past or because the place lets no late one out.
 */
export const noticeComes = (
  practice: ReceptionPractice,
  day: Day,
  today: Day,
  calendar: HolidayCalendar,
): 'inTime' | 'late' | 'never' => {
  if (day < today) return 'never'
  if (today <= lastNoticeDay(practice, day, calendar)) return 'inTime'
  return practice.notice.late === 'recorded' ? 'late' : 'never'
}

/**
 * Whether a day lies in a coming year whose holidays are not published, so that it may still move: it is shown as provisional
 * and not announced. Once that year has begun the day stands where the rule put it.
 */
export const mayStillMove = ({ day, provisional }: { day: Day; provisional: boolean }, today: Day): boolean =>
  provisional && yearOf(day) > yearOf(today)

/**
 * Refuses the notice of a day that may still move or is past, and one that comes late where the place lets none out.
 *
 * @returns whether it is late, which stays on record
 */
export const checkPublishing = (
  practice: ReceptionPractice,
  planned: { day: Day; provisional: boolean },
  now: Date,
  calendar: HolidayCalendar,
): { late: boolean } => {
  const { day } = planned
  const today = dayOf(now)
  if (mayStillMove(planned, today))
    throw new Refusal('DAY_PROVISIONAL', `${yearOf(day)}年的放假安排还没有公布，这一天可能会变，公布以后再发公告`)
  if (day < today) throw new Refusal('NOTICE_TOO_LATE', '这一天已经过去了，不能再发布公告')
  const comes = noticeComes(practice, day, today, calendar)
  const { lead, counted } = practice.notice
  if (comes === 'never')
    throw new Refusal(
      'NOTICE_TOO_LATE',
      `公告要提前${lead}${counted === 'workingDays' ? '个工作日' : '天'}发布，这一天已经来不及了`,
    )
  return { late: comes === 'late' }
}

/** Publishing a day again is no harm, but a notice that stands keeps its topic and text: refuses others, so that none is lost unsaid. */
export const checkSameNotice = (
  standing: string,
  topic: string | null,
  wished: { topic?: string | undefined; text?: string | undefined },
): void => {
  if (wished.topic !== undefined && wished.topic !== topic) {
    const words = topic === null ? '没有设议题' : `议题是“${topic}”`
    throw new Refusal('CHANGED_MEANWHILE', `这一天的公告刚才已经发布了，${words}，您填的议题没有收下`)
  }
  if (wished.text !== undefined && wished.text !== standing)
    throw new Refusal('CHANGED_MEANWHILE', '这一天的公告刚才已经发布了，您改的公告没有收下，请看过以后再改', {
      text: standing,
    })
}
