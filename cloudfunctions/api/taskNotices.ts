import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { holdersOf } from '#db/queries/account'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { type Day, dayOf, morningOf } from '#domain/calendar/day'
import type { ReceptionNotice } from '#domain/reception/notices'
import { taskAgreed } from '#domain/reception/roundtable'

interface TaskOfSomebody {
  taskId: string
  dayId: string
  stationId: string
  unitId: string | null
  deputyId: string | null
}

/** The accounts of the unit or the deputy who has a task; none of a person who is only named. */
export const holdersOfTask = async (
  queries: Queries,
  tenantId: string,
  { unitId, deputyId }: Pick<TaskOfSomebody, 'unitId' | 'deputyId'>,
): Promise<string[]> => {
  if (unitId) return holdersOf(queries, tenantId, { role: 'handlingUnit', scope: unitId })
  return deputyId ? holdersOf(queries, tenantId, { role: 'deputy', scope: deputyId }) : []
}

/** Of what was agreed, to one account. @param of whose list of tasks it opens */
export const taskNotice = (
  words: ReceptionNotice,
  event: string,
  task: Pick<TaskOfSomebody, 'dayId' | 'stationId'>,
  { recipientId, of }: { recipientId: string; of: 'unit' | 'deputy' | 'station' },
): NoticeToWrite => ({
  ids: [newId(), newId()],
  event,
  recipientId,
  template: 'duty',
  ...words,
  about: { kind: 'day', id: task.dayId },
  page: `pages/${of}/tasks/index`,
  stationId: task.stationId,
})

/** Tells the unit or the deputy to whom a task was given, in the transaction that gives it. A person who is only named is told at the table. */
export const tellHolder = async (
  queries: Queries,
  tenantId: string,
  task: TaskOfSomebody & { stationName: string; what: string; due: Day; at: Date },
): Promise<void> => {
  const { at } = task
  const words = taskAgreed({ what: task.what, due: task.due, station: task.stationName, today: dayOf(at) })
  const of = task.unitId ? 'unit' : 'deputy'
  const holders = await holdersOfTask(queries, tenantId, task)
  const notices = holders.map(recipientId => taskNotice(words, `taskAgreed:${task.taskId}`, task, { recipientId, of }))
  await writeNotices(queries, tenantId, notices, at, morningOf(at))
}
