import type { RecordRow } from '#db/queries/record'
import type { RecordEntry, Visitor } from '#domain/reception/record'
import type { Platform } from '#functions/platform/ports'

/** Each text is bound to its record and to where it stands, so that no two can be exchanged. */
const boundTo = (what: string, recordId: string) => `record-${what}:${recordId}`

export const sealRecordText = ({ cipher }: Platform, recordId: string, { matter, answer }: RecordEntry) => ({
  matterSealed: cipher.seal(matter, boundTo('matter', recordId)),
  answerSealed: cipher.seal(answer, boundTo('answer', recordId)),
})

/** What stands in a record now. */
export const openEntry = ({ cipher }: Platform, row: RecordRow): RecordEntry => ({
  secrecy: row.secrecy,
  category: row.category,
  matter: cipher.open(row.matter_sealed, boundTo('matter', row.record_id)),
  answer: cipher.open(row.answer_sealed, boundTo('answer', row.record_id)),
  outcome: row.outcome,
  deputies: row.deputies,
  proposedUnit: row.proposed_unit_id,
  due: row.due,
})

export const sealVisitor = ({ cipher }: Platform, recordId: string, visitor: Visitor): string =>
  cipher.seal(JSON.stringify(visitor), boundTo('contact', recordId))

export const openVisitor = (
  { cipher }: Platform,
  { record_id, contact_sealed }: Pick<RecordRow, 'record_id' | 'contact_sealed'>,
): Visitor => (contact_sealed ? JSON.parse(cipher.open(contact_sealed, boundTo('contact', record_id))) : {})

/** A whole entry, as a version keeps it. */
export const sealEntry = ({ cipher }: Platform, recordId: string, version: number, entry: RecordEntry): string =>
  cipher.seal(JSON.stringify(entry), boundTo(`version-${version}`, recordId))

export const openEntryOf = ({ cipher }: Platform, recordId: string, version: number, sealed: string): RecordEntry =>
  JSON.parse(cipher.open(sealed, boundTo(`version-${version}`, recordId)))

export const sealNote = ({ cipher }: Platform, recordId: string, text: string): string =>
  cipher.seal(text, boundTo('note', recordId))

export const openNote = ({ cipher }: Platform, recordId: string, sealed: string): string =>
  cipher.open(sealed, boundTo('note', recordId))
