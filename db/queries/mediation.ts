import type { Queries } from '#db/database'
import { sql } from '#db/statements'

export interface MediationRow {
  mediation_id: string
  record_id: string
  version: number
  agreed: boolean
  content_sealed: string
  written_by: string
  written_by_name: string | null
}

/** The mediation beside a record. */
export const findMediation = (
  queries: Queries,
  tenantId: string,
  recordId: string,
): Promise<MediationRow | undefined> =>
  queries.one(
    sql(
      'findMediation',
      `SELECT m.mediation_id, m.record_id, m.version, m.agreed, m.content_sealed, m.written_by, a.display_name AS written_by_name
       FROM mediation m JOIN account a ON a.tenant_id = m.tenant_id AND a.account_id = m.written_by
       WHERE m.tenant_id = $1 AND m.record_id = $2`,
    ),
    [tenantId, recordId],
  )

/** Whether an account has ever written at a mediation. */
export const hasWrittenMediation = async (
  queries: Queries,
  tenantId: string,
  mediationId: string,
  accountId: string,
): Promise<boolean> =>
  (await queries.one(
    sql(
      'hasWrittenMediation',
      'SELECT 1 FROM mediation_version WHERE tenant_id = $1 AND mediation_id = $2 AND by_account = $3 LIMIT 1',
    ),
    [tenantId, mediationId, accountId],
  )) !== undefined

/** Writes the first or the next version of a mediation, whose record the transaction holds, and keeps it among its versions. */
export const writeMediation = (
  queries: Queries,
  tenantId: string,
  mediation: {
    mediationId: string
    recordId: string
    version: number
    agreed: boolean
    contentSealed: string
    by: string
    at: Date
  },
) =>
  queries.all(
    sql(
      'writeMediation',
      `WITH written AS (
         INSERT INTO mediation VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (tenant_id, mediation_id) DO UPDATE
           SET version = $4, agreed = $5, content_sealed = $6, written_by = $7, written_at = $8
         RETURNING mediation_id)
       INSERT INTO mediation_version SELECT $1, mediation_id, $4, $8, $7, $6 FROM written`,
    ),
    [
      tenantId,
      mediation.mediationId,
      mediation.recordId,
      mediation.version,
      mediation.agreed,
      mediation.contentSealed,
      mediation.by,
      mediation.at,
    ],
  )

/** Who wrote at a mediation when, the newest first. */
export const mediationVersions = (
  queries: Queries,
  tenantId: string,
  mediationId: string,
): Promise<{ version: number; at: Date; by_name: string | null }[]> =>
  queries.all(
    sql(
      'mediationVersions',
      `SELECT v.version, v.at, a.display_name AS by_name
       FROM mediation_version v JOIN account a ON a.tenant_id = v.tenant_id AND a.account_id = v.by_account
       WHERE v.tenant_id = $1 AND v.mediation_id = $2 ORDER BY v.version DESC`,
    ),
    [tenantId, mediationId],
  )
