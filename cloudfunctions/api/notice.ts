import { notice as contract } from '#contracts/notice'
import { allowMessage, inboxOf, markRead, type NoticeRow } from '#db/queries/notice'
import { bookedWords } from '#functions/api/bookedWords'
import { callList } from '#functions/api/callList'
import { actionsOf, callerIn, once, queriesOf } from '#functions/api/context'

const act = actionsOf(contract)

const wordsOf = (row: NoticeRow): { title: string; body: string } => (row.title === null ? bookedWords(row) : row)

export const notice = {
  inbox: act.inbox.handler(async ({ context }) => {
    const { tenantId, accountId } = callerIn(context)
    return (await inboxOf(queriesOf(context), tenantId, accountId)).map(row => {
      const { title, body } = wordsOf(row)
      return {
        id: row.notice_id,
        title,
        text: body,
        at: row.created_at.toISOString(),
        read: row.read_at !== null,
        page: row.page,
        about: row.about_kind && row.about_id ? { kind: row.about_kind, id: row.about_id } : null,
      }
    })
  }),

  markRead: act.markRead.handler(({ input, context }) =>
    once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      await markRead(queries, tenantId, accountId, input.notices, context.platform.now())
      return {}
    }),
  ),

  allowMessages: act.allowMessages.handler(({ input, context }) =>
    once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      for (const template of new Set(input.templates)) await allowMessage(queries, tenantId, accountId, template)
      return {}
    }),
  ),

  ...callList,
}
