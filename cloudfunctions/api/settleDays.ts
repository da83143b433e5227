import type { Queries } from '#db/database'
import { cancelDay, closeSlots, noteChange, wasPublished } from '#db/queries/dayChange'
import { invitationsTo } from '#db/queries/invitee'
import { voidOfDay } from '#db/queries/notice'
import { deputiesWhoKnow, dropDay, lockMovableDays, moveDay, receivesOn } from '#db/queries/provisionalDays'
import { dateInWords, dayOf } from '#domain/calendar/day'
import type { ReceptionDate } from '#domain/calendar/receptionRule'
import { dayDropped, dayMoved } from '#domain/reception/dayNotices'
import { dutyMoved } from '#domain/reception/rotaNotices'
import { settle } from '#domain/reception/settling'
import { unitMoved, unitReleased } from '#domain/reception/unitNotices'
import { occasionOf, tellOfDay } from '#functions/api/dayNews'
import { tellWhoKnew } from '#functions/api/inviteeNotices'

/** Why the days are brought into line: as sentences begin with it. */
export const causes = { holidays: '放假安排公布了', rule: '接待规则改了' } as const

export interface Settling {
  practiceId: string
  /** What the rule gives each station, from tomorrow on and as far as anything is planned. */
  dates: ReadonlyMap<string, readonly ReceptionDate[]>
  cause: string
  /** Every day that is not announced, and not only those that wait for their holidays. */
  all: boolean
  now: Date
  by: string | null
}

/**
 * Brings planned days into line with the rule as it reads today: they are confirmed, moved with all who agreed to come, or
 * removed. The deputies who agreed and the station's clerks are told of what moves or goes, in the caller's transaction.
 *
 * @returns the days that changed
 */
export const settleDays = async (queries: Queries, tenantId: string, settling: Settling): Promise<string[]> => {
  const { practiceId, dates, all, now } = settling
  const changed: string[] = []
  const rows = await lockMovableDays(queries, tenantId, practiceId, dayOf(now), all)
  for (const [stationId, ahead] of dates) {
    const own = rows.filter(row => row.station_id === stationId).map(row => ({ ...row, ruledOn: row.ruled_on }))
    const { stand, gone } = settle(own, ahead)
    const drops = async ({ day_id }: { day_id: string }) => {
      await drop(queries, tenantId, day_id, settling)
      changed.push(day_id)
    }
    for (const planned of gone) await drops(planned)
    for (const { planned, date } of stand) {
      if (date.day === planned.day && (date.provisional || !planned.provisional)) continue
      if (date.day === planned.day) {
        await moveDay(queries, tenantId, planned.day_id, placed(date))
        changed.push(planned.day_id)
      } else if (await receivesOn(queries, tenantId, planned.day_id, date.day)) await drops(planned)
      else {
        await move(queries, tenantId, planned.day_id, date, settling)
        changed.push(planned.day_id)
      }
    }
  }
  return changed
}

const placed = ({ day, because, provisional }: ReceptionDate) => ({ day, because: because ?? null, provisional })

const move = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  date: ReceptionDate,
  { cause, now, by }: Settling,
): Promise<void> => {
  const before = await occasionOf(queries, tenantId, dayId, now)
  const knew = await deputiesWhoKnow(queries, tenantId, [dayId])
  const invited = await invitationsTo(queries, tenantId, dayId)
  const freed = await moveDay(queries, tenantId, dayId, placed(date))
  const words = [`${dateInWords(before.day)}的接待改到${dateInWords(date.day)}（${cause}）`]
  await noteChange(queries, tenantId, dayId, { words, at: now, by })
  const after = await occasionOf(queries, tenantId, dayId, now)
  const elsewhere = freed.map(deputy => deputy.name)
  await voidOfDay(queries, tenantId, dayId, [])
  const about = { dayId, event: `dayMoved:${dayId}:${after.version}`, stationId: before.stationId, by }
  await tellOfDay(queries, tenantId, about, now, {
    clerk: dayMoved(after, before.day, elsewhere, cause),
    deputies: knew.map(({ deputy_id: deputyId }) => ({
      deputyId,
      words: dutyMoved(
        after,
        before.day,
        freed.some(deputy => deputy.deputy_id === deputyId),
        cause,
      ),
    })),
    booked: [],
  })
  await tellWhoKnew(queries, tenantId, { invited, words: unitMoved(after, before.day, cause), event: about.event }, now)
}

const drop = async (queries: Queries, tenantId: string, dayId: string, { cause, now, by }: Settling): Promise<void> => {
  const before = await occasionOf(queries, tenantId, dayId, now)
  const knew = await deputiesWhoKnow(queries, tenantId, [dayId])
  const invited = await invitationsTo(queries, tenantId, dayId)
  await voidOfDay(queries, tenantId, dayId, [])
  // Bookings that were once made of it, and cancelled, still read where they were.
  if (await wasPublished(queries, tenantId, dayId)) {
    await closeSlots(queries, tenantId, dayId)
    await cancelDay(queries, tenantId, dayId, cause, now)
    await noteChange(queries, tenantId, dayId, {
      words: [`${dateInWords(before.day)}的接待取消：${cause}`],
      at: now,
      by,
    })
  } else await dropDay(queries, tenantId, dayId)
  const words = dayDropped(before, cause)
  const event = `dayDropped:${dayId}:${before.version}`
  await tellOfDay(queries, tenantId, { dayId, event, stationId: before.stationId, by }, now, {
    clerk: words,
    deputies: knew.map(({ deputy_id: deputyId }) => ({ deputyId, words })),
    booked: [],
  })
  await tellWhoKnew(queries, tenantId, { invited, words: unitReleased(before), event }, now)
}
