import { addDays, type Day, dateInWords } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'
import type { ReceptionNotice } from '#domain/reception/notices'
import { Refusal } from '#domain/refusal'

/** Items of an agenda, characters of the minutes, and tasks that one roundtable agrees on. */
export const mostItems = 20
export const longestMinutes = 5000
export const mostTasks = 30

/** Who does what was agreed: a unit or a deputy of the place, or somebody named. One of them, and no more: 件件有着落. */
export const taskHolders = ['unit', 'deputy', 'person'] as const
export type TaskHolder = (typeof taskHolders)[number]

/** Days. Further ahead nobody can be held to a date. */
const furthestDue = 730

/** Refuses a date on which nobody could be done in time, or that nobody would live to see. */
export const checkTaskDue = (due: Day, today: Day): void => {
  if (due < today) throw new Refusal('INPUT_INVALID', '办成的日子要在今天或以后，请重新选择')
  if (due > addDays(today, furthestDue)) throw new Refusal('INPUT_INVALID', '办成的日子太远了，请选两年以内的')
}

/** For the unit or the deputy who has it: what was agreed, and until when. */
export const taskAgreed = (task: { what: string; due: Day; station: string; today: Day }): ReceptionNotice => {
  const due = dateInWords(task.due, task.today)
  return {
    title: '圆桌会商定一件事',
    body: `${task.station}的圆桌会商定由您办：${task.what}。最晚${due}办成，办好以后请写一句怎么办的。`,
    fields: { when: `${task.due} 18:00`, where: thing(task.station), what: thing(task.what) },
  }
}
