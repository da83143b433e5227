import type { Secrecy } from '#domain/opinion/secrecy'
import type { RecordLack, RecordOutcome } from '#domain/reception/record'
import type { Inputs, Outputs } from '../../../platform/call'

/** What a record that was to be finished lacks first, and the words for it. */
export interface Lack {
  field: RecordLack
  words: string
}

/** The field that a refusal to finish names; null where it names none. */
export const lackIn = (problem: { code: string; data?: Record<string, unknown> | undefined } | null): Lack | null =>
  problem?.code === 'RECORD_UNFINISHED' && problem.data
    ? { field: problem.data.field as RecordLack, words: String(problem.data.words) }
    : null

export type Shown = Outputs['record']['show']

/** What stands on the form: what was typed on this phone, and below it what the record says. */
export interface Words {
  secrecy: Secrecy
  category: string | null
  matter: string
  answer: string
  outcome: RecordOutcome
  deputies: readonly string[]
  proposedUnit: string | null
  due: string | null
  /** Null while nobody has touched how to reach who came: then it stays as it is. */
  visitor: { name: string; phone: string; address: string } | null
}

/** For whom a new record is begun: their place in the queue, their booking, or neither. */
export interface Visitor {
  booking?: string
  visit?: string
}

/** Where the draft of a record lies on this phone; of a new one under the day and who came. */
export const draftName = ({ record, day, booking, visit }: { record?: string; day?: string } & Visitor): string =>
  record ? `record:${record}` : `record:new:${day}:${visit ?? booking ?? 'walkIn'}`

export const wordsOf = (shown: Shown): Words => ({
  secrecy: shown.secrecy,
  category: shown.category,
  matter: shown.matter,
  answer: shown.answer,
  outcome: shown.outcome,
  deputies: shown.deputies.map(each => each.id),
  proposedUnit: shown.proposedUnit?.id ?? null,
  due: shown.due,
  visitor: null,
})

export const blank = (deputies: readonly string[], matter: string): Words => ({
  secrecy: 'confidential',
  category: null,
  matter,
  answer: '',
  outcome: 'unfinished',
  deputies,
  proposedUnit: null,
  due: null,
  visitor: null,
})

/** The two texts of which nothing may be lost where two have written. */
export const texts = ['matter', 'answer'] as const

type Entry = Omit<Inputs['record']['save'], 'record' | 'version' | 'finish'>

const filled = (text: string): string | undefined => text.trim() || undefined

/** As the server takes it. */
export const asInput = ({ visitor, deputies, ...words }: Words): Entry => ({
  ...words,
  deputies: [...deputies],
  ...(visitor && words.secrecy !== 'anonymous'
    ? {
        visitor: { name: filled(visitor.name), phone: filled(visitor.phone), address: filled(visitor.address) },
      }
    : {}),
})
