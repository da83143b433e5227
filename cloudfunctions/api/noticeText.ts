import { reception as contract } from '#contracts/reception'
import { findDay, keepNotice } from '#db/queries/reception'
import { checkEditable } from '#domain/reception/plan'
import { actionsOf, callerIn, once, practiceOf, queriesOf, todayOf } from '#functions/api/context'
import { noticeOf } from '#functions/api/dayNotice'
import { dayInCare, lockDayInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

const read = act.noticeText.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const row = await dayInCare(context, queries, input.day)
  return { ...noticeOf(row, await practiceOf(context.platform, tenantId)), version: row.version }
})

const save = act.saveNoticeText.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const preset = await practiceOf(context.platform, tenantId)
    const row = await lockDayInCare(context, queries, input.day)
    const { generated, text: standing } = noticeOf(row, preset)
    checkEditable(row, input.version, todayOf(context), { text: standing })
    await keepNotice(queries, tenantId, input.day, { text: input.text, basis: generated })
    const after = (await findDay(queries, tenantId, input.day)) ?? row
    return { ...noticeOf(after, preset), version: after.version }
  }),
)

export const noticeText = { noticeText: read, saveNoticeText: save }
