import type { Day } from '#domain/calendar/day'
import { addWorkingDays } from '#domain/calendar/workingDays'
import { type Acting, type Asked, ask, type Circumstances, type Command, type Opinion } from '#domain/opinion/command'
import {
  type Action,
  isOpen,
  isUsedUp,
  life,
  type Party,
  type Recipient,
  type Status,
  standingOf,
  stepFor,
} from '#domain/opinion/life'
import { Refusal, type RefusalCode } from '#domain/refusal'

/** What a step makes of an opinion: where it stands, who must act until when, what the ledger keeps, and who is told. */
export interface Outcome extends Asked {
  status: Status
  acts: Acting | null
  actBy: Day | null
  tells: readonly Recipient[]
}

/**
 * Takes one step in the life of an opinion, or refuses it. The table of life says whether it is open to this party and
 * where it leads; here is what the step itself asks for and leaves behind.
 */
export const takeStep = (opinion: Opinion, command: Command, by: Party, circumstances: Circumstances): Outcome => {
  const { practice, today, holidays } = circumstances
  const standing = standingOf(opinion)
  const step = stepFor(standing, command.action, by, practice.flags)
  if (!step) {
    const usedUp = isUsedUp(standing, command.action, by, practice.flags)
    throw new Refusal((usedUp && whenUsedUp[command.action]) || 'STEP_NOT_OPEN')
  }

  const asked = ask(opinion, command, circumstances)
  const status = step.to === 'same' ? opinion.status : step.to
  const answerDue = asked.changes.answerDue === undefined ? opinion.answerDue : asked.changes.answerDue
  const count = (days: number): Day => addWorkingDays(today, days, holidays).day
  const dates: Record<NonNullable<typeof step.starts>, () => Day | null> = {
    triage: () => count(practice.deadlines.triage),
    // A unit may not sit on an assignment longer than the answer itself may take.
    acceptance: () => earlier(count(practice.deadlines.acceptance), answerDue),
    answer: () => answerDue,
    rating: () => count(practice.deadlines.rating),
    same: () => opinion.actBy,
  }
  return {
    status,
    acts: step.next === 'same' ? opinion.acts : step.next,
    actBy: isOpen(status) && step.starts ? dates[step.starts]() : null,
    tells: step.tells,
    ...asked,
  }
}

const whenUsedUp: Partial<Record<Action, RefusalCode>> = {
  sendBack: 'SENT_BACK_BEFORE',
  supplement: 'SUPPLEMENTED_ENOUGH',
}

const earlier = (a: Day, b: Day | null): Day => (b && b < a ? b : a)

/** Where a new opinion stands: the table's own first row, with the count it starts. */
export const firstStep = ({ today, holidays, practice }: Circumstances) => {
  const submit = life.find(step => step.from === 'nothing')
  if (submit?.to !== 'received' || submit.next !== 'stationClerk' || submit.starts !== 'triage')
    throw new Error('the table of life begins otherwise than the first step is written')
  return {
    status: submit.to,
    acts: submit.next,
    actBy: addWorkingDays(today, practice.deadlines[submit.starts], holidays).day,
    tells: submit.tells,
  }
}
