import type { Queries } from '#db/database'
import { bookingsToRemind } from '#db/queries/booking'
import { seatsToRemind } from '#db/queries/duty'
import { invitationsToRemind } from '#db/queries/invitee'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { type Day, dayOf, isByDay, momentOf } from '#domain/calendar/day'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { bookingReminder } from '#domain/reception/bookingNotices'
import { mayStillMove } from '#domain/reception/plan'
import { type DueReminder, isAdvance, remindersDue } from '#domain/reception/reminders'
import { dutyReminder } from '#domain/reception/rotaNotices'
import { unitReminder } from '#domain/reception/unitNotices'
import { bookingNotice } from '#functions/api/bookingNotice'
import { dutyNotice, proposal, seatKey } from '#functions/api/dutyNotices'
import { invitationKey, invitationNotice, inviteeNotice } from '#functions/api/inviteeNotices'
import { checkPreparation } from '#functions/clock/preparation'
import type { Platform } from '#functions/platform/ports'

/**
 * Writes the reminders that are due by the chain of each practice, for what stands today: a cancelled booking has none, and a
 * day on which the clock did not run is made up for on the next. Each is one of its kind for the date it speaks of, so that a
 * moved day is reminded of anew; and who was told of that date on the day of a reminder or later is not told again. Nobody is
 * reminded at night.
 *
 * @param receptionDays the days of reception that are near enough to be reminded of
 */
export const remind = async (
  platform: Platform,
  tenantId: string,
  { practices }: Preset,
  receptionDays: readonly Day[],
): Promise<void> => {
  if (!isByDay(platform.now()) || receptionDays.length === 0) return
  for (const practice of practices) {
    await remindOf(platform, tenantId, practice, receptionDays)
    await checkPreparation(platform, tenantId, practice)
  }
}

const remindOf = async (
  platform: Platform,
  tenantId: string,
  practice: ReceptionPractice,
  receptionDays: readonly Day[],
): Promise<void> => {
  const now = platform.now()
  const today = dayOf(now)
  const { deputies, units, residents } = practice.notice.remind
  const due = (steps: readonly number[]) => remindersDue(steps, receptionDays, today)
  const [toDeputies, toUnits, toResidents] = [due(deputies), due(units), due(residents)]
  if (toDeputies.length + toUnits.length + toResidents.length === 0) return
  await platform.db.transaction(tenantId, async queries => {
    const notices: NoticeToWrite[] = []
    for (const reminder of toResidents)
      notices.push(...(await ofBookings(queries, tenantId, practice, reminder, today)))
    const mayBeTold = (reminder: DueReminder) => {
      const advance = isAdvance(practice, reminder, platform.holidays)
      return (day: { announced: boolean; day: Day; provisional: boolean }) =>
        day.announced || (advance && !mayStillMove(day, today))
    }
    for (const reminder of toDeputies)
      notices.push(...(await ofSeats(queries, tenantId, practice, reminder, now, mayBeTold(reminder))))
    for (const reminder of toUnits)
      notices.push(...(await ofInvitations(queries, tenantId, practice, reminder, now, mayBeTold(reminder))))
    await writeNotices(queries, tenantId, notices, now)
  })
}

const startOf = ({ since }: DueReminder): Date => momentOf(since, '00:00')

const ofBookings = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  reminder: DueReminder,
  today: Day,
): Promise<NoticeToWrite[]> => {
  const rows = await bookingsToRemind(queries, tenantId, practice.id, reminder.day, startOf(reminder))
  return rows.map(row => {
    const occasion = { day: row.day, at: row.label, station: row.station_name, today }
    const event = `bookingReminder:${row.booking_id}:${row.day}:${reminder.step}`
    return bookingNotice(bookingReminder(occasion, row.number, row.address), event, row)
  })
}

type MayBeTold = (day: { announced: boolean; day: Day; provisional: boolean }) => boolean

/** Who has not been asked yet is asked: of a day that is not announced, 提早预告 is the first word. */
const ofSeats = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  reminder: DueReminder,
  now: Date,
  mayBeTold: MayBeTold,
): Promise<NoticeToWrite[]> => {
  const seats = await seatsToRemind(queries, tenantId, practice.id, reminder.day, startOf(reminder))
  return seats.filter(mayBeTold).map(seat => {
    if (!seat.announced && seat.state === 'proposed') return proposal(seat, now)
    const occasion = { day: seat.day, at: seat.first, station: seat.station_name, today: dayOf(now) }
    const words = dutyReminder(occasion, seat.announced ? seat.booked : null, seat.state === 'accepted')
    const to = { accountId: seat.account_id, dayId: seat.day_id, stationId: seat.station_id }
    return dutyNotice(words, `dutyReminder:${seatKey(seat)}:${reminder.step}`, to)
  })
}

const ofInvitations = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  reminder: DueReminder,
  now: Date,
  mayBeTold: MayBeTold,
): Promise<NoticeToWrite[]> => {
  const invited = await invitationsToRemind(queries, tenantId, practice.id, reminder.day, startOf(reminder))
  // Who said that nobody can come is not asked to send somebody.
  const asked = invited.filter(to => to.comes !== false)
  return asked.filter(mayBeTold).map(to => {
    if (!to.announced) return invitationNotice(to, now)
    const occasion = { day: to.day, at: to.first, station: to.station_name, today: dayOf(now) }
    const event = `unitReminder:${invitationKey(to)}:${reminder.step}`
    return inviteeNotice(unitReminder(occasion, to.topic, to.comes !== null), event, to)
  })
}
