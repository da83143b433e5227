import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { Exception } from '#domain/calendar/receptionRule'
import type { HolidayPolicy, ReceptionRule } from '#domain/calendar/ruleForm'
import type { ReceptionPractice } from '#domain/presets/schema'

/** By what a practice finds its days: the rule that the office set last, or else the preset's. */
export interface StandingRule {
  /** 0 for the preset's own. */
  version: number
  /** Null where each day is set by hand. */
  rule: ReceptionRule | null
  policy: HolidayPolicy
}

export const standingRule = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
): Promise<StandingRule> => {
  const set = await queries.one<{ version: number } & ReceptionRule & HolidayPolicy>(
    sql(
      'standingRule',
      `SELECT version, recurrence, anchor, avoid, instead FROM reception_rule
       WHERE tenant_id = $1 AND practice_id = $2 ORDER BY version DESC LIMIT 1`,
    ),
    [tenantId, practice.id],
  )
  if (!set) return { version: 0, rule: practice.rule, policy: practice.holidays }
  const { version, recurrence, anchor, avoid, instead } = set
  return { version, rule: { recurrence, anchor }, policy: { avoid, instead } }
}

/** What was decided by hand about occurrences of a practice, by station. */
export const exceptionsOf = async (
  queries: Queries,
  tenantId: string,
  practiceId: string,
): Promise<Map<string, Exception[]>> => {
  const rows = await queries.all<{
    station_id: string
    kind: Exception['kind']
    ruled_on: Day
    to_day: Day | null
    why: string
  }>(
    sql(
      'exceptionsOf',
      `SELECT station_id, kind, ruled_on, to_day, why FROM plan_exception
       WHERE tenant_id = $1 AND practice_id = $2 ORDER BY ruled_on`,
    ),
    [tenantId, practiceId],
  )
  const exceptions = new Map<string, Exception[]>()
  for (const { station_id, kind, ruled_on, to_day, why } of rows) {
    const exception: Exception =
      kind === 'move'
        ? { kind, ruledOn: ruled_on, to: to_day as Day, why }
        : kind === 'add'
          ? { kind, day: ruled_on, why }
          : { kind, ruledOn: ruled_on, why }
    exceptions.set(station_id, [...(exceptions.get(station_id) ?? []), exception])
  }
  return exceptions
}

/** Sets the next version of a practice's rule: what was planned by an earlier one stays explained. */
export const addRule = (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  { version, rule, policy }: { version: number; rule: ReceptionRule; policy: HolidayPolicy },
  by: { accountId: string; at: Date },
) =>
  queries.all(
    sql(
      'addRule',
      `INSERT INTO reception_rule
         (tenant_id, practice_id, version, recurrence, anchor, avoid, instead, set_by, set_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    ),
    [tenantId, practiceId, version, rule.recurrence, rule.anchor, policy.avoid, policy.instead, by.accountId, by.at],
  )

/** Keeps what a person decided about one occurrence; it takes the place of what was decided about it before. */
export const setException = (
  queries: Queries,
  tenantId: string,
  at: { practiceId: string; stationId: string },
  exception: Exception,
  by: { accountId: string; at: Date },
) =>
  queries.all(
    sql(
      'setException',
      `INSERT INTO plan_exception
         (tenant_id, practice_id, station_id, kind, ruled_on, to_day, why, set_by, set_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (tenant_id, practice_id, station_id, ruled_on)
       DO UPDATE SET kind = excluded.kind, to_day = excluded.to_day, why = excluded.why, set_by = excluded.set_by,
                     set_at = excluded.set_at`,
    ),
    [
      tenantId,
      at.practiceId,
      at.stationId,
      exception.kind,
      exception.kind === 'add' ? exception.day : exception.ruledOn,
      exception.kind === 'move' ? exception.to : null,
      exception.why,
      by.accountId,
      by.at,
    ],
  )

/** How many days of a practice each station has held and announced, and how many are still to come, from one day to another. */
export const countHeld = (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  { from, to, today }: { from: Day; to: Day; today: Day },
): Promise<{ station_id: string; held: number; ahead: number }[]> =>
  queries.all(
    sql(
      'countHeld',
      `SELECT station_id, (count(*) FILTER (WHERE day <= $5 AND state = 'published'))::int AS held,
              (count(*) FILTER (WHERE day > $5))::int AS ahead
       FROM reception_day
       WHERE tenant_id = $1 AND practice_id = $2 AND day BETWEEN $3 AND $4 AND state <> 'cancelled' GROUP BY station_id`,
    ),
    [tenantId, practiceId, from, to, today],
  )
