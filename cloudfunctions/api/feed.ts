import { v7 as newId } from 'uuid'
import { feed as contract } from '#contracts/feed'
import type { Queries } from '#db/database'
import { openFeed, revokeFeed } from '#db/queries/feed'
import { actionsOf, type Context, callerIn, once, queriesOf } from '#functions/api/context'
import { feedPath, feedSecret, secretPrint } from '#functions/platform/calendarAddress'

const act = actionsOf(contract)

/** The id of the caller's live feed. Making it twice is making it once, so a question may do it. */
const liveFeed = (context: Context, queries: Queries): Promise<string> => {
  const { tenantId, accountId } = callerIn(context)
  const { cipher, now } = context.platform
  const feedId = newId()
  return openFeed(queries, tenantId, {
    feedId,
    accountId,
    secretPrint: secretPrint(feedSecret(cipher, feedId)),
    at: now(),
  })
}

const addressOf = (context: Context, feedId: string) => {
  const { cipher, openOrigin } = context.platform
  return { path: feedPath(callerIn(context).tenantId, feedSecret(cipher, feedId)), origin: openOrigin }
}

export const feed = {
  mine: act.mine.handler(async ({ context }) => addressOf(context, await liveFeed(context, queriesOf(context)))),

  revoke: act.revoke.handler(async ({ input, context }) => {
    // The answer that is kept for the request key holds the feed's id alone: the address is made of it, and kept nowhere.
    const feedId = await once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      await revokeFeed(queries, tenantId, accountId, context.platform.now())
      return liveFeed(context, queries)
    })
    return addressOf(context, feedId)
  }),
}
