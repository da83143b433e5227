import type { Queries } from '#db/database'
import { type OpinionRow, selectOpinions } from '#db/queries/opinion'
import { sql } from '#db/statements'
import type { TopicMatter } from '#domain/opinion/topicMatter'

/** Among which opinions it is looked. */
export interface RelatedScope {
  matter: TopicMatter
  stationIds: readonly string[]
  /** Those that ended before are not counted. */
  endedSince: Date
}

const saysSo = 'EXISTS (SELECT FROM unnest($3::text[]) AS word WHERE position(word IN o.body) > 0)'

const about = `(o.category = ANY($2) OR ${saysSo})`

/**
 * Open opinions, and ended ones whose sender did not take them back, that are filed under the matter of a topic or speak of it.
 * In two halves, so that each is found by its index, however long the district has kept opinions.
 */
const bearing = `
  SELECT o.opinion_id FROM opinion o
  WHERE o.tenant_id = $1 AND o.station_id = ANY($4) AND o.acts IS NOT NULL AND ${about}
  UNION ALL
  SELECT o.opinion_id FROM opinion o
  WHERE o.tenant_id = $1 AND o.station_id = ANY($4) AND o.acts IS NULL AND o.ended_at >= $5 AND o.status <> 'withdrawn'
    AND ${about}`

const values = (tenantId: string, { matter, stationIds, endedSince }: RelatedScope) => [
  tenantId,
  matter.categories,
  matter.words,
  stationIds,
  endedSince,
]

/** How many there are under each category, the most first: numbers alone, for whoever prepares. */
export const countRelated = (
  queries: Queries,
  tenantId: string,
  scope: RelatedScope,
): Promise<{ name: string; open: number; ended: number }[]> =>
  queries.all(
    sql(
      'countRelated',
      `SELECT o.category AS name, (count(*) FILTER (WHERE o.acts IS NOT NULL))::int AS open,
              (count(*) FILTER (WHERE o.acts IS NULL))::int AS ended
       FROM opinion o WHERE o.tenant_id = $1 AND o.opinion_id IN (${bearing}) GROUP BY o.category ORDER BY count(*) DESC, o.category`,
    ),
    values(tenantId, scope),
  )

/** At once. Who wants more has the lists of their bench. */
const linesAtOnce = 30

/** Those of them that are a reader's to open: of the stations they work at, or addressed to them. */
export const relatedFor = (
  queries: Queries,
  tenantId: string,
  scope: RelatedScope,
  reader: { stationIds: readonly string[]; deputyIds: readonly string[] },
): Promise<OpinionRow[]> =>
  queries.all(
    sql(
      'relatedFor',
      `${selectOpinions}
       WHERE o.tenant_id = $1 AND o.opinion_id IN (${bearing}) AND (o.station_id = ANY($6) OR o.deputy_id = ANY($7))
       ORDER BY ${saysSo} DESC, o.acts IS NULL, o.submitted_at DESC LIMIT ${linesAtOnce}`,
    ),
    [...values(tenantId, scope), reader.stationIds, reader.deputyIds],
  )
