import { opinion as contract } from '#contracts/opinion'
import type { Queries } from '#db/database'
import { findOpinion, findOpinionByCode, opinionContact } from '#db/queries/opinion'
import { endedSentBy, endedToDeputy, openSentBy, openToDeputy } from '#db/queries/opinionLists'
import { answerDates } from '#domain/opinion/deadline'
import { isOpen } from '#domain/opinion/life'
import { checkReveal } from '#domain/opinion/secrecy'
import { Refusal } from '#domain/refusal'
import { lookAt, type Seen } from '#functions/api/contactLook'
import { actionsOf, type Context, callerIn, practiceOf, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { calendarOf } from '#functions/api/holidays'
import { openOpinionContact } from '#functions/api/opinionContact'
import { type Capacity, readerOf, roleOf } from '#functions/api/opinionReader'
import { opinionSteps } from '#functions/api/opinionSteps'
import { submit } from '#functions/api/opinionSubmit'
import { opinionLine, shownOpinion, withPhotos } from '#functions/api/opinionView'
import { workbench } from '#functions/api/opinionWorkbench'
import { codePrint } from '#functions/api/queryCode'
import { related } from '#functions/api/relatedOpinions'
import { byCode } from '#functions/api/restraint'

const act = actionsOf(contract)

const mine = act.mine.handler(async ({ input: { endedBehind }, context }) => {
  const { tenantId, accountId } = callerIn(context)
  const queries = queriesOf(context)
  const open = endedBehind ? [] : await openSentBy(queries, tenantId, accountId)
  const ended = await endedSentBy(queries, tenantId, accountId, endedBehind ?? null)
  return [...open, ...ended].map(row => opinionLine(context, row, 'resident'))
})

const show = act.show.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const row = await findOpinion(queries, tenantId, input.opinion)
  const reader = row && (await readerOf(context, queries, row))
  if (!row || !reader) throw new Refusal('NOT_FOUND')
  return withPhotos(context, await shownOpinion(context, queries, tenantId, row, reader))
})

const findByCode = act.findByCode.handler(async ({ input, context }) => {
  await practiceOf(context.platform, input.district)
  const queries = context.platform.db.tenant(input.district)
  const row = await byCode(context, input.district, async () => {
    const found = await findOpinionByCode(queries, input.district, codePrint(context, input.district, input.code))
    if (!found) throw new Refusal('CODE_UNKNOWN')
    return found
  })
  const reader: Capacity = { as: 'resident', units: [] }
  return withPhotos(context, await shownOpinion(context, queries, input.district, row, reader))
})

const followed = act.followed.handler(async ({ input: { endedBehind }, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const deputies = await scopesOf(context, 'deputy')
  const open = endedBehind ? [] : await openToDeputy(queries, tenantId, deputies)
  const ended = await endedToDeputy(queries, tenantId, deputies, endedBehind ?? null)
  return [...open, ...ended].map(row => opinionLine(context, row, 'deputy'))
})

const datesToAnswer = act.answerDates.handler(async ({ context }) => {
  const holidays = await calendarOf(context.platform, queriesOf(context), callerIn(context).tenantId)
  const practice = (await practiceOf(context.platform, callerIn(context).tenantId)).opinion
  return answerDates(todayOf(context), { holidays, practice })
})

/** The contact and the role in which the caller may see it now; refused to whoever may not. */
const contactFor = async (
  context: Context,
  queries: Queries,
  input: { opinion: string; reason: string },
): Promise<Seen> => {
  const { tenantId } = callerIn(context)
  const row = await findOpinion(queries, tenantId, input.opinion)
  const reader = row && (await readerOf(context, queries, row))
  if (!row || !reader) throw new Refusal('NOT_FOUND')
  if (reader.as === 'coHandlingUnit') throw new Refusal('NOT_ALLOWED', '联系居民由主办单位负责，会办单位看不到联系方式')
  if (reader.as === 'leadUnit' && !isOpen(row.status))
    throw new Refusal('NOT_ALLOWED', '这件意见已经办结，不能再看联系方式，需要时请找联络站')
  const role = roleOf[reader.as]
  checkReveal(role, row.secrecy, input.reason)
  const sealed = await opinionContact(queries, tenantId, row.opinion_id)
  if (!sealed) throw new Refusal('NO_CONTACT')
  return { role, contact: openOpinionContact(context.platform, row.opinion_id, sealed) }
}

const revealContact = act.revealContact.handler(({ input, context }) =>
  lookAt(context, { kind: 'opinion', id: input.opinion }, input, queries => contactFor(context, queries, input)),
)

export const opinion = {
  submit,
  mine,
  show,
  findByCode,
  workbench,
  followed,
  related,
  answerDates: datesToAnswer,
  revealContact,
  ...opinionSteps,
}
