import type { Queries } from '#db/database'
import { sql } from '#db/statements'

export interface RecordVersionRow {
  version: number
  at: Date
  by_name: string | null
  fields: string[]
}

export const addRecordVersion = (
  queries: Queries,
  tenantId: string,
  recordId: string,
  version: { version: number; at: Date; by: string; fields: string[]; entrySealed: string },
) =>
  queries.all(sql('addRecordVersion', 'INSERT INTO record_version VALUES ($1, $2, $3, $4, $5, $6, $7)'), [
    tenantId,
    recordId,
    version.version,
    version.at,
    version.by,
    version.fields,
    version.entrySealed,
  ])

/** Who saved a record when, and what of it, the newest first. */
export const recordVersions = (queries: Queries, tenantId: string, recordId: string): Promise<RecordVersionRow[]> =>
  queries.all(
    sql(
      'recordVersions',
      `SELECT v.version, v.at, a.display_name AS by_name, v.fields
       FROM record_version v JOIN account a ON a.tenant_id = v.tenant_id AND a.account_id = v.by_account
       WHERE v.tenant_id = $1 AND v.record_id = $2 ORDER BY v.version DESC`,
    ),
    [tenantId, recordId],
  )

/** What was saved then, sealed. */
export const recordVersion = (
  queries: Queries,
  tenantId: string,
  recordId: string,
  version: number,
): Promise<(RecordVersionRow & { entry_sealed: string }) | undefined> =>
  queries.one(
    sql(
      'recordVersion',
      `SELECT v.version, v.at, a.display_name AS by_name, v.fields, v.entry_sealed
       FROM record_version v JOIN account a ON a.tenant_id = v.tenant_id AND a.account_id = v.by_account
       WHERE v.tenant_id = $1 AND v.record_id = $2 AND v.version = $3`,
    ),
    [tenantId, recordId, version],
  )

export interface RecordNoteRow {
  deputy_id: string
  deputy_name: string
  version: number
  at: Date
  note_sealed: string
}

/** Each deputy's note as it stands. */
export const notesOfRecord = (queries: Queries, tenantId: string, recordId: string): Promise<RecordNoteRow[]> =>
  queries.all(
    sql(
      'notesOfRecord',
      `SELECT DISTINCT ON (p.position, n.deputy_id) n.deputy_id, p.name AS deputy_name, n.version, n.at, n.note_sealed
       FROM record_note n JOIN deputy p USING (tenant_id, deputy_id)
       WHERE n.tenant_id = $1 AND n.record_id = $2 ORDER BY p.position, n.deputy_id, n.version DESC`,
    ),
    [tenantId, recordId],
  )

/** Adds the next version of a deputy's note; false when that version is there already. */
export const addRecordNote = async (
  queries: Queries,
  tenantId: string,
  note: { recordId: string; deputyId: string; version: number; at: Date; by: string; noteSealed: string },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'addRecordNote',
      `INSERT INTO record_note (tenant_id, record_id, deputy_id, version, at, by_account, note_sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
    ),
    [tenantId, note.recordId, note.deputyId, note.version, note.at, note.by, note.noteSealed],
  )) !== undefined
