import { type Day, daysBetween } from '#domain/calendar/day'
import type { Preset } from '#domain/presets/schema'
import { Refusal } from '#domain/refusal'

/** Whether somebody came: `excused` once a clerk has taken back that they did not. */
export const attendances = ['came', 'missed', 'excused'] as const
export type Attendance = (typeof attendances)[number]

/** What a clerk decides of an appeal: the record is taken back, or it stays. */
export const appealAnswers = ['takenBack', 'stays'] as const
export type AppealAnswer = (typeof appealAnswers)[number]

/** How a note ended; `lapsed` where an earlier day that it counted turned out not to be missed. */
export const noteDecisions = [...appealAnswers, 'lapsed'] as const
export type NoteDecision = (typeof noteDecisions)[number]
export const noteDecisionWords: Record<NoteDecision, string> = {
  takenBack: '不算没有来',
  stays: '记录还在',
  lapsed: '不再记了',
}

type NoShow = Preset['practices'][number]['desk']['noShow']

/**
 * How many days a person has missed without a word within the time that counts, the day itself included. Days that a clerk has
 * excused are not among them.
 *
 * @param missed all days missed
 */
export const missedWithin = (missed: readonly Day[], day: Day, { withinDays }: NoShow): number =>
  missed.filter(each => each <= day && daysBetween(each, day) < withinDays).length

/** Whether the clerk reads a note of a day missed. Nothing else follows from it: nobody is blocked, and there are no points. */
export const isNoteDue = (missed: readonly Day[], day: Day, noShow: NoShow): boolean =>
  missedWithin(missed, day, noShow) >= noShow.noteAfter

/** What stands beside a note that was withdrawn because somebody wrote down what the person came for. */
export const cameAfterAll = '查清楚了，那天来过'

/** Refuses an appeal where there is one already, or the clerk has decided. */
export const checkAppeal = (note: { appealed: boolean; decision: NoteDecision | null }): void => {
  if (note.decision) throw new Refusal('APPEAL_SETTLED')
  if (note.appealed) throw new Refusal('APPEAL_SETTLED', '您已经说过原因了，联络站会看的')
}

/** Refuses a decision where one was made: two clerks, one word. */
export const checkUndecided = (note: { decision: NoteDecision | null }): void => {
  if (note.decision) throw new Refusal('APPEAL_SETTLED')
}
