import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { holdersOf } from '#db/queries/account'
import { type NoticeToWrite, writeNotices } from '#db/queries/notice'
import { type Day, dayOf, morningOf } from '#domain/calendar/day'
import { taskAgreed } from '#domain/reception/roundtable'

interface AgreedTask {
  taskId: string
  dayId: string
  stationId: string
  stationName: string
  what: string
  unitId: string | null
  deputyId: string | null
  due: Day
  at: Date
}

/** Tells the unit or the deputy to whom a task was given, in the transaction that gives it. A person who is only named is told at the table. */
export const tellHolder = async (queries: Queries, tenantId: string, task: AgreedTask): Promise<void> => {
  const { unitId, deputyId, at } = task
  const holders = unitId
    ? await holdersOf(queries, tenantId, { role: 'handlingUnit', scope: unitId })
    : deputyId
      ? await holdersOf(queries, tenantId, { role: 'deputy', scope: deputyId })
      : []
  const words = taskAgreed({ what: task.what, due: task.due, station: task.stationName, today: dayOf(at) })
  const notices = holders.map(
    (recipientId): NoticeToWrite => ({
      ids: [newId(), newId()],
      event: `taskAgreed:${task.taskId}`,
      recipientId,
      template: 'duty',
      ...words,
      about: { kind: 'day', id: task.dayId },
      page: unitId ? 'pages/unit/tasks/index' : 'pages/deputy/tasks/index',
      stationId: task.stationId,
    }),
  )
  await writeNotices(queries, tenantId, notices, at, morningOf(at))
}
