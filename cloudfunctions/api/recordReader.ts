import type { Queries } from '#db/database'
import { sitsAt } from '#db/queries/duty'
import { findRecord, lockRecord, type RecordRow } from '#db/queries/record'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, scopesOf } from '#functions/api/context'

/** A record and who its reader is to it: a clerk of its station, or a deputy who received there. */
export interface ReadRecord {
  row: RecordRow
  as: 'stationClerk' | 'deputy'
  /** The deputy as whom the reader reads it. */
  deputyId: string | null
}

/** Who the caller is to a record; for everybody else it is not found. */
const readerOf = async (context: Context, queries: Queries, row: RecordRow | undefined): Promise<ReadRecord> => {
  if (!row) throw new Refusal('NOT_FOUND')
  if ((await scopesOf(context, 'stationClerk')).includes(row.station_id))
    return { row, as: 'stationClerk', deputyId: null }
  for (const deputyId of await scopesOf(context, 'deputy'))
    if (row.deputies.includes(deputyId) || (await sitsAt(queries, callerIn(context).tenantId, row.day_id, deputyId)))
      return { row, as: 'deputy', deputyId }
  throw new Refusal('NOT_FOUND')
}

export const recordToRead = async (context: Context, queries: Queries, recordId: string): Promise<ReadRecord> =>
  readerOf(context, queries, await findRecord(queries, callerIn(context).tenantId, recordId))

/** A record of the caller's own station; a deputy's is not found. */
export const recordOfClerk = async (context: Context, queries: Queries, recordId: string): Promise<RecordRow> => {
  const { row, as } = await recordToRead(context, queries, recordId)
  if (as !== 'stationClerk') throw new Refusal('NOT_FOUND')
  return row
}

/** The same, held until the transaction ends. */
export const lockRecordOfClerk = async (context: Context, queries: Queries, recordId: string): Promise<RecordRow> => {
  await lockRecord(queries, callerIn(context).tenantId, recordId)
  return recordOfClerk(context, queries, recordId)
}
