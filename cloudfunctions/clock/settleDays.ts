import type { Queries } from '#db/database'
import { holdersOf } from '#db/queries/account'
import { voidOfDay, writeNotices } from '#db/queries/notice'
import { deputiesWhoAgreed, dropDay, lockProvisionalDays, moveDay, receivesOn } from '#db/queries/provisionalDays'
import { findDay, slotsOfDay } from '#db/queries/reception'
import { dayOf, morningOf } from '#domain/calendar/day'
import type { ReceptionDate } from '#domain/calendar/receptionRule'
import { dayDropped, dayMoved, dutyMoved, type ReceptionNotice } from '#domain/reception/notices'
import { settle } from '#domain/reception/settling'
import { practiceOf } from '#functions/api/context'
import { dutyNotice } from '#functions/api/dutyNotices'
import { keepVersion } from '#functions/api/planVersions'
import type { Platform } from '#functions/platform/ports'

/**
 * Brings provisional days into line with the rule as it reads today: they are confirmed, moved with all who agreed to come, or
 * removed. The deputies who agreed and the station's clerks are told of what moves or goes.
 */
export const settleDays = async (
  platform: Platform,
  tenantId: string,
  practiceId: string,
  dates: ReadonlyMap<string, readonly ReceptionDate[]>,
): Promise<void> => {
  // Looked up before the transaction holds its connection: the embedded store has only that one.
  const preset = await practiceOf(platform, tenantId)
  await platform.db.transaction(tenantId, async queries => {
    const now = platform.now()
    const settled: string[] = []
    const rows = await lockProvisionalDays(queries, tenantId, practiceId, dayOf(now))
    for (const [stationId, ahead] of dates) {
      const own = rows.filter(row => row.station_id === stationId).map(row => ({ ...row, ruledOn: row.ruled_on }))
      const { stand, gone } = settle(own, ahead)
      for (const { day_id } of gone) await drop(queries, tenantId, day_id, now)
      settled.push(...gone.map(row => row.day_id))
      for (const { planned, date } of stand) {
        if (date.day === planned.day && date.provisional) continue
        settled.push(planned.day_id)
        if (date.day === planned.day) await moveDay(queries, tenantId, planned.day_id, placed(date))
        else if (await receivesOn(queries, tenantId, planned.day_id, date.day))
          await drop(queries, tenantId, planned.day_id, now)
        else await move(queries, tenantId, planned.day_id, date, now)
      }
    }
    await keepVersion(queries, tenantId, preset, { dayIds: settled, why: '放假安排公布了', at: now, by: null })
  })
}

const placed = ({ day, because, provisional }: ReceptionDate) => ({ day, because: because ?? null, provisional })

const move = async (queries: Queries, tenantId: string, dayId: string, date: ReceptionDate, now: Date) => {
  const before = await occasionOf(queries, tenantId, dayId, now)
  const agreed = await deputiesWhoAgreed(queries, tenantId, dayId)
  const freed = await moveDay(queries, tenantId, dayId, placed(date))
  const after = { ...before, day: date.day }
  const elsewhere = freed.map(deputy => deputy.name)
  await tell(queries, tenantId, { dayId, event: `dayMoved:${dayId}:${date.day}`, stationId: before.stationId }, now, {
    clerk: dayMoved(after, before.day, elsewhere),
    deputies: agreed.map(deputyId => ({
      deputyId,
      words: dutyMoved(
        after,
        before.day,
        freed.some(deputy => deputy.deputy_id === deputyId),
      ),
    })),
  })
}

const drop = async (queries: Queries, tenantId: string, dayId: string, now: Date) => {
  const before = await occasionOf(queries, tenantId, dayId, now)
  const agreed = await deputiesWhoAgreed(queries, tenantId, dayId)
  await dropDay(queries, tenantId, dayId)
  const words = dayDropped(before)
  await tell(queries, tenantId, { dayId, event: `dayDropped:${dayId}`, stationId: before.stationId }, now, {
    clerk: words,
    deputies: agreed.map(deputyId => ({ deputyId, words })),
  })
}

const occasionOf = async (queries: Queries, tenantId: string, dayId: string, now: Date) => {
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Error('a day that is locked was not found')
  const [first] = await slotsOfDay(queries, tenantId, dayId)
  const { day, station_name: station, station_id: stationId } = row
  return { day, at: first?.label ?? '', station, stationId, today: dayOf(now) }
}

/** What still waits to be sent speaks of the old date: it is taken back for the news. */
const tell = async (
  queries: Queries,
  tenantId: string,
  about: { dayId: string; event: string; stationId: string },
  now: Date,
  news: { clerk: ReceptionNotice; deputies: { deputyId: string; words: ReceptionNotice }[] },
) => {
  const { dayId, event, stationId } = about
  await voidOfDay(queries, tenantId, dayId)
  const clerks = await holdersOf(queries, tenantId, { role: 'stationClerk', scope: stationId })
  const notices = clerks.map(accountId => ({
    ...dutyNotice(news.clerk, event, { accountId, dayId, stationId }),
    page: 'pages/station/days/index',
  }))
  for (const { deputyId, words } of news.deputies)
    for (const accountId of await holdersOf(queries, tenantId, { role: 'deputy', scope: deputyId }))
      notices.push(dutyNotice(words, event, { accountId, dayId, stationId }))
  await writeNotices(queries, tenantId, notices, now, morningOf(now))
}
