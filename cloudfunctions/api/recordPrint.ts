import { record as contract } from '#contracts/record'
import type { Queries } from '#db/database'
import { templateFile } from '#db/queries/printTemplate'
import { deputiesNamed, opinionsOfRecord } from '#db/queries/record'
import { notesOfRecord } from '#db/queries/recordVersion'
import { practiceIn } from '#domain/presets/index'
import {
  carriesContact,
  type RecordForm,
  type RecordToPrint,
  recordFields,
  recordFormWords,
} from '#domain/reception/recordForms'
import { Refusal } from '#domain/refusal'
import { loggedLook } from '#functions/api/contactLook'
import { actionsOf, type Context, callerIn, practiceOf, queriesOf } from '#functions/api/context'
import { codePrint } from '#functions/api/queryCode'
import { type ReadRecord, recordToRead } from '#functions/api/recordReader'
import { openEntry, openNote, openVisitor } from '#functions/api/recordText'
import { nameOf, opinionsTo, secrecyTo } from '#functions/api/recordView'

const act = actionsOf(contract)

/** Each code as it belongs to an opinion of the record: what was kept is a print of it, and another's code is refused. */
const codesOf = (
  context: Context,
  opinions: readonly { query_code_print: string | null }[],
  codes: readonly string[],
): Map<string, string> => {
  const byPrint = new Map(codes.map(code => [codePrint(context, callerIn(context).tenantId, code), code]))
  for (const print of byPrint.keys())
    if (!opinions.some(opinion => opinion.query_code_print === print)) throw new Refusal('CODE_UNKNOWN')
  return byPrint
}

const toPrint = async (
  context: Context,
  queries: Queries,
  { row, as }: ReadRecord,
  form: RecordForm,
  codes: readonly string[],
): Promise<RecordToPrint> => {
  const { platform } = context
  const { tenantId } = callerIn(context)
  const { matter, answer } = openEntry(platform, row)
  const preset = await practiceOf(platform, tenantId)
  const deputies = await deputiesNamed(queries, tenantId, row.deputies)
  const opinions = await opinionsOfRecord(queries, tenantId, row.record_id)
  const notes = await notesOfRecord(queries, tenantId, row.record_id)
  const shownOnce = codesOf(context, opinions, codes)
  return {
    number: row.number,
    day: row.day,
    practice: practiceIn(preset, row.practice_id).name,
    stationName: row.station_name,
    address: row.address,
    deputies: deputies.map(each => each.name),
    // The other two leave the station, with the words of what went out as more secret.
    secrecy: secrecyTo(form === 'receptionRecord' ? as : 'deputy', row),
    visitor: openVisitor(platform, row),
    category: row.category,
    matter,
    answer,
    outcome: row.outcome,
    proposedUnit: row.proposed_unit_name,
    due: row.due,
    notes: notes.map(note => ({
      deputy: note.deputy_name,
      text: openNote(platform, row.record_id, note.note_sealed),
    })),
    opinions: opinionsTo(form === 'contactRecord' ? 'deputy' : 'stationClerk', row, opinions).map(opinion => ({
      number: opinion.number,
      category: opinion.category,
      body: opinion.body,
      unit: opinion.lead_unit_name,
      due: opinion.answer_due,
      queryCode: shownOnce.get(opinion.query_code_print ?? '') ?? null,
    })),
    recordedBy: nameOf(row.saved_by_name),
  }
}

/** One of the three forms. The one that carries the whole contact is a look at it, with its own entry in the log. */
export const print = act.print.handler(async ({ input, context }) => {
  const { form, codes } = input
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const read = await recordToRead(context, queries, input.record)
  if (read.as === 'deputy' && form !== 'contactRecord') throw new Refusal('NOT_FOUND')
  const filled = await toPrint(context, queries, read, form, codes)
  await loggedLook(context, input, async () => {
    if (!carriesContact(form, filled.secrecy, filled.visitor)) return null
    return {
      about: { kind: 'record' as const, id: read.row.record_id },
      role: 'stationClerk' as const,
      reason: `打印${recordFormWords[form].name}`,
      contact: filled.visitor,
    }
  })
  const word = await import('#functions/api/wordFile')
  const file = await word.printed(form, await templateFile(queries, tenantId, form), recordFields(form, filled))
  return { name: `${recordFormWords[form].name}${filled.number}.docx`, file: file.toString('base64') }
})
