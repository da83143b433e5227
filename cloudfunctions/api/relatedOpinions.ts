import { opinion as contract } from '#contracts/opinion'
import { listStations } from '#db/queries/district'
import { countRelated, relatedFor } from '#db/queries/relatedOpinions'
import { addDays, momentOf } from '#domain/calendar/day'
import { topicMatter } from '#domain/opinion/topicMatter'
import { practiceIn } from '#domain/presets/index'
import { actionsOf, callerIn, practiceOf, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { dayAtDesk } from '#functions/api/dayAtDesk'
import { opinionLine } from '#functions/api/opinionView'

const act = actionsOf(contract)

/**
 * What is known about the topic of a day before it (周村: 议题式接待), for the station's clerks and the deputies who sit there.
 * Everybody reads numbers; words only of opinions that the reader may open anyway: no topic opens another's opinion.
 */
export const related = act.related.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const { row } = await dayAtDesk(context, input.day)
  const stationIds = await scopesOf(context, 'stationClerk')
  const deputyIds = await scopesOf(context, 'deputy')
  const preset = await practiceOf(context.platform, tenantId)
  const { from, endedDays } = practiceIn(preset, row.practice_id).related
  const nothing = { topic: null, from, endedDays, open: 0, ended: 0, categories: [], lines: [] }
  if (!row.topic) return nothing
  const scope = {
    matter: topicMatter(row.topic, preset.opinion.themes),
    stationIds:
      from === 'station'
        ? [row.station_id]
        : (await listStations(queries, tenantId)).map(({ station_id }) => station_id),
    endedSince: momentOf(addDays(todayOf(context), -endedDays), '00:00'),
  }
  const categories = await countRelated(queries, tenantId, scope)
  const rows = await relatedFor(queries, tenantId, scope, { stationIds, deputyIds })
  const sum = (what: 'open' | 'ended') => categories.reduce((so, each) => so + each[what], 0)
  return {
    ...nothing,
    topic: row.topic,
    open: sum('open'),
    ended: sum('ended'),
    categories,
    lines: rows.map(opinion => {
      const as = stationIds.includes(opinion.station_id) ? 'stationClerk' : 'deputy'
      return { ...opinionLine(context, opinion, as), as } as const
    }),
  }
})
