import { plan as contract } from '#contracts/plan'
import { setCoHosts } from '#db/queries/dayChange'
import { practiceIn } from '#domain/presets/index'
import { checkCoHosts } from '#domain/reception/coHosts'
import { actionsOf, callerIn, once, practiceOf } from '#functions/api/context'
import { keepChange, lockSeen, shownDay, tellEdited } from '#functions/api/planDayFrame'

const act = actionsOf(contract)

/** Who sits with the deputies on a day. Deputies who know of the day and the station's clerks hear of it; notice and plan follow. */
const set = act.setCoHosts.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const row = await lockSeen(context, queries, input)
    checkCoHosts(practiceIn(await practiceOf(context.platform, tenantId), row.practice_id), input.coHosts)
    await setCoHosts(queries, tenantId, row.day_id, input.coHosts)
    await tellEdited(context, queries, row, await keepChange(context, queries, row, { why: null }))
    return shownDay(context, queries, row.day_id)
  }),
)

export const planCoHosts = { setCoHosts: set }
