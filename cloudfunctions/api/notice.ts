import { allowMessage, inboxOf, markRead } from '#db/queries/notice'
import { callList } from '#functions/api/callList'
import { act, callerIn, once, queriesOf } from '#functions/api/context'

export const notice = {
  inbox: act.notice.inbox.handler(async ({ context }) => {
    const { tenantId, accountId } = callerIn(context)
    return (await inboxOf(queriesOf(context), tenantId, accountId)).map(row => ({
      id: row.notice_id,
      title: row.title,
      text: row.body,
      at: row.created_at.toISOString(),
      read: row.read_at !== null,
      page: row.page,
      about: row.about_kind && row.about_id ? { kind: row.about_kind, id: row.about_id } : null,
    }))
  }),

  markRead: act.notice.markRead.handler(({ input, context }) =>
    once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      await markRead(queries, tenantId, accountId, input.notices, context.platform.now())
      return {}
    }),
  ),

  allowMessages: act.notice.allowMessages.handler(({ input, context }) =>
    once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      for (const template of new Set(input.templates)) await allowMessage(queries, tenantId, accountId, template)
      return {}
    }),
  ),

  ...callList,
}
