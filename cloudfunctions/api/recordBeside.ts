import { record as contract } from '#contracts/record'
import { addRecordNote, notesOfRecord } from '#db/queries/recordVersion'
import { checkSeenVersion } from '#domain/reception/record'
import { Refusal } from '#domain/refusal'
import { actionsOf, callerIn, once } from '#functions/api/context'
import { withPhotos } from '#functions/api/opinionView'
import { addPhotos as attach } from '#functions/api/photoHome'
import { lockRecordOfClerk, recordToRead } from '#functions/api/recordReader'
import { openNote, sealNote } from '#functions/api/recordText'
import { shownRecord } from '#functions/api/recordView'

const act = actionsOf(contract)

/** A deputy's own words beside a record: it stays as the clerk wrote it. */
const writeNote = act.writeNote.handler(async ({ input, context }) => {
  const written = await once(context, input, async queries => {
    const { platform } = context
    const { tenantId, accountId } = callerIn(context)
    const read = await recordToRead(context, queries, input.record)
    const { row, deputyId } = read
    if (!deputyId) throw new Refusal('NOT_FOUND')
    const seen = async (version: number) => {
      const standing = (await notesOfRecord(queries, tenantId, row.record_id)).find(each => each.deputy_id === deputyId)
      checkSeenVersion(version, {
        version: standing?.version ?? 0,
        by: `${standing?.deputy_name ?? ''}代表`,
        what: '这段话',
        shown: standing ? { text: openNote(platform, row.record_id, standing.note_sealed) } : {},
      })
    }
    await seen(input.version)
    const note = {
      recordId: row.record_id,
      deputyId,
      version: input.version + 1,
      at: platform.now(),
      by: accountId,
      noteSealed: sealNote(platform, row.record_id, input.text),
    }
    if (!(await addRecordNote(queries, tenantId, note))) await seen(input.version)
    return shownRecord(context, queries, read)
  })
  return withPhotos(context, written)
})

const addPhotos = act.addPhotos.handler(async ({ input, context }) => {
  const added = await once(context, input, async queries => {
    const row = await lockRecordOfClerk(context, queries, input.record)
    await attach(context, queries, { kind: 'record', id: row.record_id }, [...new Set(input.photos)])
    return shownRecord(context, queries, { row, as: 'stationClerk', deputyId: null })
  })
  return withPhotos(context, added)
})

export const recordBeside = { writeNote, addPhotos }
