import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { OpenStatus, Status } from '#domain/opinion/life'
import type { Secrecy } from '#domain/opinion/secrecy'
import type { Rating, ResultClass } from '#domain/opinion/words'

/** Where an opinion comes from: its sender's own phone, or what they said at a reception. */
export type OpinionSource = 'submitted' | 'reception'

export interface OpinionRow {
  opinion_id: string
  number: string
  version: number
  status: Status
  acts: 'resident' | 'stationClerk' | 'leadUnit' | null
  act_by: Day | null
  act_provisional: boolean
  secrecy: Secrecy
  sender_id: string | null
  station_id: string
  station_name: string
  deputy_id: string | null
  deputy_name: string | null
  category: string
  body: string
  place_sealed: string | null
  lead_unit_id: string | null
  lead_unit_name: string | null
  answer_days: number | null
  answer_due: Day | null
  answer_provisional: boolean
  replied_by: string | null
  result_class: ResultClass | null
  promised_by: Day | null
  rating: Rating | null
  rating_reason: string | null
  round: number
  /** How often the sender has supplemented it. */
  supplements: number
  submitted_at: Date
  ended_at: Date | null
}

/** Every query of opinions begins with these columns. */
export const selectOpinions = `
  SELECT o.opinion_id, o.number, o.version, o.status, o.acts, o.act_by, o.act_provisional, o.secrecy, o.sender_id, o.station_id,
         s.name AS station_name, o.deputy_id, p.name AS deputy_name, o.category, o.body, o.place_sealed, o.lead_unit_id,
         u.name AS lead_unit_name, o.answer_days, o.answer_due, o.answer_provisional, o.replied_by, o.result_class,
         o.promised_by, o.rating, o.rating_reason, o.round, o.supplements, o.submitted_at, o.ended_at
  FROM opinion o
  JOIN station s USING (tenant_id, station_id)
  LEFT JOIN deputy p ON p.tenant_id = o.tenant_id AND p.deputy_id = o.deputy_id
  LEFT JOIN unit u ON u.tenant_id = o.tenant_id AND u.unit_id = o.lead_unit_id`

export const findOpinion = (queries: Queries, tenantId: string, opinionId: string): Promise<OpinionRow | undefined> =>
  queries.one(sql('findOpinion', `${selectOpinions} WHERE o.tenant_id = $1 AND o.opinion_id = $2`), [
    tenantId,
    opinionId,
  ])

/** The opinion, locked until the transaction ends, so that of two steps at once one sees the other's. */
export const lockOpinion = (queries: Queries, tenantId: string, opinionId: string): Promise<OpinionRow | undefined> =>
  queries.one(sql('lockOpinion', `${selectOpinions} WHERE o.tenant_id = $1 AND o.opinion_id = $2 FOR UPDATE OF o`), [
    tenantId,
    opinionId,
  ])

export const findOpinionByCode = (queries: Queries, tenantId: string, print: string): Promise<OpinionRow | undefined> =>
  queries.one(sql('findOpinionByCode', `${selectOpinions} WHERE o.tenant_id = $1 AND o.query_code_print = $2`), [
    tenantId,
    print,
  ])

/** Takes the mark of a provisional date away where the published holidays left the date as it was. */
export const confirmDates = (
  queries: Queries,
  tenantId: string,
  opinionId: string,
  provisional: { act: boolean; answer: boolean },
) =>
  queries.all(
    sql(
      'confirmDates',
      'UPDATE opinion SET act_provisional = $3, answer_provisional = $4 WHERE tenant_id = $1 AND opinion_id = $2',
    ),
    [tenantId, opinionId, provisional.act, provisional.answer],
  )

/** The next number of a tenant's series: the row is locked, so that no number is given twice or skipped. */
export const nextNumber = async (queries: Queries, tenantId: string, series: string): Promise<number> => {
  const row = await queries.one<{ value: number }>(
    sql(
      'nextNumber',
      `INSERT INTO counter VALUES ($1, $2, 1)
       ON CONFLICT (tenant_id, name) DO UPDATE SET value = counter.value + 1 RETURNING value`,
    ),
    [tenantId, series],
  )
  if (!row) throw new Error('a counter gave no value')
  return row.value
}

export const addOpinion = (
  queries: Queries,
  tenantId: string,
  opinion: {
    opinionId: string
    number: string
    status: OpenStatus
    acts: string
    actBy: Day
    actProvisional: boolean
    secrecy: Secrecy
    senderId: string | null
    source: OpinionSource
    recordId: string | null
    queryCodePrint: string | null
    stationId: string
    deputyId: string | null
    category: string
    body: string
    placeSealed: string | null
    submittedAt: Date
  },
) =>
  queries.all(
    sql(
      'addOpinion',
      `INSERT INTO opinion
         (tenant_id, opinion_id, number, status, acts, act_by, secrecy, sender_id, query_code_print, station_id, deputy_id,
          category, body, place_sealed, submitted_at, act_provisional, source, record_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    ),
    [
      tenantId,
      opinion.opinionId,
      opinion.number,
      opinion.status,
      opinion.acts,
      opinion.actBy,
      opinion.secrecy,
      opinion.senderId,
      opinion.queryCodePrint,
      opinion.stationId,
      opinion.deputyId,
      opinion.category,
      opinion.body,
      opinion.placeSealed,
      opinion.submittedAt,
      opinion.actProvisional,
      opinion.source,
      opinion.recordId,
    ],
  )

/** Writes the current row after a step; false when the version has moved on meanwhile. */
export const saveStep = async (
  queries: Queries,
  tenantId: string,
  before: number,
  after: OpinionRow,
): Promise<boolean> =>
  (await queries.one(
    sql(
      'saveStep',
      `UPDATE opinion SET
         version = $4, status = $5, acts = $6, act_by = $7, lead_unit_id = $8, answer_days = $9, answer_due = $10,
         answer_provisional = $11, replied_by = $12, result_class = $13, promised_by = $14, rating = $15,
         rating_reason = $16, round = $17, ended_at = $18, supplements = $19, act_provisional = $20
       WHERE tenant_id = $1 AND opinion_id = $2 AND version = $3 RETURNING version`,
    ),
    [
      tenantId,
      after.opinion_id,
      before,
      after.version,
      after.status,
      after.acts,
      after.act_by,
      after.lead_unit_id,
      after.answer_days,
      after.answer_due,
      after.answer_provisional,
      after.replied_by,
      after.result_class,
      after.promised_by,
      after.rating,
      after.rating_reason,
      after.round,
      after.ended_at,
      after.supplements,
      after.act_provisional,
    ],
  )) !== undefined

export const keepOpinionContact = (queries: Queries, tenantId: string, opinionId: string, sealed: string) =>
  queries.all(sql('keepOpinionContact', 'INSERT INTO opinion_contact VALUES ($1, $2, $3)'), [
    tenantId,
    opinionId,
    sealed,
  ])

export const opinionContact = async (
  queries: Queries,
  tenantId: string,
  opinionId: string,
): Promise<string | undefined> =>
  (
    await queries.one<{ contact_sealed: string }>(
      sql('opinionContact', 'SELECT contact_sealed FROM opinion_contact WHERE tenant_id = $1 AND opinion_id = $2'),
      [tenantId, opinionId],
    )
  )?.contact_sealed
