import { noticeTemplate as contract } from '#contracts/noticeTemplate'
import type { Queries } from '#db/database'
import { keepTemplate, standingTemplate, templateFile } from '#db/queries/noticeTemplate'
import { dayInWords, dayOf } from '#domain/calendar/day'
import { announcementParts, noticeFields, noticeFieldWords } from '#domain/reception/announcement'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, practiceOf, queriesOf } from '#functions/api/context'
import { announcedDay, noticeOf } from '#functions/api/dayNotice'
import { dayInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

/** Loaded when somebody prints or brings a template. */
const docx = () => import('#functions/api/noticeDocx')

const standing = async (context: Context, queries: Queries) => {
  const row = await standingTemplate(queries, callerIn(context).tenantId)
  return {
    version: row?.version ?? 0,
    name: row?.name ?? null,
    savedAt: row?.saved_at.toISOString() ?? null,
    fields: Object.entries(noticeFieldWords).map(([name, explains]) => ({ name, explains })),
  }
}

const show = act.show.handler(({ context }) => standing(context, queriesOf(context)))

const download = act.download.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const own = input.which === 'standing' ? await standingTemplate(queries, tenantId) : undefined
  const file = own && (await templateFile(queries, tenantId))
  const bytes = file ?? (await (await docx()).standardTemplate())
  return { name: own?.name ?? '接待公告模板.docx', file: bytes.toString('base64') }
})

const save = act.save.handler(async ({ input, context }) => {
  const file = Buffer.from(input.file, 'base64')
  // Read before the transaction: unpacking takes longer than a database should wait.
  await (await docx()).checkTemplate(file)
  return once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const before = await standingTemplate(queries, tenantId)
    const next = { version: input.version + 1, name: input.name, file, by: accountId, at: context.platform.now() }
    if ((before?.version ?? 0) !== input.version || !(await keepTemplate(queries, tenantId, next)))
      throw new Refusal('CHANGED_MEANWHILE', `刚刚有人换过模板（${before?.name ?? ''}），请看过以后再上传`)
    return standing(context, queries)
  })
})

const print = act.print.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const row = await dayInCare(context, queries, input.day)
  const preset = await practiceOf(context.platform, tenantId)
  const day = announcedDay(row, preset)
  const announcedOn = dayOf(row.published_at ?? context.platform.now())
  const fields = noticeFields(day, noticeOf(row, preset).text, announcedOn)
  const file = await (await docx()).printNotice(await templateFile(queries, tenantId), fields)
  return { name: `${dayInWords(row.day)}${announcementParts(day).标题}.docx`, file: file.toString('base64') }
})

export const noticeTemplate = { show, download, save, print }
