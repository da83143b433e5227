import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { count, day, draftText, moment, nothing, rowId, writtenLine, writtenText } from '#contracts/shapes'
import { longestMinutes, mostItems, taskHolders } from '#domain/reception/roundtable'

const task = z.object({
  id: z.string(),
  day: z.string(),
  stationName: z.string(),
  /** Of which roundtable. */
  dayId: z.string(),
  what: z.string(),
  holder: z.enum(taskHolders),
  /** The unit, deputy or person by name. */
  who: z.string(),
  due: z.string(),
  /** Absent once it is done. */
  light: z.nullable(z.object({ urgency: z.enum(['onTime', 'dueSoon', 'overdue']), words: z.string() })),
  doneAt: z.nullable(moment),
  doneNote: z.nullable(z.string()),
  /** Whether this reader may write that it is done. */
  mine: z.boolean(),
})

const shown = z.object({
  dayId: z.string(),
  day: z.string(),
  practice: z.string(),
  stationName: z.string(),
  topic: z.nullable(z.string()),
  /** When it begins, and whether it has by the server's clock: before that it has an agenda and no minutes. */
  startsAt: moment,
  begun: z.boolean(),
  version: count,
  agenda: z.array(z.string()),
  minutes: z.string(),
  tasks: z.array(task),
  /** Those to whom a task can be given, by name: deputies who sit there, and the units of the place. */
  deputies: z.array(z.object({ id: z.string(), name: z.string() })),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  history: z.array(z.object({ version: count, at: moment, by: z.string() })),
  /** Whether this reader keeps its papers: the station's clerk and the committees. */
  keeps: z.boolean(),
  editable: z.boolean(),
})

export const roundtable = {
  show: question('The agenda, the minutes and the agreed tasks of a roundtable', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(shown),
  earlier: question('Agenda and minutes as they were in an earlier version', ['NOT_FOUND'])
    .input(z.object({ day: rowId, version: count }))
    .output(z.object({ version: count, at: moment, by: z.string(), agenda: z.array(z.string()), minutes: z.string() })),
  save: change('Save agenda and minutes on the version that I saw, 0 for the first', [
    'NOT_FOUND',
    'DAY_CANCELLED',
    'ROUNDTABLE_AHEAD',
    'CHANGED_MEANWHILE',
  ])
    .input(
      z.object({
        day: rowId,
        version: count,
        agenda: z.array(writtenLine(100)).check(z.maxLength(mostItems)),
        minutes: draftText(longestMinutes),
      }),
    )
    .output(shown),
  agree: change('Agree on a task: what, who, until when', [
    'NOT_FOUND',
    'DAY_CANCELLED',
    'ROUNDTABLE_AHEAD',
    'UNIT_UNKNOWN',
  ])
    .input(
      z.object({
        day: rowId,
        what: writtenText(200, 2),
        holder: z.enum(taskHolders, '请选择由谁办'),
        /** The id of the unit or deputy, or the person's name and post. */
        who: writtenLine(64),
        due: day,
      }),
    )
    .output(shown),
  finishTask: change('Write that a task is done, and how', ['NOT_FOUND', 'TASK_DONE'])
    .input(z.object({ task: rowId, note: writtenText(500, 4) }))
    .output(task),
  tasks: question('Tasks of roundtables that are open, soonest first: mine, or those of my stations')
    .input(nothing)
    .output(z.array(task)),
}
