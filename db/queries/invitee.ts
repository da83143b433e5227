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
}

const invitations = `
  SELECT d.day_id, d.practice_id, d.day, d.state = 'published' AS announced, d.provisional, d.topic, i.unit_id, i.invited_at,
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

/** The announced days from one on to which units are invited, also those that were cancelled since. */
export const daysInvitedTo = async (
  queries: Queries,
  tenantId: string,
  unitIds: readonly string[],
  from: Day,
): Promise<string[]> =>
  (
    await queries.all<{ day_id: string }>(
      sql(
        'daysInvitedTo',
        `SELECT DISTINCT i.day_id FROM day_invitee i JOIN reception_day d USING (tenant_id, day_id)
         WHERE i.tenant_id = $1 AND i.unit_id = ANY($2) AND d.day >= $3 AND d.published_at IS NOT NULL
           AND d.state IN ('published', 'cancelled')`,
      ),
      [tenantId, unitIds, from],
    )
  ).map(row => row.day_id)
