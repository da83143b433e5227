import type { Queries } from '#db/database'
import { rememberedContact } from '#db/queries/bookingContact'
import { sql } from '#db/statements'
import type { VisitKind } from '#domain/reception/queue'
import type { LastStep, VisitStanding, VisitState } from '#domain/reception/visit'

/** How a visit stood before its last step, as it is kept: moments are texts. */
export interface StandingKept {
  state: VisitState
  called: string[]
  passedAt: string | null
  startedAt: string | null
  endedAt: string | null
  desk: number | null
  /** Before the closing of the desk: whose step it was, so that who calls somebody has them again. */
  by?: string | null
}

/** One person in the queue of a day, with what they booked. */
export interface VisitRow {
  visit_id: string
  day_id: string
  kind: VisitKind
  number: string
  state: VisitState
  arrived_at: Date
  called: Date[]
  passed_at: Date | null
  desk: number | null
  started_at: Date | null
  ended_at: Date | null
  step: LastStep
  /** Null for the clock. */
  stepped_by: string | null
  stepped_at: Date
  /** Rises with each step at the desk of the day. */
  step_no: number
  before: StandingKept | null
  /** What a walk-in left at the desk. */
  contact_sealed: string | null
  /** Of who took the number on a phone of their own. */
  account_id: string | null
  booking_id: string | null
  label: string | null
  slot_starts_at: Date | null
  matter_sealed: string | null
  booked_by: string | null
  /** Who comes with the booking: an account, or the fingerprint of another person. */
  visitor_id: string | null
  booking_contact_sealed: string | null
  account_contact_sealed: string | null
  /** Somebody has written a record of them. An anonymous one (匿名) points at nobody. */
  recorded: boolean
}

const visits = `
  SELECT v.visit_id, v.day_id, v.kind, v.number, v.state, v.arrived_at, v.called, v.passed_at, v.desk, v.started_at, v.ended_at,
         v.step, v.stepped_by, v.stepped_at, v.step_no, v.before, v.contact_sealed, v.account_id, v.booking_id,
         l.label, l.starts_at AS slot_starts_at, b.matter_sealed, b.account_id AS booked_by, b.visitor_id,
         b.contact_sealed AS booking_contact_sealed, ${rememberedContact},
         EXISTS (SELECT FROM reception_record r
                 WHERE r.tenant_id = v.tenant_id AND r.day_id = v.day_id
                   AND (r.visit_id = v.visit_id OR r.booking_id = v.booking_id)) AS recorded
  FROM visit v
  LEFT JOIN booking b ON b.tenant_id = v.tenant_id AND b.booking_id = v.booking_id
  LEFT JOIN reception_slot l ON l.tenant_id = b.tenant_id AND l.slot_id = b.slot_id
  LEFT JOIN account a ON a.tenant_id = b.tenant_id AND a.account_id = b.account_id`

export const visitsOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<VisitRow[]> =>
  queries.all(
    sql('visitsOfDay', `${visits} WHERE v.tenant_id = $1 AND v.day_id = $2 ORDER BY v.arrived_at, v.visit_id`),
    [tenantId, dayId],
  )

/** On which day somebody is in the queue. */
export const dayOfVisit = async (queries: Queries, tenantId: string, visitId: string): Promise<string | undefined> =>
  (
    await queries.one<{ day_id: string }>(
      sql('dayOfVisit', 'SELECT day_id FROM visit WHERE tenant_id = $1 AND visit_id = $2'),
      [tenantId, visitId],
    )
  )?.day_id

export interface NewVisit {
  visitId: string
  dayId: string
  kind: VisitKind
  bookingId: string | null
  accountId: string | null
  /** Whose place a walk-in takes; null for who booked, and for one more than there are places. */
  slotId: string | null
  /** Whether it could be booked until then. */
  wasUnsold: boolean
  /** Who booked was noted as here before. */
  notedBefore: boolean
  number: string
  contactSealed: string | null
  beyond: string | null
  step: LastStep
  by: string
  at: Date
}

/** Puts somebody into the queue of a day, which is held; false when they stand in it already. */
export const addVisit = async (queries: Queries, tenantId: string, visit: NewVisit): Promise<boolean> =>
  (await queries.one(
    sql(
      'addVisit',
      `WITH counted AS (
         UPDATE day_desk SET steps = steps + 1 WHERE tenant_id = $1 AND day_id = $3 RETURNING steps)
       INSERT INTO visit (tenant_id, visit_id, day_id, kind, booking_id, account_id, number, state, contact_sealed, beyond,
         arrived_at, step, stepped_by, stepped_at, step_no, slot_id, was_unsold, noted_before)
       SELECT $1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10, $11, $12, $10, steps, $13, $14, $15 FROM counted
       ON CONFLICT DO NOTHING RETURNING visit_id`,
    ),
    [
      tenantId,
      visit.visitId,
      visit.dayId,
      visit.kind,
      visit.bookingId,
      visit.accountId,
      visit.number,
      visit.contactSealed,
      visit.beyond,
      visit.at,
      visit.step,
      visit.by,
      visit.slotId,
      visit.wasUnsold,
      visit.notedBefore,
    ],
  )) !== undefined

/**
 * How a visit stands, as a step leaves it. Who went away and is in the queue again has no place of the walk-ins any more where somebody
 * has got it meanwhile.
 *
 * @param before null where nothing can be taken back of it
 */
export const stepVisit = (
  queries: Queries,
  tenantId: string,
  visitId: string,
  standing: VisitStanding & { desk: number | null },
  { step, by, at, before }: { step: LastStep; by: string | null; at: Date; before: unknown },
) =>
  queries.all(
    sql(
      'stepVisit',
      `WITH counted AS (
         UPDATE day_desk SET steps = steps + 1
         WHERE tenant_id = $1 AND day_id = (SELECT day_id FROM visit WHERE tenant_id = $1 AND visit_id = $2) RETURNING steps)
       UPDATE visit v SET state = $3, called = $4, passed_at = $5, started_at = $6, ended_at = $7, desk = $8,
              step = $9, stepped_by = $10, stepped_at = $11, before = $12, step_no = counted.steps,
              slot_id = CASE WHEN v.state IN ('left', 'givenUp') AND EXISTS (
                SELECT FROM reception_slot l
                WHERE l.tenant_id = $1 AND l.slot_id = v.slot_id AND l.kept <= (
                  SELECT count(*) FROM visit o
                  WHERE o.tenant_id = $1 AND o.slot_id = l.slot_id AND o.state NOT IN ('left', 'givenUp')))
                THEN NULL ELSE v.slot_id END
       FROM counted WHERE tenant_id = $1 AND visit_id = $2`,
    ),
    [
      tenantId,
      visitId,
      standing.state,
      standing.called,
      standing.passedAt,
      standing.startedAt,
      standing.endedAt,
      standing.desk,
      step,
      by,
      at,
      before === null ? null : JSON.stringify(before),
    ],
  )

/**
 * Takes an arrival back that was registered by mistake, or a number. The person is expected again, unless a record says that they
 * were here, or an anonymous one (匿名) since may be theirs. A place that could be booked until the number took it can be booked
 * again, unless somebody waits for one: they would be passed over.
 */
export const removeVisit = (queries: Queries, tenantId: string, visitId: string) =>
  queries.all(
    sql(
      'removeVisit',
      `WITH gone AS (
         DELETE FROM visit WHERE tenant_id = $1 AND visit_id = $2 RETURNING day_id, booking_id, arrived_at, slot_id, was_unsold)
       , unsold AS (
         UPDATE reception_slot s SET capacity = capacity + 1, kept = kept - 1 FROM gone
         WHERE s.tenant_id = $1 AND s.slot_id = gone.slot_id AND gone.was_unsold AND s.kept > 0
           AND NOT EXISTS (SELECT FROM wait_place w WHERE w.tenant_id = $1 AND w.day_id = gone.day_id AND w.state = 'waiting'))
       UPDATE booking b SET attended = NULL FROM gone
       WHERE b.tenant_id = $1 AND b.booking_id = gone.booking_id
         AND NOT EXISTS (
           SELECT FROM reception_record r
           WHERE r.tenant_id = $1 AND r.day_id = gone.day_id
             AND (r.booking_id = b.booking_id OR r.secrecy = 'anonymous' AND r.started_at >= gone.arrived_at))`,
    ),
    [tenantId, visitId],
  )
