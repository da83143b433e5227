import { addDays, dateInWords, dayOf } from '#domain/calendar/day'
import type { DayToArriveAt } from '#domain/reception/arrival'
import { daysLookedBack } from '#domain/reception/record'
import { Refusal } from '#domain/refusal'

/** 出勤 of a deputy on a day, as the clerk registers it: came, somebody else sat there instead, did not come. */
export const seatAttendances = ['came', 'substituted', 'absent'] as const
export type SeatAttendance = (typeof seatAttendances)[number]

export const seatAttendanceWords: Record<SeatAttendance, string> = {
  came: '到了',
  substituted: '由别人代替',
  absent: '没来',
}

/** The first day whose attendance may be registered: as far back as records are still written. */
export const registeredSince = (now: Date) => addDays(dayOf(now), -daysLookedBack)

/** Why the attendance of a day cannot be registered now; undefined when it can. Closing the desk ends nothing of it. */
export const whyNotRegistering = ({ state, day }: Pick<DayToArriveAt, 'state' | 'day'>, now: Date) => {
  const today = dayOf(now)
  if (state === 'cancelled') return new Refusal('DAY_CANCELLED')
  if (day > today) return new Refusal('DAY_NOT_TODAY', `这一场是${dateInWords(day, today)}的，到那天再登记`)
  if (state === 'planned') return new Refusal('DAY_UNPUBLISHED', '这一天的接待没有公告过，不用登记出勤')
  if (day < registeredSince(now)) return new Refusal('DAY_NOT_TODAY', `过了${daysLookedBack}天，出勤不能再登记了`)
  return undefined
}
