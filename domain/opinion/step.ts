import type { Day } from '#domain/calendar/day'
import { addWorkingDays, type CountedDay } from '#domain/calendar/workingDays'
import { type Acting, type Asked, ask, type Circumstances, type Command, type Opinion } from '#domain/opinion/command'
import { deadlineOf } from '#domain/opinion/deadline'
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
  actProvisional: boolean
  tells: readonly Recipient[]
}

/**
 * Takes one step in the life of an opinion, or refuses it. The table of life says whether it is open to this party and
 * where it leads; here is what the step itself asks for and leaves behind.
 */
export const takeStep = (opinion: Opinion, command: Command, by: Party, circumstances: Circumstances): Outcome => {
  const { practice, today } = circumstances
  const standing = standingOf(opinion)
  const step = stepFor(standing, command.action, by, practice.flags)
  if (!step) {
    const usedUp = isUsedUp(standing, command.action, by, practice.flags)
    throw new Refusal((usedUp && whenUsedUp[command.action]) || 'STEP_NOT_OPEN')
  }

  const asked = ask(opinion, command, circumstances)
  const status = step.to === 'same' ? opinion.status : step.to
  const running = opinion.actBy ? { day: opinion.actBy, provisional: opinion.actProvisional } : null
  const counted =
    step.starts && step.starts !== 'same'
      ? deadlineOf(step.starts, today, answerOf({ ...opinion, ...asked.changes }), circumstances)
      : running
  const date = isOpen(status) && step.starts ? counted : null
  return {
    status,
    acts: step.next === 'same' ? opinion.acts : step.next,
    actBy: date?.day ?? null,
    actProvisional: date?.provisional ?? false,
    tells: step.tells,
    ...asked,
  }
}

const whenUsedUp: Partial<Record<Action, RefusalCode>> = {
  sendBack: 'SENT_BACK_BEFORE',
  supplement: 'SUPPLEMENTED_ENOUGH',
}

/** The date promised to the resident, as it was counted. */
export const answerOf = ({
  answerDue,
  answerProvisional,
}: Pick<Opinion, 'answerDue' | 'answerProvisional'>): CountedDay | null =>
  answerDue ? { day: answerDue, provisional: answerProvisional } : null

/** Where a new opinion stands: the table's own first row, with the count it starts. */
export const firstStep = ({ today, holidays, practice }: Circumstances) => {
  const submit = life.find(step => step.from === 'nothing')
  if (submit?.to !== 'received' || submit.next !== 'stationClerk' || submit.starts !== 'triage')
    throw new Error('the table of life begins otherwise than the first step is written')
  const due = addWorkingDays(today, practice.deadlines[submit.starts], holidays)
  return {
    status: submit.to,
    acts: submit.next,
    actBy: due.day,
    actProvisional: due.provisional,
    tells: submit.tells,
  }
}
