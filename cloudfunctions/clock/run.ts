import { keepDailyWork, standingOf } from '#db/queries/dailyWork'
import { listTenants } from '#db/queries/district'
import { dayOf } from '#domain/calendar/day'
import { calendarWith } from '#domain/calendar/holidayNotice'
import { presetOf } from '#domain/presets/index'
import { furthestReminder } from '#domain/reception/reminders'
import { attempts } from '#functions/clock/attempt'
import { dailyWorkFor, doDailyWork } from '#functions/clock/dailyWork'
import { passDeadlines } from '#functions/clock/deadlines'
import { remind } from '#functions/clock/reminders'
import { remindOfTasks } from '#functions/clock/tasks'
import { passOffersOn } from '#functions/clock/waitlist'
import type { Platform } from '#functions/platform/ports'

/**
 * What has fallen due, in every district: once a day the plan reaches as far ahead as the preset says, and at every run
 * reminders of receptions and of what roundtables agreed on are written, places that were offered and not taken are passed on,
 * deadlines that passed are told, and ratings that never came end the wait. Running it twice changes nothing. What fails in one district does not keep it from the others; the run as a whole fails afterwards, so
 * that somebody sees it.
 */
export const runClock = async (platform: Platform): Promise<void> => {
  const { attempt, failed } = attempts(platform.log)
  for (const { tenant_id: tenantId, preset } of await listTenants(platform.db.install))
    await attempt('district', tenantId, async () => {
      const practice = presetOf(preset)
      if (!practice)
        throw new Error(`the district ${tenantId} names the preset ${preset}, which this release does not have`)
      const queries = platform.db.tenant(tenantId)
      const today = dayOf(platform.now())
      const until = furthestReminder(practice.practices, today, platform.holidays)
      const look = () => standingOf(queries, tenantId, today, until)
      let standing = await look()
      const own = { ...platform, holidays: calendarWith(platform.holidays, standing.holidays) }
      const work = dailyWorkFor(own, practice, standing)
      if (standing.done_for !== work) {
        const failedBefore = failed.length
        const done = await doDailyWork(own, tenantId, practice, attempt)
        if (done && failed.length === failedBefore) await keepDailyWork(queries, tenantId, work)
        standing = await look()
      }
      await attempt('reminders', tenantId, () => remind(own, tenantId, practice, standing.reception_days))
      await attempt('waiting lists', tenantId, () => passOffersOn(own, tenantId, practice, attempt))
      await attempt('agreed tasks', tenantId, () => remindOfTasks(own, tenantId, practice, attempt))
      await passDeadlines(own, tenantId, practice, attempt)
    })
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} parts of the clock failed`)
}
