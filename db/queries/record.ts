import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { Status } from '#domain/opinion/life'
import type { Secrecy } from '#domain/opinion/secrecy'
import type { RecordOutcome, RecordState } from '#domain/reception/record'

export interface RecordRow {
  record_id: string
  number: string
  day_id: string
  day: Day
  practice_id: string
  station_id: string
  station_name: string
  address: string
  booking_id: string | null
  booking_number: string | null
  visit_id: string | null
  version: number
  state: RecordState
  outcome: RecordOutcome
  secrecy: Secrecy
  category: string | null
  deputies: string[]
  proposed_unit_id: string | null
  proposed_unit_name: string | null
  due: Day | null
  matter_sealed: string
  answer_sealed: string
  contact_sealed: string | null
  started_at: Date
  saved_at: Date
  saved_by_name: string | null
  finished_at: Date | null
  /** How many opinions it has become, and under which levels of secrecy they went out. */
  opinions: number
  opinion_secrecies: Secrecy[]
  /** A mediation is written down beside it. */
  mediated: boolean
}

const records = `
  SELECT r.record_id, r.number, r.day_id, d.day, d.practice_id, r.station_id, s.name AS station_name,
         coalesce(d.venue, s.address) AS address, r.booking_id, b.number AS booking_number, r.visit_id, r.version, r.state,
         r.outcome, r.secrecy, r.category, r.deputies, r.proposed_unit_id, u.name AS proposed_unit_name, r.due,
         r.matter_sealed, r.answer_sealed, c.contact_sealed, r.started_at, r.saved_at, a.display_name AS saved_by_name,
         r.finished_at,
         (SELECT count(*)::int FROM opinion o WHERE o.tenant_id = r.tenant_id AND o.record_id = r.record_id) AS opinions,
         ARRAY(SELECT DISTINCT o.secrecy::text FROM opinion o
               WHERE o.tenant_id = r.tenant_id AND o.record_id = r.record_id) AS opinion_secrecies,
         EXISTS (SELECT FROM mediation m WHERE m.tenant_id = r.tenant_id AND m.record_id = r.record_id) AS mediated
  FROM reception_record r
  JOIN reception_day d USING (tenant_id, day_id)
  JOIN station s ON s.tenant_id = r.tenant_id AND s.station_id = r.station_id
  LEFT JOIN booking b ON b.tenant_id = r.tenant_id AND b.booking_id = r.booking_id
  LEFT JOIN unit u ON u.tenant_id = r.tenant_id AND u.unit_id = r.proposed_unit_id
  LEFT JOIN record_contact c ON c.tenant_id = r.tenant_id AND c.record_id = r.record_id
  LEFT JOIN account a ON a.tenant_id = r.tenant_id AND a.account_id = r.saved_by`

export const findRecord = (queries: Queries, tenantId: string, recordId: string): Promise<RecordRow | undefined> =>
  queries.one(sql('findRecord', `${records} WHERE r.tenant_id = $1 AND r.record_id = $2`), [tenantId, recordId])

/** Holds a record until the transaction ends, so that of two who save at once one sees the other. */
export const lockRecord = (queries: Queries, tenantId: string, recordId: string) =>
  queries.all(sql('lockRecord', 'SELECT FROM reception_record WHERE tenant_id = $1 AND record_id = $2 FOR UPDATE'), [
    tenantId,
    recordId,
  ])

/**
 * The record of a booking or a visit, if somebody has begun it: also on the number that who had booked took first, and gave up for
 * their booking.
 */
export const findRecordOf = (
  queries: Queries,
  tenantId: string,
  of: { bookingId: string | null; visitId: string | null },
): Promise<{ record_id: string } | undefined> =>
  queries.one(
    sql(
      'findRecordOf',
      `SELECT record_id FROM reception_record
       WHERE tenant_id = $1 AND (booking_id = $2::uuid OR visit_id = $3::uuid OR visit_id IN (
         SELECT v.visit_id FROM booking b JOIN visit v ON v.tenant_id = b.tenant_id AND v.day_id = b.day_id
           AND v.account_id = b.visitor_id AND v.state = 'givenUp'
         WHERE b.tenant_id = $1 AND b.booking_id = $2))
       ORDER BY started_at LIMIT 1`,
    ),
    [tenantId, of.bookingId, of.visitId],
  )

export const recordsOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<RecordRow[]> =>
  queries.all(sql('recordsOfDay', `${records} WHERE r.tenant_id = $1 AND r.day_id = $2 ORDER BY r.started_at`), [
    tenantId,
    dayId,
  ])

/** The records of these stations that nobody has finished, the oldest first. */
export const unfinishedRecords = (queries: Queries, tenantId: string, stations: string[]): Promise<RecordRow[]> =>
  queries.all(
    sql(
      'unfinishedRecords',
      `${records} WHERE r.tenant_id = $1 AND r.station_id = ANY($2) AND r.state = 'draft' ORDER BY r.started_at LIMIT 100`,
    ),
    [tenantId, stations],
  )

/** What is written of a record; text sealed. */
export interface RecordToWrite {
  recordId: string
  bookingId: string | null
  visitId: string | null
  outcome: RecordOutcome
  secrecy: Secrecy
  category: string | null
  deputies: readonly string[]
  proposedUnitId: string | null
  due: Day | null
  matterSealed: string
  answerSealed: string
  by: string
  at: Date
  /** From here on it is finished; what is finished stays so. */
  finished: boolean
}

export const addRecord = (
  queries: Queries,
  tenantId: string,
  record: RecordToWrite & { number: string; dayId: string; stationId: string },
) =>
  queries.all(
    sql(
      'addRecord',
      `INSERT INTO reception_record
         (tenant_id, record_id, number, day_id, station_id, booking_id, visit_id, outcome, secrecy, category, deputies,
          proposed_unit_id, due, matter_sealed, answer_sealed, started_by, started_at, saved_by, saved_at, state, finished_by,
          finished_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $16, $17,
               CASE WHEN $18::boolean THEN 'finished' ELSE 'draft' END, CASE WHEN $18 THEN $16::uuid END,
               CASE WHEN $18 THEN $17::timestamptz END)`,
    ),
    [
      tenantId,
      record.recordId,
      record.number,
      record.dayId,
      record.stationId,
      record.bookingId,
      record.visitId,
      record.outcome,
      record.secrecy,
      record.category,
      record.deputies,
      record.proposedUnitId,
      record.due,
      record.matterSealed,
      record.answerSealed,
      record.by,
      record.at,
      record.finished,
    ],
  )

/** Writes the next version of a record that the transaction holds. */
export const saveRecord = (queries: Queries, tenantId: string, record: RecordToWrite) =>
  queries.all(
    sql(
      'saveRecord',
      `UPDATE reception_record SET
         version = version + 1, booking_id = $3, visit_id = $4, outcome = $5, secrecy = $6, category = $7, deputies = $8,
         proposed_unit_id = $9, due = $10, matter_sealed = $11, answer_sealed = $12, saved_by = $13, saved_at = $14,
         state = CASE WHEN $15::boolean THEN 'finished' ELSE state END,
         finished_by = CASE WHEN $15 THEN coalesce(finished_by, $13::uuid) ELSE finished_by END,
         finished_at = CASE WHEN $15 THEN coalesce(finished_at, $14::timestamptz) ELSE finished_at END
       WHERE tenant_id = $1 AND record_id = $2`,
    ),
    [
      tenantId,
      record.recordId,
      record.bookingId,
      record.visitId,
      record.outcome,
      record.secrecy,
      record.category,
      record.deputies,
      record.proposedUnitId,
      record.due,
      record.matterSealed,
      record.answerSealed,
      record.by,
      record.at,
      record.finished,
    ],
  )

/** Marks a record as turned into opinions, which is a version of its own. */
export const markTurned = (queries: Queries, tenantId: string, recordId: string, by: string, at: Date) =>
  queries.all(
    sql(
      'markTurned',
      `UPDATE reception_record SET version = version + 1, outcome = 'turnedIntoOpinion', saved_by = $3, saved_at = $4
       WHERE tenant_id = $1 AND record_id = $2`,
    ),
    [tenantId, recordId, by, at],
  )

/** Keeps how to reach who came; nothing is kept where there is nothing, or where it was taken back. */
export const keepRecordContact = async (
  queries: Queries,
  tenantId: string,
  recordId: string,
  sealed: string | null,
): Promise<void> => {
  await (sealed
    ? queries.all(
        sql(
          'keepRecordContact',
          `INSERT INTO record_contact VALUES ($1, $2, $3)
           ON CONFLICT (tenant_id, record_id) DO UPDATE SET contact_sealed = EXCLUDED.contact_sealed`,
        ),
        [tenantId, recordId, sealed],
      )
    : queries.all(sql('dropRecordContact', 'DELETE FROM record_contact WHERE tenant_id = $1 AND record_id = $2'), [
        tenantId,
        recordId,
      ]))
}

export interface RecordOpinionRow {
  opinion_id: string
  number: string
  status: Status
  category: string
  body: string
  secrecy: Secrecy
  query_code_print: string | null
  lead_unit_name: string | null
  answer_due: Day | null
}

/** The opinions that a record became, the first one first. */
export const opinionsOfRecord = (queries: Queries, tenantId: string, recordId: string): Promise<RecordOpinionRow[]> =>
  queries.all(
    sql(
      'opinionsOfRecord',
      `SELECT o.opinion_id, o.number, o.status, o.category, o.body, o.secrecy, o.query_code_print, u.name AS lead_unit_name,
              o.answer_due
       FROM opinion o LEFT JOIN unit u ON u.tenant_id = o.tenant_id AND u.unit_id = o.lead_unit_id
       WHERE o.tenant_id = $1 AND o.record_id = $2 ORDER BY o.number`,
    ),
    [tenantId, recordId],
  )

export interface DeputyAtDay {
  deputy_id: string
  name: string
  sits: boolean
}

/** The deputies of a day's station, and who else sits on the day. */
export const deputiesForDay = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  stationId: string,
): Promise<DeputyAtDay[]> =>
  queries.all(
    sql(
      'deputiesForDay',
      `SELECT p.deputy_id, p.name, r.deputy_id IS NOT NULL AS sits
       FROM deputy p
       LEFT JOIN duty r ON r.tenant_id = p.tenant_id AND r.deputy_id = p.deputy_id AND r.day_id = $2 AND r.state <> 'substituted'
       WHERE p.tenant_id = $1 AND (p.station_id = $3 OR r.deputy_id IS NOT NULL)
       ORDER BY (r.deputy_id IS NULL), p.position`,
    ),
    [tenantId, dayId, stationId],
  )

/** Names of deputies, in their usual order. */
export const deputiesNamed = (
  queries: Queries,
  tenantId: string,
  ids: readonly string[],
): Promise<{ deputy_id: string; name: string }[]> =>
  queries.all(
    sql(
      'deputiesNamed',
      'SELECT deputy_id, name FROM deputy WHERE tenant_id = $1 AND deputy_id = ANY($2) ORDER BY position',
    ),
    [tenantId, ids],
  )
