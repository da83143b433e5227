import { v7 as newId } from 'uuid'
import { desksLeftOpen, holdDesk } from '#db/queries/dayDesk'
import { holdUnnoted, markNoted, missedOn, noteMissed } from '#db/queries/missedDay'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { type Day, dayOf, morningOf } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { isNoteDue, missedWithin } from '#domain/reception/noShow'
import { missedAgain } from '#domain/reception/noShowNotices'
import { closeDayOf } from '#functions/api/dayClosing'
import { missedNotice } from '#functions/api/missedNotice'
import type { Attempt } from '#functions/clock/attempt'
import type { Platform } from '#functions/platform/ports'

/**
 * The morning after: closes the desks that nobody closed, and notes who missed a day again. A day on which nobody was registered is
 * left alone, for there it cannot be known who came; a desk closed by mistake can be opened again until then.
 */
export const lookBack = async (
  platform: Platform,
  tenantId: string,
  preset: Preset,
  attempt: Attempt,
): Promise<void> => {
  const at = platform.now()
  const today = dayOf(at)
  for (const { day_id: dayId, practice_id } of await desksLeftOpen(platform.db.tenant(tenantId), tenantId, today))
    await attempt(`desk of ${dayId}`, tenantId, () =>
      platform.db.transaction(tenantId, async queries => {
        await holdDesk(queries, tenantId, dayId)
        const { kind } = practiceIn(preset, practice_id)
        await closeDayOf(queries, tenantId, dayId, { kind, by: null, at })
      }),
    )
  await attempt('missed days', tenantId, () => noteMissedDays(platform, tenantId, preset, today))
}

const noteMissedDays = (platform: Platform, tenantId: string, preset: Preset, today: Day): Promise<void> =>
  platform.db.transaction(tenantId, async queries => {
    const at = platform.now()
    const days = await holdUnnoted(queries, tenantId, today)
    if (days.length === 0) return
    const notices: NoticeToWrite[] = []
    for (const row of await missedOn(queries, tenantId, days)) {
      const { noShow } = practiceIn(preset, row.practice_id).desk
      if (!isNoteDue(row.missed, row.day, noShow)) continue
      const times = missedWithin(row.missed, row.day, noShow)
      const note = { noteId: newId(), bookingId: row.booking_id, stationId: row.station_id, times }
      await noteMissed(queries, tenantId, note, at)
      notices.push(missedNotice(`noShow:${row.booking_id}`, row, today, missed => missedAgain(missed, times)))
    }
    await writeNotices(queries, tenantId, notices, at, morningOf(at))
    await markNoted(queries, tenantId, days, at)
  })
