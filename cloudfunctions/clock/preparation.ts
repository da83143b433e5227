import { holdersOf } from '#db/queries/account'
import { writeNotices } from '#db/queries/notice'
import { type DayRow, daysOfPractice, slotsOfDay } from '#db/queries/reception'
import { addDays, dayOf } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import { dayUnprepared } from '#domain/reception/dayNotices'
import { type Lack, lacksOf, lackWords } from '#domain/reception/preparation'
import { furthestReminder } from '#domain/reception/reminders'
import { dutyNotice } from '#functions/api/dutyNotices'
import type { Platform } from '#functions/platform/ports'

/** Tells the organisers of a roundtable once for each date what it still lacks when it must be prepared. */
export const checkPreparation = async (
  platform: Platform,
  tenantId: string,
  practice: ReceptionPractice,
): Promise<void> => {
  if (practice.preparationDays === undefined) return
  const queries = platform.db.tenant(tenantId)
  const today = dayOf(platform.now())
  const until = furthestReminder([practice], today, platform.holidays)
  for (const row of await daysOfPractice(queries, tenantId, practice.id, addDays(today, 1), until)) {
    const lacks = lacksOf(practice, row, today, platform.holidays)
    if (lacks.length > 0) await alert(platform, tenantId, practice, row, lacks)
  }
}

const alert = async (
  platform: Platform,
  tenantId: string,
  practice: ReceptionPractice,
  row: DayRow,
  lacks: readonly Lack[],
): Promise<void> => {
  const queries = platform.db.tenant(tenantId)
  const now = platform.now()
  const [first] = await slotsOfDay(queries, tenantId, row.day_id)
  const occasion = { day: row.day, at: first?.label ?? '', station: row.station_name, today: dayOf(now) }
  const words = dayUnprepared(
    occasion,
    practice.name,
    lacks.map(lack => lackWords[lack]),
  )
  const clerks = await holdersOf(queries, tenantId, { role: 'stationClerk', scope: row.station_id })
  const committees = [
    ...(await holdersOf(queries, tenantId, { role: 'streetCommittee', scope: row.street })),
    ...(await holdersOf(queries, tenantId, { role: 'deputyAffairsCommittee', scope: tenantId })),
  ]
  const notice = (accountId: string, page: string) => ({
    ...dutyNotice(words, `unprepared:${row.day_id}:${row.day}`, {
      accountId,
      dayId: row.day_id,
      stationId: row.station_id,
    }),
    page,
  })
  await writeNotices(
    queries,
    tenantId,
    [
      ...clerks.map(id => notice(id, 'pages/station/days/index')),
      ...committees.map(id => notice(id, 'pages/congress/home/index')),
    ],
    now,
  )
}
