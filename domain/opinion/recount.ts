import type { Day } from '#domain/calendar/day'
import { addWorkingDays, type CountedDay } from '#domain/calendar/workingDays'
import type { Circumstances, Opinion } from '#domain/opinion/command'
import { deadlineOf } from '#domain/opinion/deadline'
import { type Action, type Deadline, life, standingOf, stepFor } from '#domain/opinion/life'
import { answerOf, type Outcome } from '#domain/opinion/step'

/** An open opinion, with what its running counts began from. */
export interface Running extends Opinion {
  answerDays: number | null
  actBy: Day
}

/** What a new count makes of an opinion; `moved` says whether a date is another one than before. */
export interface Recounted {
  outcome: Outcome
  moved: boolean
}

/**
 * Counts the provisional dates of an open opinion again, from the days on which the ledger says that their counts began: what a
 * newly published 放假安排 makes of them. A date never moves to a day that is already past: nobody could have kept it.
 *
 * @param ledger the steps taken so far and their days, oldest first
 * @returns nothing when all stays as it is
 */
export const recount = (
  opinion: Running,
  ledger: readonly { action: Action; on: Day }[],
  circumstances: Circumstances,
): Recounted | null => {
  const { today, holidays, practice } = circumstances
  const step = stepFor(standingOf(opinion), 'recount', 'clock', practice.flags)
  if (!step) return null
  const unitHasIt = opinion.acts === 'leadUnit'
  const before = answerOf(opinion)
  const newestFirst = [...ledger].reverse()
  const assigned = newestFirst.find(entry => entry.action === 'assign')
  const answer =
    unitHasIt && before?.provisional && assigned && opinion.answerDays
      ? kept(addWorkingDays(assigned.on, opinion.answerDays, holidays), before.day, today)
      : before
  const began = newestFirst.find(entry => startedBy(entry.action))
  const starts = began && startedBy(began.action)
  const counted = opinion.actProvisional && starts ? deadlineOf(starts, began.on, answer, circumstances) : null
  const act = counted
    ? kept(counted, opinion.actBy, today)
    : { day: opinion.actBy, provisional: opinion.actProvisional }

  const answerMoved = answer?.day !== before?.day
  const moved = answerMoved || act.day !== opinion.actBy
  if (!moved && act.provisional === opinion.actProvisional && answer?.provisional === before?.provisional) return null
  // The sender follows the promised date; how soon a unit must accept is the offices' own matter.
  const promise = unitHasIt ? [before, answer] : [{ day: opinion.actBy }, act]
  const [was, due] = promise.map(date => date?.day ?? '') as [Day, Day]
  return {
    moved,
    outcome: {
      status: opinion.status,
      acts: opinion.acts,
      actBy: act.day,
      actProvisional: act.provisional,
      changes: unitHasIt && answer ? { answerDue: answer.day, answerProvisional: answer.provisional } : {},
      note: null,
      facts: was === due ? {} : { was, due },
      tells: was === due ? ['leadUnit'] : step.tells,
    },
  }
}

/** The same opinion with its running dates in doubt: a year over which they were counted was corrected. */
export const inDoubt = (opinion: Running): Running => ({
  ...opinion,
  actProvisional: true,
  answerProvisional: opinion.acts === 'leadUnit' && opinion.answerDays !== null ? true : opinion.answerProvisional,
})

/** The count that an action starts wherever it is taken. */
const startedBy = (action: Action): Deadline | undefined => {
  for (const step of life) if (step.action === action && step.starts && step.starts !== 'same') return step.starts
  return undefined
}

const kept = (counted: CountedDay, before: Day, today: Day): CountedDay => {
  if (counted.day >= before || counted.day >= today) return counted
  return { ...counted, day: before < today ? before : today }
}
