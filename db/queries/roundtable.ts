import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

export interface MinutesRow {
  version: number
  at: Date
  by_name: string | null
  content_sealed: string
}

/** All that was saved of a roundtable, the newest first: the first is what stands. */
export const minutesOf = (queries: Queries, tenantId: string, dayId: string): Promise<MinutesRow[]> =>
  queries.all(
    sql(
      'minutesOf',
      `SELECT v.version, v.at, a.display_name AS by_name, v.content_sealed
       FROM roundtable_version v JOIN account a ON a.tenant_id = v.tenant_id AND a.account_id = v.by_account
       WHERE v.tenant_id = $1 AND v.day_id = $2 ORDER BY v.version DESC`,
    ),
    [tenantId, dayId],
  )

/** Keeps the next version; false when somebody else has kept it meanwhile. */
export const keepMinutes = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  kept: { version: number; at: Date; by: string; contentSealed: string },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'keepMinutes',
      `INSERT INTO roundtable_version VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING version`,
    ),
    [tenantId, dayId, kept.version, kept.at, kept.by, kept.contentSealed],
  )) !== undefined

export interface TaskRow {
  task_id: string
  day_id: string
  day: Day
  practice_id: string
  station_id: string
  station_name: string
  what: string
  unit_id: string | null
  deputy_id: string | null
  /** The unit, the deputy or the person by name. */
  who: string
  due: Day
  agreed_at: Date
  /** How many days ahead the clock reminded of it last; -1 once it was told of as overdue. */
  told_ahead: number | null
  done_at: Date | null
  done_note: string | null
}

const tasks = `
  SELECT t.task_id, t.day_id, d.day, d.practice_id, t.station_id, s.name AS station_name, t.what, t.unit_id, t.deputy_id,
         coalesce(u.name, p.name, t.person) AS who, t.due, t.agreed_at, t.told_ahead, t.done_at, t.done_note
  FROM roundtable_task t
  JOIN reception_day d USING (tenant_id, day_id)
  JOIN station s ON s.tenant_id = t.tenant_id AND s.station_id = t.station_id
  LEFT JOIN unit u ON u.tenant_id = t.tenant_id AND u.unit_id = t.unit_id
  LEFT JOIN deputy p ON p.tenant_id = t.tenant_id AND p.deputy_id = t.deputy_id`

export const tasksOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<TaskRow[]> =>
  queries.all(sql('tasksOfDay', `${tasks} WHERE t.tenant_id = $1 AND t.day_id = $2 ORDER BY t.due, t.agreed_at`), [
    tenantId,
    dayId,
  ])

export const findTask = (queries: Queries, tenantId: string, taskId: string): Promise<TaskRow | undefined> =>
  queries.one(sql('findTask', `${tasks} WHERE t.tenant_id = $1 AND t.task_id = $2`), [tenantId, taskId])

/** Open tasks of these stations, units and deputies, soonest first. */
export const openTasks = (
  queries: Queries,
  tenantId: string,
  of: { stations: string[]; units: string[]; deputies: string[] },
): Promise<TaskRow[]> =>
  queries.all(
    sql(
      'openTasks',
      `${tasks} WHERE t.tenant_id = $1 AND t.done_at IS NULL
         AND (t.station_id = ANY($2) OR t.unit_id = ANY($3) OR t.deputy_id = ANY($4)) ORDER BY t.due, t.agreed_at LIMIT 200`,
    ),
    [tenantId, of.stations, of.units, of.deputies],
  )

/** Open tasks that are due until a date, as long as the clock may have something to say of them. */
export const tasksToTell = (queries: Queries, tenantId: string, until: Day): Promise<TaskRow[]> =>
  queries.all(
    sql(
      'tasksToTell',
      `${tasks} WHERE t.tenant_id = $1 AND t.done_at IS NULL AND t.due <= $2 AND t.told_ahead IS DISTINCT FROM -1
       ORDER BY t.due, t.task_id`,
    ),
    [tenantId, until],
  )

/** Writes how far the clock has come with an open task; false when somebody has done it, or told of it, meanwhile. */
export const noteTold = async (
  queries: Queries,
  tenantId: string,
  task: Pick<TaskRow, 'task_id' | 'told_ahead'>,
  ahead: number,
): Promise<boolean> =>
  (await queries.one(
    sql(
      'noteTold',
      `UPDATE roundtable_task SET told_ahead = $3
       WHERE tenant_id = $1 AND task_id = $2 AND done_at IS NULL AND told_ahead IS NOT DISTINCT FROM $4 RETURNING task_id`,
    ),
    [tenantId, task.task_id, ahead, task.told_ahead],
  )) !== undefined

export const addTask = (
  queries: Queries,
  tenantId: string,
  task: {
    taskId: string
    dayId: string
    stationId: string
    what: string
    unitId: string | null
    deputyId: string | null
    person: string | null
    due: Day
    by: string
    at: Date
  },
) =>
  queries.all(
    sql(
      'addTask',
      `INSERT INTO roundtable_task (tenant_id, task_id, day_id, station_id, what, unit_id, deputy_id, person, due, agreed_by, agreed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    ),
    [
      tenantId,
      task.taskId,
      task.dayId,
      task.stationId,
      task.what,
      task.unitId,
      task.deputyId,
      task.person,
      task.due,
      task.by,
      task.at,
    ],
  )

/** Writes that a task is done; false when it was before. */
export const finishTask = async (
  queries: Queries,
  tenantId: string,
  done: { taskId: string; by: string; at: Date; note: string },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'finishTask',
      `UPDATE roundtable_task SET done_by = $3, done_at = $4, done_note = $5
       WHERE tenant_id = $1 AND task_id = $2 AND done_at IS NULL RETURNING task_id`,
    ),
    [tenantId, done.taskId, done.by, done.at, done.note],
  )) !== undefined
