import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { LeaveState } from '#domain/reception/leave'

/** Leave that was accepted and touches the days from one to another. */
export const acceptedLeave = (
  queries: Queries,
  tenantId: string,
  from: Day,
  to: Day,
): Promise<{ deputy_id: string; from_day: Day; to_day: Day }[]> =>
  queries.all(
    sql(
      'acceptedLeave',
      `SELECT deputy_id, from_day, to_day FROM deputy_leave
       WHERE tenant_id = $1 AND state = 'accepted' AND from_day <= $3 AND to_day >= $2`,
    ),
    [tenantId, from, to],
  )

export interface LeaveRow {
  leave_id: string
  deputy_id: string
  name: string
  station_id: string
  station_name: string
  from_day: Day
  to_day: Day
  reason: string
  state: LeaveState
  answer: string | null
  seats: { day: Day; stationName: string; accepted: boolean }[]
}

/** A leave with the deputy, their station, and their seats in that time. */
const leaves = `
  SELECT l.leave_id, l.deputy_id, p.name, p.station_id, s.name AS station_name, l.from_day, l.to_day, l.reason, l.state, l.answer,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('day', r.day::text, 'stationName', at.name, 'accepted', r.state = 'accepted')
                                    ORDER BY r.day), '[]')
          FROM duty r JOIN reception_day d USING (tenant_id, day_id)
          JOIN station at ON at.tenant_id = d.tenant_id AND at.station_id = d.station_id
          WHERE r.tenant_id = l.tenant_id AND r.deputy_id = l.deputy_id AND r.day BETWEEN l.from_day AND l.to_day
            AND r.state <> 'substituted' AND d.state <> 'cancelled') AS seats
  FROM deputy_leave l
  JOIN deputy p USING (tenant_id, deputy_id)
  JOIN station s ON s.tenant_id = p.tenant_id AND s.station_id = p.station_id`

export const findLeave = (queries: Queries, tenantId: string, leaveId: string): Promise<LeaveRow | undefined> =>
  queries.one(sql('findLeave', `${leaves} WHERE l.tenant_id = $1 AND l.leave_id = $2`), [tenantId, leaveId])

export const leavesOfDeputies = (queries: Queries, tenantId: string, deputyIds: string[]): Promise<LeaveRow[]> =>
  queries.all(
    sql(
      'leavesOfDeputies',
      `${leaves} WHERE l.tenant_id = $1 AND l.deputy_id = ANY($2) ORDER BY l.from_day DESC, l.asked_at DESC LIMIT 100`,
    ),
    [tenantId, deputyIds],
  )

/** Leave at these stations that waits for an answer, first, and what was answered and is not over. */
export const leavesAtStations = (
  queries: Queries,
  tenantId: string,
  stationIds: string[],
  today: Day,
): Promise<LeaveRow[]> =>
  queries.all(
    sql(
      'leavesAtStations',
      `${leaves} WHERE l.tenant_id = $1 AND p.station_id = ANY($2) AND l.state <> 'withdrawn'
         AND (l.to_day >= $3 OR l.state = 'asked')
       ORDER BY l.state <> 'asked', l.from_day, l.asked_at LIMIT 500`,
    ),
    [tenantId, stationIds, today],
  )

export const askLeave = (
  queries: Queries,
  tenantId: string,
  leave: { leaveId: string; deputyId: string; from: Day; to: Day; reason: string; at: Date },
) =>
  queries.all(
    sql(
      'askLeave',
      `INSERT INTO deputy_leave (tenant_id, leave_id, deputy_id, from_day, to_day, reason, state, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'asked', $7)`,
    ),
    [tenantId, leave.leaveId, leave.deputyId, leave.from, leave.to, leave.reason, leave.at],
  )

/** Holds a leave, its deputy, their seats in it and the days of these until the transaction ends: whoever seats the deputy meanwhile waits. */
export const lockLeave = async (queries: Queries, tenantId: string, leaveId: string): Promise<void> => {
  const values = [tenantId, leaveId]
  await queries.all(
    sql('lockLeave', 'SELECT FROM deputy_leave WHERE tenant_id = $1 AND leave_id = $2 FOR UPDATE'),
    values,
  )
  await queries.all(
    sql(
      'lockDaysInLeave',
      `SELECT FROM reception_day WHERE tenant_id = $1 AND day_id IN (
         SELECT r.day_id FROM duty r JOIN deputy_leave l USING (tenant_id, deputy_id)
         WHERE r.tenant_id = $1 AND l.leave_id = $2 AND r.day BETWEEN l.from_day AND l.to_day)
       ORDER BY day_id FOR UPDATE`,
    ),
    values,
  )
  await queries.all(
    sql(
      'lockSeatsInLeave',
      `SELECT FROM duty r JOIN deputy_leave l USING (tenant_id, deputy_id)
       WHERE r.tenant_id = $1 AND l.leave_id = $2 AND r.day BETWEEN l.from_day AND l.to_day
       ORDER BY r.day_id FOR UPDATE OF r`,
    ),
    values,
  )
  await queries.all(
    sql(
      'lockDeputyOnLeave',
      `SELECT FROM deputy p JOIN deputy_leave l USING (tenant_id, deputy_id)
       WHERE l.tenant_id = $1 AND l.leave_id = $2 FOR UPDATE OF p`,
    ),
    values,
  )
}

export const answerLeave = (
  queries: Queries,
  tenantId: string,
  leaveId: string,
  answer: { state: LeaveState; words: string | null; by: string; at: Date },
) =>
  queries.all(
    sql(
      'answerLeave',
      `UPDATE deputy_leave SET state = $3, answer = $4, answered_by = $5, answered_at = $6
       WHERE tenant_id = $1 AND leave_id = $2`,
    ),
    [tenantId, leaveId, answer.state, answer.words, answer.by, answer.at],
  )

/** Takes a leave back. @param last the last day that is left of it; null for nothing */
export const withdrawLeave = (queries: Queries, tenantId: string, leaveId: string, last: Day | null) =>
  queries.all(
    sql(
      'withdrawLeave',
      `UPDATE deputy_leave
       SET to_day = coalesce($3, to_day), state = CASE WHEN $3::date IS NULL THEN 'withdrawn' ELSE state END
       WHERE tenant_id = $1 AND leave_id = $2`,
    ),
    [tenantId, leaveId, last],
  )

/** Frees the seats ahead that the deputy has not accepted and that lie in their leave; gives back the days. */
export const freeSeatsInLeave = (
  queries: Queries,
  tenantId: string,
  leaveId: string,
  from: Day,
): Promise<{ day_id: string; day: Day }[]> =>
  queries.all(
    sql(
      'freeSeatsInLeave',
      `DELETE FROM duty r USING deputy_leave l
       WHERE r.tenant_id = $1 AND l.tenant_id = $1 AND l.leave_id = $2 AND r.deputy_id = l.deputy_id AND r.state = 'proposed'
         AND r.day BETWEEN l.from_day AND l.to_day AND r.day >= $3
       RETURNING r.day_id, r.day`,
    ),
    [tenantId, leaveId, from],
  )
