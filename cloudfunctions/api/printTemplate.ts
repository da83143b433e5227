import { printTemplate as contract } from '#contracts/printTemplate'
import type { Queries } from '#db/database'
import { keepTemplate, standingTemplate, templateFile } from '#db/queries/printTemplate'
import { dayInWords, dayOf } from '#domain/calendar/day'
import { announcementParts, noticeFields } from '#domain/reception/announcement'
import { type TemplateKind, templates } from '#domain/reception/printTemplate'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, practiceOf, queriesOf } from '#functions/api/context'
import { announcedDay, noticeOf } from '#functions/api/dayNotice'
import { dayInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

/** Loaded when somebody prints or brings a template. */
const wordFile = () => import('#functions/api/wordFile')

const standing = async (context: Context, queries: Queries, kind: TemplateKind) => {
  const row = await standingTemplate(queries, callerIn(context).tenantId, kind)
  return {
    kind,
    version: row?.version ?? 0,
    name: row?.name ?? null,
    savedAt: row?.saved_at.toISOString() ?? null,
    fields: Object.entries(templates[kind].fields).map(([name, explains]) => ({ name, explains })),
  }
}

const show = act.show.handler(({ input, context }) => standing(context, queriesOf(context), input.kind))

const download = act.download.handler(async ({ input: { kind, which }, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const own = which === 'standing' ? await standingTemplate(queries, tenantId, kind) : undefined
  const file = own && (await templateFile(queries, tenantId, kind))
  const bytes = file ?? (await (await wordFile()).standardTemplate(kind))
  return { name: own?.name ?? `${templates[kind].name}模板.docx`, file: bytes.toString('base64') }
})

const save = act.save.handler(async ({ input, context }) => {
  const { kind } = input
  const file = Buffer.from(input.file, 'base64')
  // Read before the transaction: unpacking takes longer than a database should wait.
  await (await wordFile()).checkTemplate(kind, file)
  return once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const before = await standingTemplate(queries, tenantId, kind)
    const next = { version: input.version + 1, name: input.name, file, by: accountId, at: context.platform.now() }
    if ((before?.version ?? 0) !== input.version || !(await keepTemplate(queries, tenantId, kind, next)))
      throw new Refusal('CHANGED_MEANWHILE', `刚刚有人换过模板（${before?.name ?? ''}），请看过以后再上传`)
    return standing(context, queries, kind)
  })
})

const printNotice = act.printNotice.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const row = await dayInCare(context, queries, input.day)
  const preset = await practiceOf(context.platform, tenantId)
  const day = announcedDay(row, preset)
  const announcedOn = dayOf(row.published_at ?? context.platform.now())
  const fields = noticeFields(day, noticeOf(row, preset).text, announcedOn)
  const file = await (await wordFile()).printed('notice', await templateFile(queries, tenantId, 'notice'), fields)
  return { name: `${dayInWords(row.day)}${announcementParts(day).标题}.docx`, file: file.toString('base64') }
})

export const printTemplate = { show, download, save, printNotice }
