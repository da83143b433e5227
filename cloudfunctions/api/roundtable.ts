import { v7 as newId } from 'uuid'
import { roundtable as contract } from '#contracts/roundtable'
import type { Queries } from '#db/database'
import { listUnits } from '#db/queries/district'
import { sitsAt } from '#db/queries/duty'
import { type DayRow, findDay, lockDay } from '#db/queries/reception'
import { deputiesForDay } from '#db/queries/record'
import {
  addTask,
  findTask,
  keepMinutes,
  type MinutesRow,
  finishTask as markDone,
  minutesOf,
  openTasks,
  type TaskRow,
  tasksOfDay,
} from '#db/queries/roundtable'
import { urgencyOf } from '#domain/opinion/words'
import { practiceIn } from '#domain/presets/index'
import { checkSeenVersion } from '#domain/reception/record'
import { checkBegun, checkTaskDue, hasBegun, mostTasks, type TaskHolder } from '#domain/reception/roundtable'
import { Refusal } from '#domain/refusal'
import {
  actionsOf,
  type Context,
  callerIn,
  once,
  practiceOf,
  queriesOf,
  scopesOf,
  todayOf,
} from '#functions/api/context'
import { startsAt } from '#functions/api/dayCard'
import { openMinutes, sealMinutes } from '#functions/api/minutesText'
import { nameOf } from '#functions/api/recordView'
import { stationsInCare } from '#functions/api/stationsInCare'
import { tellHolder } from '#functions/api/taskNotices'

const act = actionsOf(contract)

interface Table {
  row: DayRow
  /** Whether its reader keeps its papers. */
  keeps: boolean
  practice: string
  startsAt: Date
}

/** A roundtable and whether its reader keeps its papers: the station's clerk and the committees do; who sits there or was asked to come reads. */
const roundtableFor = async (context: Context, queries: Queries, dayId: string): Promise<Table> => {
  const { tenantId } = callerIn(context)
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Refusal('NOT_FOUND')
  const preset = await practiceOf(context.platform, tenantId)
  const practice = practiceIn(preset, row.practice_id)
  if (practice.kind !== 'roundtable') throw new Refusal('NOT_FOUND', '这一天不是圆桌会')
  const table = { row, practice: practice.name, startsAt: startsAt(row, preset) }
  const inCare = await stationsInCare(context, queries)
  if (inCare.some(station => station.station_id === row.station_id)) return { ...table, keeps: true }
  const units = await scopesOf(context, 'handlingUnit')
  if (row.units.some(unit => units.includes(unit.id))) return { ...table, keeps: false }
  for (const deputyId of await scopesOf(context, 'deputy'))
    if (await sitsAt(queries, tenantId, dayId, deputyId)) return { ...table, keeps: false }
  throw new Refusal('NOT_FOUND')
}

/** One whose papers the caller keeps, held until the transaction ends; another's is not found, and one that is cancelled has none. */
const roundtableToKeep = async (context: Context, queries: Queries, dayId: string) => {
  await lockDay(queries, callerIn(context).tenantId, dayId)
  const found = await roundtableFor(context, queries, dayId)
  if (!found.keeps) throw new Refusal('NOT_FOUND')
  if (found.row.state === 'cancelled')
    throw new Refusal('DAY_CANCELLED', '这次圆桌会已经取消，不再写记录，也不再商定事情')
  return found
}

const saidIn = ({ platform }: Context, dayId: string, { version, content_sealed }: MinutesRow) =>
  openMinutes(platform, dayId, version, content_sealed)

const holderOf = ({ unit_id, deputy_id }: TaskRow): TaskHolder => (unit_id ? 'unit' : deputy_id ? 'deputy' : 'person')

/** Whether a task is the caller's own, as a unit or as a deputy. */
const isOwn = async (context: Context, { unit_id, deputy_id }: TaskRow): Promise<boolean> =>
  (unit_id !== null && (await scopesOf(context, 'handlingUnit')).includes(unit_id)) ||
  (deputy_id !== null && (await scopesOf(context, 'deputy')).includes(deputy_id))

const shownTask = async (context: Context, row: TaskRow, keeps: boolean) => ({
  id: row.task_id,
  day: row.day,
  stationName: row.station_name,
  dayId: row.day_id,
  what: row.what,
  holder: holderOf(row),
  who: row.who,
  due: row.due,
  light: row.done_at ? null : urgencyOf(row.due, todayOf(context)),
  doneAt: row.done_at?.toISOString() ?? null,
  doneNote: row.done_note,
  mine: !row.done_at && (keeps || (await isOwn(context, row))),
})

const shown = async (context: Context, queries: Queries, { row, keeps, practice, startsAt }: Table) => {
  const { tenantId } = callerIn(context)
  const versions = await minutesOf(queries, tenantId, row.day_id)
  const [standing] = versions
  const tasks = await tasksOfDay(queries, tenantId, row.day_id)
  const deputies = keeps ? await deputiesForDay(queries, tenantId, row.day_id, row.station_id) : []
  const units = keeps ? await listUnits(queries, tenantId) : []
  return {
    dayId: row.day_id,
    day: row.day,
    practice,
    stationName: row.station_name,
    topic: row.topic,
    startsAt: startsAt.toISOString(),
    begun: hasBegun(startsAt, context.platform.now()),
    version: standing?.version ?? 0,
    ...(standing ? saidIn(context, row.day_id, standing) : { agenda: [], minutes: '' }),
    tasks: await Promise.all(tasks.map(task => shownTask(context, task, keeps))),
    deputies: deputies.map(each => ({ id: each.deputy_id, name: each.name })),
    units: units.map(unit => ({ id: unit.unit_id, name: unit.name })),
    history: versions.map(({ version, at, by_name }) => ({ version, at: at.toISOString(), by: nameOf(by_name) })),
    keeps,
    editable: keeps && row.state !== 'cancelled',
  }
}

const show = act.show.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  return shown(context, queries, await roundtableFor(context, queries, input.day))
})

const earlier = act.earlier.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const { row } = await roundtableFor(context, queries, input.day)
  const versions = await minutesOf(queries, callerIn(context).tenantId, row.day_id)
  const found = versions.find(each => each.version === input.version)
  if (!found) throw new Refusal('NOT_FOUND')
  const { version, at, by_name } = found
  return { version, at: at.toISOString(), by: nameOf(by_name), ...saidIn(context, row.day_id, found) }
})

const save = act.save.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const found = await roundtableToKeep(context, queries, input.day)
    if (input.minutes) checkBegun(found.startsAt, context.platform.now())
    const seen = async () => {
      const [standing] = await minutesOf(queries, tenantId, input.day)
      checkSeenVersion(input.version, {
        version: standing?.version ?? 0,
        by: nameOf(standing?.by_name ?? null),
        what: '这次圆桌会的记录',
        shown: standing ? { ...saidIn(context, input.day, standing) } : {},
      })
    }
    await seen()
    const { agenda, minutes } = input
    const version = input.version + 1
    const contentSealed = sealMinutes(context.platform, input.day, version, { agenda, minutes })
    const kept = { version, at: context.platform.now(), by: accountId, contentSealed }
    if (!(await keepMinutes(queries, tenantId, input.day, kept))) await seen()
    return shown(context, queries, found)
  }),
)

/** Whose a new task is; refuses a unit or a deputy that the place does not have. */
const holderFor = async (context: Context, queries: Queries, row: DayRow, holder: TaskHolder, who: string) => {
  const { tenantId } = callerIn(context)
  const nobody = { unitId: null, deputyId: null, person: null }
  if (holder === 'person') return { ...nobody, person: who.trim() }
  if (holder === 'unit') {
    if (!(await listUnits(queries, tenantId)).some(unit => unit.unit_id === who)) throw new Refusal('UNIT_UNKNOWN')
    return { ...nobody, unitId: who }
  }
  const deputies = await deputiesForDay(queries, tenantId, row.day_id, row.station_id)
  if (!deputies.some(each => each.deputy_id === who))
    throw new Refusal('NOT_FOUND', '这个联络站没有这位代表，请重新选择')
  return { ...nobody, deputyId: who }
}

const agree = act.agree.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const found = await roundtableToKeep(context, queries, input.day)
    const { row } = found
    checkBegun(found.startsAt, context.platform.now())
    checkTaskDue(input.due, todayOf(context))
    if ((await tasksOfDay(queries, tenantId, row.day_id)).length >= mostTasks)
      throw new Refusal('INPUT_INVALID', `一次圆桌会最多商定${mostTasks}件事`)
    const task = {
      taskId: newId(),
      dayId: row.day_id,
      stationId: row.station_id,
      what: input.what,
      ...(await holderFor(context, queries, row, input.holder, input.who)),
      due: input.due,
      by: accountId,
      at: context.platform.now(),
    }
    await addTask(queries, tenantId, task)
    await tellHolder(queries, tenantId, { ...task, stationName: row.station_name })
    return shown(context, queries, found)
  }),
)

const finishTask = act.finishTask.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const task = await findTask(queries, tenantId, input.task)
    if (!task) throw new Refusal('NOT_FOUND')
    const inCare = await stationsInCare(context, queries)
    const keeps = inCare.some(station => station.station_id === task.station_id)
    if (!keeps && !(await isOwn(context, task))) throw new Refusal('NOT_FOUND')
    const done = { taskId: input.task, by: accountId, at: context.platform.now(), note: input.note }
    if (!(await markDone(queries, tenantId, done))) throw new Refusal('TASK_DONE')
    return shownTask(context, (await findTask(queries, tenantId, input.task)) ?? task, keeps)
  }),
)

const tasks = act.tasks.handler(async ({ context }) => {
  const queries = queriesOf(context)
  const stations = (await stationsInCare(context, queries)).map(station => station.station_id)
  const [units, deputies] = [await scopesOf(context, 'handlingUnit'), await scopesOf(context, 'deputy')]
  const rows = await openTasks(queries, callerIn(context).tenantId, { stations, units, deputies })
  return Promise.all(rows.map(row => shownTask(context, row, stations.includes(row.station_id))))
})

export const roundtable = { show, earlier, save, agree, finishTask, tasks }
