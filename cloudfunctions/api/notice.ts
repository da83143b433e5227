import { notice as contract } from '#contracts/notice'
import { allowMessage, inboxOf, markRead, type NoticeRow } from '#db/queries/notice'
import { dayOf } from '#domain/calendar/day'
import { bookedNotice } from '#domain/reception/bookingNotices'
import { callList } from '#functions/api/callList'
import { actionsOf, callerIn, once, queriesOf } from '#functions/api/context'

const act = actionsOf(contract)

const wordsOf = (row: NoticeRow): { title: string; body: string } =>
  row.title === null
    ? bookedNotice(
        { day: row.day, at: row.label, station: row.station_name, today: dayOf(row.created_at) },
        row.number,
        row.address,
      )
    : row

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
