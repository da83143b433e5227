import { reception as contract } from '#contracts/reception'
import { noteChange } from '#db/queries/dayChange'
import { findDay, keepNotice } from '#db/queries/reception'
import { actionsOf, callerIn, once, practiceOf, queriesOf } from '#functions/api/context'
import { noticeOf } from '#functions/api/dayNotice'
import { lockSeen } from '#functions/api/planDayFrame'
import { dayInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

const read = act.noticeText.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const row = await dayInCare(context, queries, input.day)
  return { ...noticeOf(row, await practiceOf(context.platform, tenantId)), version: row.version }
})

const save = act.saveNoticeText.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const preset = await practiceOf(context.platform, tenantId)
    const row = await lockSeen(context, queries, input, day => ({ text: noticeOf(day, preset).text }))
    await keepNotice(queries, tenantId, input.day, { text: input.text, basis: noticeOf(row, preset).generated })
    const change = { words: ['接待公告改了文字'], at: context.platform.now(), by: accountId }
    await noteChange(queries, tenantId, input.day, change)
    const after = (await findDay(queries, tenantId, input.day)) ?? row
    return { ...noticeOf(after, preset), version: after.version }
  }),
)

export const noticeText = { noticeText: read, saveNoticeText: save }
