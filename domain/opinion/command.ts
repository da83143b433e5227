import { addYears, type Day, dayInWords } from '#domain/calendar/day'
import { addWorkingDays, type CountedDay, type HolidayCalendar } from '#domain/calendar/workingDays'
import type { Status } from '#domain/opinion/life'
import { type Rating, type Referral, type ResultClass, ratingWords, referrals } from '#domain/opinion/words'
import type { Preset } from '#domain/presets/schema'
import { Refusal } from '#domain/refusal'

/** Who can be the one party that must act. */
export type Acting = 'resident' | 'stationClerk' | 'leadUnit'

/** What a step needs to know of an opinion. */
export interface Opinion {
  status: Status
  byCode: boolean
  round: number
  /** How often the sender has supplemented it. */
  supplements: number
  acts: Acting | null
  actBy: Day | null
  /** Whether the date was counted over days whose holidays were not published. */
  actProvisional: boolean
  leadUnit: { id: string; name: string } | null
  answerDue: Day | null
  answerProvisional: boolean
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
  | { action: 'giveCoOpinion'; text: string; units: readonly string[] }
  | { action: 'reply'; resultClass: ResultClass; text: string; promisedBy?: Day; withoutCoOpinion?: string }
  | { action: 'supplement'; text: string; photos: number }
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
  supplements?: number
}

export interface Circumstances {
  today: Day
  holidays: HolidayCalendar
  practice: Preset['opinion']
}

/** The matter leaves its units: none is waited for any more, and none is told of what follows. */
const withoutUnit = { leadUnitId: null, answerDue: null, answerDays: null } as const

export interface Asked {
  changes: Changes
  /** What was written, word for word. */
  note: string | null
  /** What the ledger keeps beside it, in the words of that day. */
  facts: Record<string, string>
}

const plain = (note: string | null, facts: Record<string, string> = {}): Asked => ({ changes: {}, note, facts })

/** What a command itself asks for, refused where it is missing, and what it leaves behind. */
export const ask = (opinion: Opinion, command: Command, circumstances: Circumstances): Asked => {
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
      if (command.units.length === 0 || !command.units.every(unit => opinion.missingCoOpinions.includes(unit)))
        throw new Refusal('STEP_NOT_OPEN', '会办意见已经给过了')
      return plain(command.text, { unit: command.units.join('、') })
    case 'reply':
      return reply(opinion, command, circumstances)
    case 'supplement':
      return {
        ...plain(command.text, command.photos > 0 ? { photos: String(command.photos) } : {}),
        changes: { supplements: opinion.supplements + 1 },
      }
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
      // A unit that has returned it has no more to do with it.
      return opinion.status === 'returned' ? { ...plain(null), changes: withoutUnit } : plain(null)
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

/** A promise is kept on a day that people can wait for: after today, and within the years that the place allows. */
const checkPromise = (promisedBy: Day | undefined, today: Day, years: number): void => {
  if (!promisedBy) throw new Refusal('PROMISE_DATE_NEEDED')
  if (promisedBy <= today) throw new Refusal('PROMISE_DATE_NEEDED', '预计办成的日子要在今天以后，请重新选择')
  const last = addYears(today, years)
  if (promisedBy > last)
    throw new Refusal(
      'PROMISE_OUT_OF_RANGE',
      `预计办成的日子最晚到${dayInWords(last, today)}，更久的请写最近一步哪一天办成`,
    )
}

const reply = (opinion: Opinion, command: Command & { action: 'reply' }, { today, practice }: Circumstances): Asked => {
  if (opinion.missingCoOpinions.length > 0 && !command.withoutCoOpinion)
    throw new Refusal(
      'CO_OPINION_MISSING',
      `${opinion.missingCoOpinions.join('、')}还没有给出会办意见，请先催齐，或写明不等的原因`,
    )
  if (command.resultClass === 'B') checkPromise(command.promisedBy, today, practice.promiseYears)
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
