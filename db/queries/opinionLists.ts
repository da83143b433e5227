import type { Queries } from '#db/database'
import { type OpinionRow, selectOpinions } from '#db/queries/opinion'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import { endedAtOnce } from '#domain/opinion/lists'

/** Behind the last line that was read, `$n`, in a list with the newest first; all of it when nothing was read yet. */
const behind = (n: 3 | 4, newest: 'submitted_at' | 'ended_at'): string =>
  `($${n}::uuid IS NULL OR (o.${newest}, o.opinion_id) <
     (SELECT last.${newest}, last.opinion_id FROM opinion last WHERE last.tenant_id = $1 AND last.opinion_id = $${n}))`

/** What a sender has under way, the newest first: all of it, because nothing open may fall out of sight. */
export const openSentBy = (queries: Queries, tenantId: string, accountId: string): Promise<OpinionRow[]> =>
  queries.all(
    sql(
      'openSentBy',
      `${selectOpinions} WHERE o.tenant_id = $1 AND o.sender_id = $2 AND o.acts IS NOT NULL ORDER BY o.submitted_at DESC, o.opinion_id DESC`,
    ),
    [tenantId, accountId],
  )

export const endedSentBy = (
  queries: Queries,
  tenantId: string,
  accountId: string,
  last: string | null,
): Promise<OpinionRow[]> =>
  queries.all(
    sql(
      'endedSentBy',
      `${selectOpinions} WHERE o.tenant_id = $1 AND o.sender_id = $2 AND o.acts IS NULL AND ${behind(3, 'submitted_at')}
       ORDER BY o.submitted_at DESC, o.opinion_id DESC LIMIT ${endedAtOnce}`,
    ),
    [tenantId, accountId, last],
  )

/** What was addressed to a deputy and is under way, the newest first: all of it. */
export const openToDeputy = (queries: Queries, tenantId: string, deputyIds: string[]): Promise<OpinionRow[]> =>
  queries.all(
    sql(
      'openToDeputy',
      `${selectOpinions} WHERE o.tenant_id = $1 AND o.deputy_id = ANY($2) AND o.acts IS NOT NULL ORDER BY o.submitted_at DESC, o.opinion_id DESC`,
    ),
    [tenantId, deputyIds],
  )

export const endedToDeputy = (
  queries: Queries,
  tenantId: string,
  deputyIds: string[],
  last: string | null,
): Promise<OpinionRow[]> =>
  queries.all(
    sql(
      'endedToDeputy',
      `${selectOpinions} WHERE o.tenant_id = $1 AND o.deputy_id = ANY($2) AND o.acts IS NULL AND ${behind(3, 'submitted_at')}
       ORDER BY o.submitted_at DESC, o.opinion_id DESC LIMIT ${endedAtOnce}`,
    ),
    [tenantId, deputyIds, last],
  )

/** Body or number contains the text; an absent text matches all. */
const matches = `($3::text IS NULL OR o.body ILIKE '%' || $3 || '%' OR o.number ILIKE '%' || $3 || '%')`

const ofStations = `SELECT o.opinion_id FROM opinion o WHERE o.tenant_id = $1 AND o.station_id = ANY($2) AND ${matches}`
const ledByUnits = `SELECT o.opinion_id FROM opinion o WHERE o.tenant_id = $1 AND o.lead_unit_id = ANY($2) AND ${matches}`
const coHandledByUnits = `
  SELECT o.opinion_id FROM co_handling c JOIN opinion o USING (tenant_id, opinion_id)
  WHERE c.tenant_id = $1 AND c.unit_id = ANY($2) AND ${matches}`

/** A bench's open opinions, soonest first. Those that wait for it have a limit of their own: nothing crowds them out. */
export const openOfStations = (queries: Queries, tenantId: string, stationIds: string[], search: string | null) =>
  queries.all<OpinionRow>(
    sql(
      'openOfStations',
      `${selectOpinions} WHERE o.tenant_id = $1 AND o.opinion_id IN (
         (${ofStations} AND o.acts = 'stationClerk' ORDER BY o.act_by LIMIT 200)
         UNION ALL
         (${ofStations} AND o.acts IN ('leadUnit', 'resident') ORDER BY o.act_by LIMIT 200))
       ORDER BY o.act_by, o.submitted_at, o.opinion_id`,
    ),
    [tenantId, stationIds, search],
  )

export const endedOfStations = (
  queries: Queries,
  tenantId: string,
  stationIds: string[],
  search: string | null,
  last: string | null,
) =>
  queries.all<OpinionRow>(
    sql(
      'endedOfStations',
      `${selectOpinions} WHERE o.tenant_id = $1 AND o.station_id = ANY($2) AND o.acts IS NULL AND ${matches}
         AND ${behind(4, 'ended_at')}
       ORDER BY o.ended_at DESC, o.opinion_id DESC LIMIT ${endedAtOnce}`,
    ),
    [tenantId, stationIds, search, last],
  )

export interface UnitOpinionRow extends OpinionRow {
  /** Whether the unit co-handles here and still owes its opinion. */
  owes_co_opinion: boolean
  co_opinion_due: Day | null
}

/** The open opinions of units, but for those that they returned. What waits for a unit has limits of its own here too. */
export const openOfUnits = (queries: Queries, tenantId: string, unitIds: string[], search: string | null) =>
  queries.all<UnitOpinionRow>(
    sql(
      'openOfUnits',
      `SELECT o.*, owed.due IS NOT NULL AS owes_co_opinion, owed.due AS co_opinion_due
       FROM (${selectOpinions} WHERE o.tenant_id = $1 AND o.opinion_id IN (
         (${ledByUnits} AND o.acts = 'leadUnit' ORDER BY o.act_by LIMIT 200)
         UNION
         (${coHandledByUnits} AND c.given_at IS NULL AND o.acts = 'leadUnit' ORDER BY c.due LIMIT 200)
         UNION
         (${ledByUnits} AND o.acts IN ('stationClerk', 'resident') AND o.status <> 'returned' ORDER BY o.act_by LIMIT 200)
         UNION
         (${coHandledByUnits} AND o.acts IS NOT NULL AND o.status <> 'returned' ORDER BY o.act_by LIMIT 200))) o
       LEFT JOIN LATERAL (
         SELECT min(due) AS due FROM co_handling c
         WHERE c.tenant_id = $1 AND c.opinion_id = o.opinion_id AND c.unit_id = ANY($2) AND c.given_at IS NULL
           AND o.status IN ('assigned', 'inProgress')) owed ON true
       ORDER BY o.act_by, o.submitted_at, o.opinion_id`,
    ),
    [tenantId, unitIds, search],
  )

export const endedOfUnits = (
  queries: Queries,
  tenantId: string,
  unitIds: string[],
  search: string | null,
  last: string | null,
) =>
  queries.all<OpinionRow>(
    sql(
      'endedOfUnits',
      `${selectOpinions} WHERE o.tenant_id = $1 AND o.opinion_id IN (
         (${ledByUnits} AND o.acts IS NULL AND ${behind(4, 'ended_at')}
          ORDER BY o.ended_at DESC, o.opinion_id DESC LIMIT ${endedAtOnce})
         UNION
         (${coHandledByUnits} AND o.acts IS NULL AND ${behind(4, 'ended_at')}
          ORDER BY o.ended_at DESC, o.opinion_id DESC LIMIT ${endedAtOnce}))
       ORDER BY o.ended_at DESC, o.opinion_id DESC LIMIT ${endedAtOnce}`,
    ),
    [tenantId, unitIds, search, last],
  )

/**
 * Open opinions whose date has passed, as long as that has not been told: the clock's work list. Those that end by it come
 * first.
 */
export const overdueOpinions = (
  queries: Queries,
  tenantId: string,
  today: Day,
  most: number,
): Promise<{ opinion_id: string }[]> =>
  queries.all(
    sql(
      'overdueOpinions',
      `SELECT opinion_id FROM opinion
       WHERE tenant_id = $1 AND acts IS NOT NULL AND act_by IS DISTINCT FROM late_told_for AND act_by < $2
       ORDER BY acts = 'resident' DESC, act_by, opinion_id LIMIT $3`,
    ),
    [tenantId, today, most],
  )

/** Notes that the passing of an opinion's date has been told; another date is told again. */
export const noteLate = (queries: Queries, tenantId: string, opinionId: string) =>
  queries.all(sql('noteLate', 'UPDATE opinion SET late_told_for = act_by WHERE tenant_id = $1 AND opinion_id = $2'), [
    tenantId,
    opinionId,
  ])

/** Whether a running date of an open opinion falls on `$2` or later. */
const datedFrom = `tenant_id = $1 AND acts IS NOT NULL AND (act_by >= $2 OR acts = 'leadUnit' AND answer_due >= $2)`

/** Open opinions with a running date on a day or later. */
export const opinionsDatedFrom = (queries: Queries, tenantId: string, from: Day): Promise<{ opinion_id: string }[]> =>
  queries.all(sql('opinionsDatedFrom', `SELECT opinion_id FROM opinion WHERE ${datedFrom}`), [tenantId, from])

/** Puts the running dates of these in doubt, so that the clock counts them again. */
export const doubtDatesFrom = (queries: Queries, tenantId: string, from: Day) =>
  queries.all(
    sql(
      'doubtDatesFrom',
      `UPDATE opinion
       SET act_provisional = true,
           answer_provisional = answer_provisional OR acts = 'leadUnit' AND answer_days IS NOT NULL
       WHERE ${datedFrom}`,
    ),
    [tenantId, from],
  )

/** Open opinions with a running date that was counted over days whose holidays were not published. */
export const provisionalOpinions = (queries: Queries, tenantId: string): Promise<{ opinion_id: string }[]> =>
  queries.all(
    sql(
      'provisionalOpinions',
      `SELECT opinion_id FROM opinion
       WHERE tenant_id = $1 AND acts IS NOT NULL AND (act_provisional OR (answer_provisional AND acts = 'leadUnit'))`,
    ),
    [tenantId],
  )
