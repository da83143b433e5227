import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

/**
 * Makes these the units invited to a day, and its version one higher. Who was invited before stays so since then.
 *
 * @returns the units that are invited no more, with the moment of their invitation
 */
export const inviteUnits = (queries: Queries, tenantId: string, dayId: string, unitIds: string[], at: Date) =>
  queries.all<{ unit_id: string; invited_at: Date }>(
    sql(
      'inviteUnits',
      `WITH invited AS (
         INSERT INTO day_invitee (tenant_id, day_id, unit_id, invited_at)
         SELECT $1, $2, unit_id, $4 FROM unnest($3::text[]) AS unit_id ON CONFLICT DO NOTHING)
       , changed AS (
         UPDATE reception_day SET version = version + 1 WHERE tenant_id = $1 AND day_id = $2)
       DELETE FROM day_invitee WHERE tenant_id = $1 AND day_id = $2 AND unit_id <> ALL ($3)
       RETURNING unit_id, invited_at`,
    ),
    [tenantId, dayId, unitIds, at],
  )

export interface Invitation {
  day_id: string
  practice_id: string
  day: Day
  /** Announced to the public. */
  announced: boolean
  provisional: boolean
  topic: string | null
  unit_id: string
  invited_at: Date
  account_id: string
  station_id: string
  station_name: string
  first: string
  /** Somebody of the unit has read of it since it was invited. */
  told: boolean
  /** Whether it sends somebody; null while it has not answered for this date. */
  comes: boolean | null
}

const invitations = `
  SELECT d.day_id, d.practice_id, d.day, d.state = 'published' AS announced, d.provisional, d.topic, i.unit_id, i.invited_at,
         CASE WHEN i.answered_for = d.day AND i.answered_at >= i.invited_at THEN i.comes END AS comes,
         g.account_id, d.station_id, s.name AS station_name,
         (SELECT label FROM reception_slot l WHERE l.tenant_id = d.tenant_id AND l.day_id = d.day_id
          ORDER BY starts_at LIMIT 1) AS first,
         EXISTS (SELECT FROM notice n
                 WHERE n.tenant_id = i.tenant_id AND n.recipient_id = g.account_id AND n.about_id = i.day_id
                   AND n.channel = 'inbox' AND n.page = 'pages/unit/home/index' AND n.created_at >= i.invited_at) AS told
  FROM day_invitee i
  JOIN reception_day d USING (tenant_id, day_id)
  JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
  JOIN role_grant g ON g.tenant_id = i.tenant_id AND g.role = 'handlingUnit' AND g.scope = i.unit_id`

/** The accounts of the units invited to a day. */
export const invitationsTo = (queries: Queries, tenantId: string, dayId: string): Promise<Invitation[]> =>
  queries.all(
    sql('invitationsTo', `${invitations} WHERE i.tenant_id = $1 AND i.day_id = $2 AND d.state <> 'cancelled'`),
    [tenantId, dayId],
  )

/**
 * The invitations of a practice to a date of which nobody of the unit has been told since a moment. The day is held as it is
 * until the transaction ends: who moves or cancels it waits, and then finds the reminder that is taken back.
 */
export const invitationsToRemind = (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  day: Day,
  since: Date,
): Promise<Invitation[]> =>
  queries.all(
    sql(
      'invitationsToRemind',
      `${invitations}
       WHERE i.tenant_id = $1 AND d.practice_id = $2 AND d.day = $3 AND d.state <> 'cancelled'
         AND NOT EXISTS (
           SELECT FROM notice n
           WHERE n.tenant_id = i.tenant_id AND n.recipient_id = g.account_id AND n.about_id = i.day_id
             AND n.channel = 'inbox' AND n.page = 'pages/unit/home/index' AND n.created_at >= greatest($4, i.invited_at))
       ORDER BY d.day_id FOR SHARE OF d`,
    ),
    [tenantId, practiceId, day, since],
  )

/** A unit that is invited to a day, and what it answered: for the date on which the day is now, since it was invited last. */
export interface Answered {
  day_id: string
  unit_id: string
  unit_name: string
  /** Null while it has not answered. */
  comes: boolean | null
  /** Who comes, or why nobody can. */
  answer: string | null
  answered_at: Date | null
}

const answered = `
  SELECT i.day_id, i.unit_id, u.name AS unit_name, a.comes, a.answer, a.answered_at
  FROM day_invitee i
  JOIN reception_day d USING (tenant_id, day_id)
  JOIN unit u USING (tenant_id, unit_id)
  LEFT JOIN LATERAL (
    SELECT i.comes, i.answer, i.answered_at WHERE i.answered_for = d.day AND i.answered_at >= i.invited_at) a ON true`

/** What a unit is shown: announced days, also those cancelled since; and before the notice goes out those of which it was told. */
const shownToUnits = `
  (d.published_at IS NOT NULL AND d.state <> 'planned'
   OR EXISTS (SELECT FROM role_grant g
              JOIN notice n ON n.tenant_id = g.tenant_id AND n.recipient_id = g.account_id AND n.about_id = i.day_id
              WHERE g.tenant_id = i.tenant_id AND g.role = 'handlingUnit' AND g.scope = i.unit_id
                AND n.channel = 'inbox' AND n.page = 'pages/unit/home/index' AND n.created_at >= i.invited_at))`

/** What the units that are invited to a day have answered, in their usual order. */
export const answersFor = (queries: Queries, tenantId: string, dayId: string): Promise<Answered[]> =>
  queries.all(sql('answersFor', `${answered} WHERE i.tenant_id = $1 AND i.day_id = $2 ORDER BY u.position`), [
    tenantId,
    dayId,
  ])

/** The invitations of units to days from one on, the next first. */
export const invitationsOf = (
  queries: Queries,
  tenantId: string,
  unitIds: readonly string[],
  from: Day,
): Promise<Answered[]> =>
  queries.all(
    sql(
      'invitationsOf',
      `${answered} WHERE i.tenant_id = $1 AND i.unit_id = ANY($2) AND d.day >= $3 AND ${shownToUnits}
       ORDER BY d.day, d.day_id, u.position`,
    ),
    [tenantId, unitIds, from],
  )

/** The invitation of a unit to a day. */
export const findInvitation = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  unitId: string,
): Promise<Answered | undefined> =>
  queries.one(
    sql(
      'findInvitation',
      `${answered} WHERE i.tenant_id = $1 AND i.day_id = $2 AND i.unit_id = $3 AND ${shownToUnits}`,
    ),
    [tenantId, dayId, unitId],
  )

/** Writes what a unit answers, for the date on which the day is now. */
export const answerInvitation = (
  queries: Queries,
  tenantId: string,
  to: { dayId: string; unitId: string; comes: boolean; answer: string; by: string; at: Date },
) =>
  queries.all(
    sql(
      'answerInvitation',
      `UPDATE day_invitee i
       SET comes = $4, answer = $5, answered_for = d.day, answered_by = $6, answered_at = $7
       FROM reception_day d
       WHERE i.tenant_id = $1 AND i.day_id = $2 AND i.unit_id = $3 AND d.tenant_id = i.tenant_id AND d.day_id = i.day_id`,
    ),
    [tenantId, to.dayId, to.unitId, to.comes, to.answer, to.by, to.at],
  )
