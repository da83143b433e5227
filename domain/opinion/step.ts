import type { Day } from '#domain/calendar/day'
import { addWorkingDays, type CountedDay, type HolidayCalendar } from '#domain/calendar/workingDays'
import { isOpen, life, type Party, type Recipient, type Status, stepFor } from '#domain/opinion/life'
import { type Rating, type Referral, type ResultClass, ratingWords, referrals } from '#domain/opinion/words'
import type { Preset } from '#domain/presets/schema'
import { Refusal } from '#domain/refusal'

/** What a step needs to know of an opinion. */
export interface Opinion {
  status: Status
  anonymous: boolean
  round: number
  actBy: Day | null
  leadUnit: { id: string; name: string } | null
  answerDue: Day | null
  /** Names of co-handling units that still owe their opinion. */
  missingCoOpinions: readonly string[]
}

/** A step as somebody takes it. Names of units come with their ids: the ledger keeps what they were called that day. */
export type Command =
  | { action: 'answerOnSite'; text: string; station: string }
  | { action: 'decline'; reason: string }
  | { action: 'refer'; to: Referral; text?: string }
  | {
      action: 'assign'
      leadUnit: { id: string; name: string }
      coHandlingUnits: { id: string; name: string }[]
      workingDays?: number
      note?: string
    }
  | { action: 'accept' }
  | { action: 'returnToStation'; reason: string }
  | { action: 'recordProgress'; text: string }
  | { action: 'giveCoOpinion'; text: string; unit: string }
  | { action: 'reply'; resultClass: ResultClass; text: string; promisedBy?: Day; withoutCoOpinion?: string }
  | { action: 'rate'; rating: Rating; reason?: string }
  | { action: 'sendBack'; reason: string }
  | { action: 'withdraw' }
  | { action: 'lapse' }

/** Columns of the current row that a step sets; what is absent stays. */
export interface Changes {
  /** `null` takes the matter from a unit that had no part in the answer. */
  leadUnitId?: string | null
  answerDays?: number | null
  answerDue?: Day | null
  answerProvisional?: boolean
  repliedBy?: string | null
  resultClass?: ResultClass | null
  promisedBy?: Day | null
  rating?: Rating
  ratingReason?: string | null
  round?: number
}

/** What a step makes of an opinion: where it stands, who must act until when, what the ledger keeps, and who is told. */
export interface Outcome {
  status: Status
  acts: 'resident' | 'stationClerk' | 'leadUnit' | null
  actBy: Day | null
  changes: Changes
  note: string | null
  facts: Record<string, string>
  tells: readonly Recipient[]
}

export interface Circumstances {
  today: Day
  holidays: HolidayCalendar
  practice: Preset['opinion']
}

/**
 * Takes one step in the life of an opinion, or refuses it. The table of life says whether it is open to this party and
 * where it leads; here is what the step itself asks for and leaves behind.
 */
export const takeStep = (opinion: Opinion, command: Command, by: Party, circumstances: Circumstances): Outcome => {
  const { practice, today, holidays } = circumstances
  const standing = { status: opinion.status, anonymous: opinion.anonymous, sentBackBefore: opinion.round > 1 }
  const step = stepFor(standing, command.action, by, practice.flags)
  if (!step)
    throw new Refusal(command.action === 'sendBack' && opinion.round > 1 ? 'SENT_BACK_BEFORE' : 'STEP_NOT_OPEN')

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
    acts: step.next === 'same' ? 'leadUnit' : step.next,
    actBy: isOpen(status) && step.starts ? dates[step.starts]() : null,
    tells: step.tells,
    ...asked,
  }
}

const earlier = (a: Day, b: Day | null): Day => (b && b < a ? b : a)

/** The station ends a matter by itself: no unit is waited for any more, and none is told of what follows. */
const withoutUnit = { leadUnitId: null, answerDue: null, answerDays: null } as const

type Asked = Pick<Outcome, 'changes' | 'note' | 'facts'>

const plain = (note: string | null, facts: Record<string, string> = {}): Asked => ({ changes: {}, note, facts })

const ask = (opinion: Opinion, command: Command, circumstances: Circumstances): Asked => {
  switch (command.action) {
    case 'answerOnSite':
      return { ...plain(command.text), changes: { repliedBy: command.station, ...withoutUnit } }
    case 'decline':
      return { ...plain(command.reason), changes: withoutUnit }
    case 'refer':
      return {
        ...plain(command.text ?? referrals[command.to].text, { to: referrals[command.to].name }),
        changes: withoutUnit,
      }
    case 'assign':
      return assign(command, circumstances)
    case 'accept':
      return plain(null, { due: opinion.answerDue ?? '' })
    case 'returnToStation':
      return plain(command.reason, { unit: opinion.leadUnit?.name ?? '' })
    case 'recordProgress':
      return plain(command.text)
    case 'giveCoOpinion':
      if (!opinion.missingCoOpinions.includes(command.unit)) throw new Refusal('STEP_NOT_OPEN', '会办意见已经给过了')
      return plain(command.text, { unit: command.unit })
    case 'reply':
      return reply(opinion, command, circumstances)
    case 'rate':
      if (command.rating === 'dissatisfied' && !command.reason)
        throw new Refusal('REASON_NEEDED', '请写一句为什么不满意')
      return {
        note: command.reason ?? null,
        facts: { rating: ratingWords[command.rating] },
        changes: { rating: command.rating, ratingReason: command.reason ?? null },
      }
    case 'sendBack':
      return {
        ...plain(command.reason),
        changes: {
          round: opinion.round + 1,
          answerDue: null,
          answerDays: null,
          resultClass: null,
          promisedBy: null,
          repliedBy: null,
        },
      }
    case 'withdraw':
    case 'lapse':
      return plain(null)
  }
}

const assign = (command: Command & { action: 'assign' }, { practice, today, holidays }: Circumstances): Asked => {
  const days = command.workingDays ?? practice.deadlines.answer
  if (days > practice.longestAnswer)
    throw new Refusal('DUE_OUT_OF_RANGE', `答复期限最长${practice.longestAnswer}个工作日`)
  if (command.coHandlingUnits.some(unit => unit.id === command.leadUnit.id))
    throw new Refusal('UNIT_UNKNOWN', '会办单位不能又是主办单位')
  if (command.coHandlingUnits.length > 0 && !practice.flags.coHandling)
    throw new Refusal('UNIT_UNKNOWN', '本地没有会办的做法')
  const due: CountedDay = addWorkingDays(today, days, holidays)
  return {
    note: command.note ?? null,
    facts: {
      unit: command.leadUnit.name,
      due: due.day,
      days: String(days),
      ...(command.coHandlingUnits.length > 0
        ? { coHandlingUnits: command.coHandlingUnits.map(unit => unit.name).join('、') }
        : {}),
    },
    changes: {
      leadUnitId: command.leadUnit.id,
      answerDays: days,
      answerDue: due.day,
      answerProvisional: due.provisional,
    },
  }
}

const reply = (opinion: Opinion, command: Command & { action: 'reply' }, { today }: Circumstances): Asked => {
  if (opinion.missingCoOpinions.length > 0 && !command.withoutCoOpinion)
    throw new Refusal(
      'CO_OPINION_MISSING',
      `${opinion.missingCoOpinions.join('、')}还没有给出会办意见，请先催齐，或写明不等的原因`,
    )
  if (command.resultClass === 'B' && (!command.promisedBy || command.promisedBy <= today))
    throw new Refusal('PROMISE_DATE_NEEDED')
  return {
    note: command.text,
    facts: {
      resultClass: command.resultClass,
      unit: opinion.leadUnit?.name ?? '',
      ...(command.resultClass === 'B' && command.promisedBy ? { promisedBy: command.promisedBy } : {}),
      ...(command.withoutCoOpinion ? { withoutCoOpinion: command.withoutCoOpinion } : {}),
    },
    changes: {
      repliedBy: opinion.leadUnit?.name ?? null,
      resultClass: command.resultClass,
      promisedBy: command.resultClass === 'B' ? command.promisedBy : null,
    },
  }
}

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
