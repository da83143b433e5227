import { v7 as newId } from 'uuid'
import { bookingsToRemind } from '#db/queries/booking'
import { dutiesToRemind } from '#db/queries/duty'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { addDays, type Day, dayOf, isByDay } from '#domain/calendar/day'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { bookingReminder, dutyReminder } from '#domain/reception/notices'
import { dutyNotice } from '#functions/api/dutyNotices'
import type { Platform } from '#functions/platform/ports'

/** How many calendar days ahead the earliest reminder is written. */
export const furthestReminder = ({ practices }: Preset): number =>
  Math.max(0, ...practices.flatMap(({ notice }) => Object.values(notice.remind).flat()))

/**
 * Writes the reminders that are due, for what stands today: a cancelled booking has none, a booking made late gets the ones
 * still ahead, and a day on which the clock did not run is made up for on the next. Each is one of its kind, however often the
 * clock runs. Nobody is reminded at night.
 *
 * @param receptionDays the published days of reception that are near enough to be reminded of
 */
export const remind = async (
  platform: Platform,
  tenantId: string,
  { practices }: Preset,
  receptionDays: readonly Day[],
): Promise<void> => {
  if (!isByDay(platform.now())) return
  for (const practice of practices) await remindOf(platform, tenantId, practice, receptionDays)
}

const remindOf = async (
  platform: Platform,
  tenantId: string,
  practice: ReceptionPractice,
  receptionDays: readonly Day[],
): Promise<void> => {
  const now = platform.now()
  const today = dayOf(now)
  const near = (left: number) => receptionDays.includes(addDays(today, left))
  const toResidents = remindersDue(practice.notice.remind.residents, near)
  const toDeputies = remindersDue(practice.notice.remind.deputies, near)
  if (toResidents.length + toDeputies.length === 0) return
  await platform.db.transaction(tenantId, async queries => {
    const notices: NoticeToWrite[] = []
    for (const { left, step } of toResidents)
      for (const row of await bookingsToRemind(queries, tenantId, practice.id, addDays(today, left), step)) {
        const occasion = { day: row.day, at: row.label, station: row.station_name, today }
        notices.push({
          ids: [newId(), newId()],
          event: row.event,
          recipientId: row.account_id,
          template: 'reception',
          ...bookingReminder(occasion, row.number, row.address),
          about: { kind: 'booking', id: row.booking_id },
          page: 'pages/resident/bookings/index',
          stationId: row.station_id,
        })
      }
    for (const { left, step } of toDeputies)
      for (const seat of await dutiesToRemind(queries, tenantId, addDays(today, left))) {
        if (seat.practice_id !== practice.id) continue
        const occasion = { day: seat.day, at: seat.first, station: seat.station_name, today }
        const words = dutyReminder(occasion, seat.booked, seat.state === 'accepted')
        const to = { accountId: seat.account_id, dayId: seat.day_id, stationId: seat.station_id }
        notices.push(dutyNotice(words, `dutyReminder:${seat.day_id}:${step}`, to))
      }
    await writeNotices(queries, tenantId, notices, now)
  })
}

/** For each number of days left, the latest reminder whose day has come: two days left, of three and one, is the third's. */
const remindersDue = (steps: readonly number[], near: (left: number) => boolean): { left: number; step: number }[] =>
  Array.from({ length: Math.max(0, ...steps) }, (_, i) => i + 1)
    .filter(near)
    .map(left => ({ left, step: Math.min(...steps.filter(step => step >= left)) }))
