import { plan as contract } from '#contracts/plan'
import { setCoHosts } from '#db/queries/dayChange'
import { practiceIn } from '#domain/presets/index'
import { checkCoHosts } from '#domain/reception/coHosts'
import { dayChanged } from '#domain/reception/notices'
import { actionsOf, callerIn, once, practiceOf } from '#functions/api/context'
import { occasionOf, tellOfDay } from '#functions/api/dayNews'
import { deputiesToTell, keepChange, lockSeen, shownDay } from '#functions/api/planDayFrame'

const act = actionsOf(contract)

/** Who sits with the deputies on a day. Deputies who know of the day and the station's clerks hear of it; notice and plan follow. */
const set = act.setCoHosts.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    const row = await lockSeen(context, queries, input)
    checkCoHosts(practiceIn(await practiceOf(context.platform, tenantId), row.practice_id), input.coHosts)
    await setCoHosts(queries, tenantId, row.day_id, input.coHosts)
    const { words, version } = await keepChange(context, queries, row, { why: null })
    if (words.length > 0) {
      const news = dayChanged(await occasionOf(queries, tenantId, row.day_id, now), words)
      const deputies = await deputiesToTell(queries, tenantId, row)
      const event = `dayEdited:${row.day_id}:${version}`
      const about = { dayId: row.day_id, stationId: row.station_id, event, by: accountId }
      const told = { clerk: news, deputies: deputies.map(deputyId => ({ deputyId, words: news })), booked: [] }
      await tellOfDay(queries, tenantId, about, now, told)
    }
    return shownDay(context, queries, row.day_id)
  }),
)

export const planCoHosts = { setCoHosts: set }
