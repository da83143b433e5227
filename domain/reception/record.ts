import { type Contact, maskContact } from '#domain/access/masking'
import type { Day } from '#domain/calendar/day'
import { checkNamed, type Secrecy, secrecyLevels, secrecyWords } from '#domain/opinion/secrecy'
import { Refusal } from '#domain/refusal'

/** 接待记录: what became of what one person came for. `unfinished` while that is open. */
export const recordOutcomes = [
  'unfinished',
  'answeredOnSite',
  'turnedIntoOpinion',
  'explained',
  'referred',
  'mediation',
] as const
export type RecordOutcome = (typeof recordOutcomes)[number]

export const outcomeWords: Record<RecordOutcome, string> = {
  unfinished: '还没有结果',
  answeredOnSite: '当场答复',
  turnedIntoOpinion: '转成意见办理',
  explained: '说明不办的原因',
  referred: '告诉该向哪里提出',
  mediation: '调解',
}

export const recordStates = ['draft', 'finished'] as const
export type RecordState = (typeof recordStates)[number]

/** Who came, as far as they said it: nothing of it must be given (个人信息保护法 art. 6). */
export interface Visitor extends Contact {
  address?: string
}

/** What is typed at the desk. */
export interface RecordEntry {
  secrecy: Secrecy
  category: string | null
  matter: string
  answer: string
  outcome: RecordOutcome
  /** The deputies who received. */
  deputies: readonly string[]
  /** 建议承办单位, and by when it should be answered, as the register asks. */
  proposedUnit: string | null
  due: Day | null
}

/** Characters of what was said and of what was answered. */
export const longestRecord = 2000
/** How many days back a clerk is reminded of who came and has no record; the older ones are the archive's. */
export const daysLookedBack = 30
/** Opinions that one record may become: a matter each. */
export const mostOpinionsOfRecord = 5

const fieldWords: Record<keyof RecordEntry, string> = {
  secrecy: '实名、保密或匿名',
  category: '类别',
  matter: '来访人说的',
  answer: '当场答复',
  outcome: '结果',
  deputies: '接待的代表',
  proposedUnit: '建议承办单位',
  due: '希望哪天前答复',
}

/** What a saving has changed, by the names of the fields as the page has them. */
export const changedFields = (before: RecordEntry, after: RecordEntry): string[] =>
  (Object.keys(fieldWords) as (keyof RecordEntry)[])
    .filter(field => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map(field => fieldWords[field])

/** All that a new record says, by the names of its fields. */
export const writtenFields = (entry: RecordEntry): string[] =>
  changedFields(
    {
      secrecy: entry.secrecy,
      category: null,
      matter: '',
      answer: '',
      outcome: 'unfinished',
      deputies: [],
      proposedUnit: null,
      due: null,
    },
    entry,
  )

/** A contact as the clerk reads it without a look that is logged; of the address only that there is one. */
export const maskVisitor = ({ address, ...contact }: Visitor): Visitor => ({
  ...maskContact(contact),
  ...(address ? { address: '（已填写）' } : {}),
})

export const isEmptyVisitor = ({ name, phone, address }: Visitor): boolean => !name && !phone && !address

export const namesItsParties = () =>
  new Refusal('INPUT_INVALID', '调解记录上有双方的姓名，这份记录不能是匿名的。请选保密')

/**
 * What must hold whenever a record is saved, unfinished or not: of an anonymous visitor nothing is kept, and what became an
 * opinion counts as that and as nothing else, and stays as secret as it was when it went out. A mediation names its parties.
 *
 * @param opinions how many opinions it has become
 */
export const checkSaved = (
  entry: RecordEntry,
  visitor: Visitor,
  { before, opinions, mediated }: { before: RecordEntry | null; opinions: number; mediated: boolean },
): void => {
  if (entry.secrecy === 'anonymous' && (mediated || entry.outcome === 'mediation')) throw namesItsParties()
  if (entry.secrecy === 'anonymous' && !isEmptyVisitor(visitor))
    throw new Refusal('INPUT_INVALID', '匿名的不留姓名、电话和住址。请去掉，或改选保密')
  if (opinions === 0 && entry.outcome === 'turnedIntoOpinion')
    throw new Refusal('INPUT_INVALID', '还没有转成意见。请点“转成意见”')
  if (opinions > 0 && entry.outcome !== 'turnedIntoOpinion')
    throw new Refusal('INPUT_INVALID', '这份记录已经转成意见，结果就是“转成意见办理”')
  if (opinions > 0 && before && before.secrecy !== entry.secrecy)
    throw new Refusal('INPUT_INVALID', '这份记录已经转成意见，实名、保密或匿名不能再改')
}

/** What a record can lack when it is to be finished, by the names of its entry. */
export type RecordLack = 'matter' | 'category' | 'deputies' | 'outcome' | 'answer' | 'mediation'

/** Refuses to finish a record that leaves open what was said, what became of it, or who heard it, and names the first field of it. */
export const checkFinished = (entry: RecordEntry, visitor: Visitor, { mediated }: { mediated: boolean }): void => {
  const lacking = (field: RecordLack, words: string): never => {
    throw new Refusal('RECORD_UNFINISHED', `${words}，写好以后再完成。现在可以先保存`, { field, words })
  }
  if (Array.from(entry.matter.trim()).length < 2) lacking('matter', '还没有写来访人说了什么')
  if (!entry.category) lacking('category', '还没有选类别')
  if (entry.deputies.length === 0) lacking('deputies', '还没有选是哪位代表接待的')
  if (entry.outcome === 'unfinished') lacking('outcome', '还没有选结果')
  if (needsAnswer.includes(entry.outcome) && Array.from(entry.answer.trim()).length < 4)
    lacking('answer', `结果是“${outcomeWords[entry.outcome]}”，还没有写怎么答复的`)
  if (entry.outcome === 'mediation' && !mediated) lacking('mediation', '结果是调解，还没有写调解记录')
  checkNamed(entry.secrecy, visitor)
}

/** 当场解决、说明、转到别处: each was said to the person, and what was said is written down. */
const needsAnswer: readonly RecordOutcome[] = ['answeredOnSite', 'explained', 'referred']

/**
 * Under which secrecy an opinion of a record goes out: as that of the record or more so. 匿名 is decided once for the whole
 * record, because an opinion that leads back to a known visitor is not anonymous.
 */
export const opinionSecrecies = (record: Secrecy): Secrecy[] =>
  record === 'anonymous' ? ['anonymous'] : secrecyLevels.slice(secrecyLevels.indexOf(record), 2)

/**
 * Whether opinions of one record that go out together lead from one to another: an open one names who sent it, and a unit that
 * gets both reads numbers beside each other and the same day. Told to the clerk before, and not refused.
 */
export const leadsToOther = (opinions: readonly { secrecy: Secrecy }[]): boolean =>
  new Set(opinions.map(({ secrecy }) => secrecy)).size > 1

export const leadsToOtherWords =
  '这几件里有实名的，也有保密的。编号挨着，又是同一天提的，交给同一个单位，单位可能猜出保密的那件是谁提的。要稳妥，就都改成保密；或者这次只转一种，另一种过几天再转。'

export const checkOpinionSecrecy = (record: Secrecy, opinion: Secrecy): void => {
  if (opinionSecrecies(record).includes(opinion)) return
  const may = opinionSecrecies(record).map(level => `“${secrecyWords[level].name}”`)
  throw new Refusal(
    'INPUT_INVALID',
    `这份记录是“${secrecyWords[record].name}”的，转成的意见只能选${may.join('或')}。要改，请先改记录`,
  )
}

/**
 * Refuses to save on a version that somebody else has changed since; nothing is lost on either side.
 *
 * @param standing what stands now, and what the page shows beside the words just typed
 */
export const checkSeenVersion = (
  seen: number,
  standing: { version: number; by: string; what: string; shown: Record<string, unknown> },
): void => {
  if (seen === standing.version) return
  throw new Refusal(
    'CHANGED_MEANWHILE',
    `${standing.by}刚刚保存了${standing.what}。您写的还在，请看过对方写的，再决定怎么保存`,
    { version: standing.version, ...standing.shown },
  )
}
