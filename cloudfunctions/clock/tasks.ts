import { holdersOf } from '#db/queries/account'
import { writeNotices } from '#db/queries/notice'
import { noteTold, type TaskRow, tasksToTell } from '#db/queries/roundtable'
import { addDays, dayOf, morningOf } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { type TaskNews, taskNews, taskStillOpen, taskToUrge, toldOverdue } from '#domain/reception/roundtable'
import { holdersOfTask, taskNotice } from '#functions/api/taskNotices'
import type { Attempt } from '#functions/clock/attempt'
import type { Platform } from '#functions/platform/ports'

/** On which days ahead the place reminds whoever has a task: as it reminds units and deputies of the roundtable itself. */
const stepsFor = (preset: Preset, task: TaskRow): readonly number[] => {
  const { remind } = practiceIn(preset, task.practice_id).notice
  return task.deputy_id ? remind.deputies : remind.units
}

/**
 * Reminds of what roundtables agreed on and nobody has done: whoever has it before its date, and the station where that is a person
 * without an account; once the date has passed, both. What was done meanwhile is not told of.
 */
export const remindOfTasks = async (
  platform: Platform,
  tenantId: string,
  preset: Preset,
  attempt: Attempt,
): Promise<void> => {
  const today = dayOf(platform.now())
  const furthest = Math.max(
    0,
    ...preset.practices.flatMap(({ notice: { remind } }) => [...remind.deputies, ...remind.units]),
  )
  for (const task of await tasksToTell(platform.db.tenant(tenantId), tenantId, addDays(today, furthest))) {
    const facts = { due: task.due, agreedOn: dayOf(task.agreed_at), told: task.told_ahead }
    const news = taskNews(facts, stepsFor(preset, task), today)
    if (news) await attempt(`task ${task.task_id}`, tenantId, () => tell(platform, tenantId, task, news))
  }
}

const tell = (platform: Platform, tenantId: string, task: TaskRow, news: TaskNews): Promise<void> =>
  platform.db.transaction(tenantId, async queries => {
    const now = platform.now()
    const ahead = news.kind === 'overdue' ? toldOverdue : news.step
    if (!(await noteTold(queries, tenantId, task, ahead))) return
    const told = { what: task.what, who: task.who, due: task.due, station: task.station_name, today: dayOf(now) }
    const whose = { taskId: task.task_id, unitId: task.unit_id, deputyId: task.deputy_id }
    const at = { dayId: task.day_id, stationId: task.station_id }
    const event = `taskTold:${task.task_id}:${ahead}`
    const of = task.unit_id ? ('unit' as const) : ('deputy' as const)
    const holders = await holdersOfTask(queries, tenantId, whose)
    const named = !task.unit_id && !task.deputy_id
    const clerks =
      named || news.kind === 'overdue'
        ? await holdersOf(queries, tenantId, { role: 'stationClerk', scope: task.station_id })
        : []
    const notices = [
      ...holders.map(recipientId => taskNotice(taskStillOpen(news, told), event, at, { recipientId, of })),
      ...clerks.map(recipientId =>
        taskNotice(taskToUrge(news, told), `${event}:station`, at, { recipientId, of: 'station' }),
      ),
    ]
    await writeNotices(queries, tenantId, notices, now, morningOf(now))
  })
