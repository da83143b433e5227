import type { Queries } from '#db/database'
import { photosOf } from '#db/queries/photo'
import { deputiesNamed, opinionsOfRecord, type RecordRow } from '#db/queries/record'
import { notesOfRecord, recordVersions } from '#db/queries/recordVersion'
import { contactShownTo, type Secrecy } from '#domain/opinion/secrecy'
import { statusWords, titleOf } from '#domain/opinion/words'
import { secrecyOutside } from '#domain/reception/keptFromDeputies'
import { isEmptyVisitor, maskVisitor, type RecordEntry } from '#domain/reception/record'
import { type Context, callerIn } from '#functions/api/context'
import type { ReadRecord } from '#functions/api/recordReader'
import { openEntry, openNote, openVisitor } from '#functions/api/recordText'

/** Says in the history of a record that it became opinions, with their numbers behind it. */
export const turnedWords = '转成意见'

/** Whose name stands for a saving: who wrote, or the station where that account has no name. */
export const nameOf = (name: string | null): string => name ?? '联络站'

type KeptRow = Pick<RecordRow, 'secrecy' | 'outcome' | 'mediated' | 'opinion_secrecies'>

/** How secret a record is to a reader: to its station as it was taken down. */
export const secrecyTo = (as: ReadRecord['as'], row: KeptRow): Secrecy =>
  as === 'stationClerk' ? row.secrecy : secrecyOutside({ ...row, opinionSecrecies: row.opinion_secrecies })

/**
 * The opinions of a record as a reader may know them for those of one visitor: who is named on an open one is not to be found behind
 * the more secret one beside it.
 */
export const opinionsTo = <Of extends { secrecy: Secrecy }>(
  as: ReadRecord['as'],
  row: KeptRow,
  opinions: readonly Of[],
): Of[] => opinions.filter(({ secrecy }) => as === 'stationClerk' || secrecy === secrecyTo(as, row))

export const recordLine = (context: Context, row: RecordRow, as: ReadRecord['as']) => ({
  id: row.record_id,
  number: row.number,
  state: row.state,
  outcome: row.outcome,
  secrecy: secrecyTo(as, row),
  title: titleOf(openEntry(context.platform, row).matter),
  category: row.category,
  savedAt: row.saved_at.toISOString(),
  savedBy: nameOf(row.saved_by_name),
  opinions: row.opinions,
  booking: as === 'stationClerk' ? row.booking_id : null,
  visit: as === 'stationClerk' ? row.visit_id : null,
})

/** What a saving changed, without the numbers of the opinions that it made. */
const withoutNumbers = (field: string): string => (field.startsWith(turnedWords) ? turnedWords : field)

const contactFor = (context: Context, row: RecordRow, as: ReadRecord['as']) => {
  const shows = contactShownTo(as, secrecyTo(as, row))
  const visitor = shows === 'nothing' ? {} : openVisitor(context.platform, row)
  if (isEmptyVisitor(visitor)) return { contact: null, revealable: false }
  if (shows === 'name') return { contact: { name: visitor.name }, revealable: false }
  return { contact: maskVisitor(visitor), revealable: true }
}

/**
 * A record as one reader may see it. Its photos are still where the store keeps them: `withPhotos` asks for their addresses,
 * once no transaction waits for the answer.
 */
export const shownRecord = async (context: Context, queries: Queries, { row, as, deputyId }: ReadRecord) => {
  const { tenantId } = callerIn(context)
  const { platform } = context
  const secrecy = secrecyTo(as, row)
  const { matter, answer } = openEntry(platform, row)
  const deputies = await deputiesNamed(queries, tenantId, row.deputies)
  const all = await opinionsOfRecord(queries, tenantId, row.record_id)
  const opinions = opinionsTo(as, row, all)
  const notes = await notesOfRecord(queries, tenantId, row.record_id)
  // A photo of a paper shows what the paper says of who came.
  const seesPapers = as === 'stationClerk' || secrecy === 'named'
  const photos = seesPapers ? await photosOf(queries, tenantId, { kind: 'record', id: row.record_id }) : []
  const history = await recordVersions(queries, tenantId, row.record_id)
  return {
    id: row.record_id,
    number: row.number,
    dayId: row.day_id,
    day: row.day,
    stationName: row.station_name,
    version: row.version,
    state: row.state,
    secrecy,
    category: row.category,
    matter,
    answer,
    outcome: row.outcome,
    deputies: deputies.map(each => ({ id: each.deputy_id, name: each.name })),
    proposedUnit:
      row.proposed_unit_id && row.proposed_unit_name
        ? { id: row.proposed_unit_id, name: row.proposed_unit_name }
        : null,
    due: row.due,
    // By its number the list of the day says who it is.
    booking: contactShownTo(as, secrecy) === 'nothing' ? null : row.booking_number,
    ...contactFor(context, row, as),
    photoRefs: photos.map(photo => photo.store_ref),
    opinions: opinions.map(opinion => ({
      id: opinion.opinion_id,
      number: opinion.number,
      title: titleOf(opinion.body),
      status: statusWords[opinion.status],
    })),
    notes: notes.map(note => ({
      deputyId: note.deputy_id,
      deputy: note.deputy_name,
      text: openNote(platform, row.record_id, note.note_sealed),
      version: note.version,
      at: note.at.toISOString(),
    })),
    history: history.map(({ version, at, by_name, fields }) => ({
      version,
      at: at.toISOString(),
      by: nameOf(by_name),
      fields: opinions.length < all.length ? fields.map(withoutNumbers) : fields,
    })),
    noteAs: deputyId,
    as,
  }
}

/** What stands in a record, for who typed on an older version: the words, and of who came no more than is shown. */
export const standingEntry = (context: Context, row: RecordRow): Record<string, unknown> => {
  const entry: RecordEntry = openEntry(context.platform, row)
  return { record: row.record_id, state: row.state, entry, ...contactFor(context, row, 'stationClerk') }
}
