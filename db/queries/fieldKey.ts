import type { Queries } from '#db/database'
import { sql } from '#db/statements'

export interface FieldKeyRow {
  key_id: string
  probe_sealed: string
  fingerprint: string
}

/** The keys that have sealed in this database: of the whole installation, not of a district. */
export const fieldKeys = (install: Queries): Promise<FieldKeyRow[]> =>
  install.all(sql('fieldKeys', 'SELECT key_id, probe_sealed, fingerprint FROM field_key ORDER BY key_id'))

/** Two that start at once may both come with it: the first stays. */
export const keepFieldKey = (install: Queries, row: FieldKeyRow) =>
  install.all(sql('keepFieldKey', 'INSERT INTO field_key VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'), [
    row.key_id,
    row.probe_sealed,
    row.fingerprint,
  ])
