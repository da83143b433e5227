import { addDays, type Day, dateInWords, dayOf, daysBetween, timeInWords, timeOf } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'
import type { ReceptionNotice } from '#domain/reception/notices'
import { Refusal } from '#domain/refusal'

/** Items of an agenda, characters of the minutes, and tasks that one roundtable agrees on. */
export const mostItems = 20
export const longestMinutes = 5000
export const mostTasks = 30

/** 议程 and 会议记录, as they are written. */
export interface Minutes {
  agenda: string[]
  minutes: string
}

/** Whether it has begun: from then on what is said can be written down, and something agreed on. Its agenda is written before. */
export const hasBegun = (startsAt: Date, now: Date): boolean => now >= startsAt

/** Refuses minutes of a roundtable, and what it agrees on, before it has begun. */
export const checkBegun = (startsAt: Date, now: Date): void => {
  if (hasBegun(startsAt, now)) return
  const when = `${dateInWords(dayOf(startsAt), dayOf(now))} ${timeInWords(timeOf(startsAt))}`
  throw new Refusal('ROUNDTABLE_AHEAD', `圆桌会${when}才开始，会议记录和商定的事到那时再写。议程现在就可以写`)
}

/** Who does what was agreed: a unit or a deputy of the place, or somebody named. One of them, and no more: 件件有着落. */
export const taskHolders = ['unit', 'deputy', 'person'] as const
export type TaskHolder = (typeof taskHolders)[number]

/** Days. Further ahead nobody can be held to a date. */
const furthestDue = 730

/** Refuses a date that has passed, or one more than {@link furthestDue} days ahead. */
export const checkTaskDue = (due: Day, today: Day): void => {
  if (due < today) throw new Refusal('INPUT_INVALID', '办成的日子要在今天或以后，请重新选择')
  if (due > addDays(today, furthestDue)) throw new Refusal('INPUT_INVALID', '办成的日子太远了，请选两年以内的')
}

/** What the clock has to say of a task that is not done: so many days before its date, or once that has passed. */
export type TaskNews = { kind: 'due'; step: number } | { kind: 'overdue' }

/** How far the clock has come with a task: the days ahead of its last reminder, or that it was told of as overdue. */
export const toldOverdue = -1

/**
 * What is to be told of an open task today, if anything: the latest reminder whose time has come, so that a day on which nobody
 * was reminded is made up for, each once; and once that its date has passed. What was agreed after the day of a reminder needs none.
 *
 * @param task.told how far the clock has come with it: days ahead, {@link toldOverdue}, null for nothing yet
 * @param steps on which calendar days ahead the place reminds whoever has the task
 */
export const taskNews = (
  task: { due: Day; agreedOn: Day; told: number | null },
  steps: readonly number[],
  today: Day,
): TaskNews | undefined => {
  const left = daysBetween(today, task.due)
  if (left < 0) return task.told === toldOverdue ? undefined : { kind: 'overdue' }
  const come = steps.filter(step => step >= left)
  if (come.length === 0) return undefined
  const step = Math.min(...come)
  const needless = task.agreedOn >= addDays(task.due, -step) || (task.told !== null && task.told <= step)
  return needless ? undefined : { kind: 'due', step }
}

interface TaskToTell {
  what: string
  due: Day
  station: string
  today: Day
}

/** A task has a day and no hour, and WeChat takes no time without one: the end of the working day stands for it. */
const fieldsOf = ({ what, due, station }: TaskToTell) => ({
  when: `${due} 18:00`,
  where: thing(station),
  what: thing(what),
})

/** For the unit or the deputy who has it: what was agreed, and until when. */
export const taskAgreed = (task: TaskToTell): ReceptionNotice => ({
  title: '圆桌会商定一件事',
  body: `${task.station}的圆桌会商定由您办：${task.what}。最晚${dateInWords(task.due, task.today)}办成，办好以后请写一句怎么办的。`,
  fields: fieldsOf(task),
})

/** For whoever has it. */
export const taskStillOpen = (news: TaskNews, task: TaskToTell): ReceptionNotice => {
  const due = dateInWords(task.due, task.today)
  const body =
    news.kind === 'due'
      ? `圆桌会商定由您办的“${task.what}”，最晚${due}办成。办好了请写一句怎么办的。`
      : `圆桌会商定由您办的“${task.what}”，最晚应在${due}办成，已经超期。请尽快办，办好了写一句怎么办的。`
  return { title: news.kind === 'due' ? '圆桌会商定的事快到期' : '圆桌会商定的事超期了', body, fields: fieldsOf(task) }
}

/** For the station that keeps the list: it urges who is late, and reminds who has no account here. @param who by name */
export const taskToUrge = (news: TaskNews, task: TaskToTell & { who: string }): ReceptionNotice => {
  const due = dateInWords(task.due, task.today)
  const body =
    news.kind === 'due'
      ? `圆桌会商定由${task.who}办的“${task.what}”，最晚${due}办成。请打个电话提醒一声。`
      : `${task.who}没有按时办成圆桌会商定的“${task.what}”（${due}到期），请催一催。`
  return { title: news.kind === 'due' ? '请提醒一件商定的事' : '请催办一件商定的事', body, fields: fieldsOf(task) }
}
