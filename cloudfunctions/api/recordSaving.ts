import type { Queries } from '#db/database'
import type { RecordRow } from '#db/queries/record'
import { addRecordVersion } from '#db/queries/recordVersion'
import { checkSeenVersion, type RecordEntry } from '#domain/reception/record'
import { type Context, callerIn } from '#functions/api/context'
import { lockRecordOfClerk, recordOfClerk } from '#functions/api/recordReader'
import { sealEntry } from '#functions/api/recordText'
import { nameOf, shownRecord, standingEntry } from '#functions/api/recordView'

/** A record held until the transaction ends, as the caller saw it last; refused with what stands now to who has not seen it. */
export const lockSeenRecord = async (
  context: Context,
  queries: Queries,
  input: { record: string; version: number },
): Promise<RecordRow> => {
  const row = await lockRecordOfClerk(context, queries, input.record)
  checkSeenVersion(input.version, {
    version: row.version,
    by: nameOf(row.saved_by_name),
    what: '这份接待记录',
    shown: standingEntry(context, row),
  })
  return row
}

/** Keeps what a version said, and gives the record back as it stands now. */
export const keepRecordVersion = async (
  context: Context,
  queries: Queries,
  recordId: string,
  saved: { version: number; entry: RecordEntry; fields: string[] },
) => {
  const { tenantId, accountId } = callerIn(context)
  await addRecordVersion(queries, tenantId, recordId, {
    version: saved.version,
    at: context.platform.now(),
    by: accountId,
    fields: saved.fields,
    entrySealed: sealEntry(context.platform, recordId, saved.version, saved.entry),
  })
  const row = await recordOfClerk(context, queries, recordId)
  return shownRecord(context, queries, { row, as: 'stationClerk', deputyId: null })
}
