import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { findDeputy, findStation } from '#db/queries/district'
import {
  addEvent,
  addOpinion,
  endedOfStations,
  endedOfUnits,
  findOpinion,
  findOpinionByCode,
  keepOpinionContact,
  logReveal,
  nextNumber,
  openOfStations,
  openOfUnits,
  opinionContact,
  opinionsSentBy,
  opinionsToDeputy,
} from '#db/queries/opinion'
import { attachPhotos } from '#db/queries/photo'
import type { Contact } from '#domain/access/masking'
import { yearOf } from '#domain/calendar/day'
import { isOpen } from '#domain/opinion/life'
import { checkReveal } from '#domain/opinion/secrecy'
import { firstStep } from '#domain/opinion/step'
import { nowInWords } from '#domain/opinion/words'
import { Refusal } from '#domain/refusal'
import { act, type Context, callerIn, once, practiceOf, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { tell } from '#functions/api/opinionNotices'
import { readerOf, roleOf } from '#functions/api/opinionReader'
import { opinionSteps } from '#functions/api/opinionSteps'
import { contactBoundTo, opinionLine, placeBoundTo, shownOpinion } from '#functions/api/opinionView'

/** Letters and digits that are not taken for one another when read aloud or from paper. */
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A query code of 12 characters, about 59 bits: the only way back to an anonymous opinion. */
const newQueryCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from(randomBytes(64))
      .filter(byte => byte < 248)
      .slice(0, 4)
      .map(byte => codeAlphabet[byte % codeAlphabet.length])
      .join(''),
  ).join('-')

const codePrint = ({ platform }: Context, tenantId: string, code: string): string =>
  platform.cipher.fingerprint(`code:${tenantId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)

const submit = act.opinion.submit.handler(({ input, context }) => {
  const anonymous = input.secrecy === 'anonymous'
  return once(
    context,
    input,
    async queries => {
      const { tenantId, accountId } = callerIn(context)
      const { platform } = context
      const { cipher } = platform
      const practice = await practiceOf(platform, tenantId)
      const station = await findStation(queries, tenantId, input.station)
      if (!station) throw new Refusal('NOT_FOUND', '没有这个联络站，请重新选择')
      if (!practice.opinion.categories.includes(input.category)) throw new Refusal('INPUT_INVALID', '请选择一个类别')
      const deputy = input.deputy ? await findDeputy(queries, tenantId, input.deputy) : undefined
      if (input.deputy && deputy?.station_id !== input.station)
        throw new Refusal('NOT_FOUND', '这个联络站没有这位代表，请重新选择')

      const now = platform.now()
      const today = todayOf(context)
      const opinionId = newId()
      const year = yearOf(today)
      const number = `${year}-${String(await nextNumber(queries, tenantId, `opinion:${year}`)).padStart(6, '0')}`
      const first = firstStep({ today, holidays: platform.holidays, practice: practice.opinion })
      const queryCode = anonymous ? newQueryCode() : null
      await addOpinion(queries, tenantId, {
        opinionId,
        number,
        status: first.status,
        acts: first.acts,
        actBy: first.actBy,
        secrecy: input.secrecy,
        senderId: anonymous ? null : accountId,
        queryCodePrint: queryCode && codePrint(context, tenantId, queryCode),
        stationId: input.station,
        deputyId: input.deputy ?? null,
        category: input.category,
        body: input.body,
        placeSealed: input.place ? cipher.seal(JSON.stringify(input.place), placeBoundTo(opinionId)) : null,
        submittedAt: now,
      })
      await addEvent(queries, tenantId, opinionId, {
        version: 1,
        at: now,
        action: 'submit',
        by_party: 'resident',
        by_name: '居民',
        note: null,
        facts: {},
        accountId: anonymous ? null : accountId,
        fromStatus: null,
        toStatus: first.status,
      })
      if (!anonymous && (input.contact?.name || input.contact?.phone))
        await keepOpinionContact(
          queries,
          tenantId,
          opinionId,
          cipher.seal(JSON.stringify(input.contact), contactBoundTo(opinionId)),
        )
      const photos = [...new Set(input.photos)]
      if (photos.length > 0 && (await attachPhotos(queries, tenantId, accountId, opinionId, photos)) < photos.length)
        throw new Refusal('PHOTO_UNKNOWN')

      const row = await findOpinion(queries, tenantId, opinionId)
      if (!row) throw new Error('an opinion just written was not found')
      await tell(platform, queries, tenantId, row, {
        action: 'submit',
        tells: first.tells,
        // The clerk who writes anonymously is told like the others: a missing notice would give them away.
        takenBy: anonymous ? null : accountId,
        flags: practice.opinion.flags,
      })
      return {
        id: anonymous ? null : opinionId,
        number,
        now: nowInWords({ status: row.status, stationName: row.station_name, actBy: first.actBy, today }),
        queryCode,
      }
    },
    { unlinked: anonymous },
  )
})

const mine = act.opinion.mine.handler(async ({ context }) => {
  const { tenantId, accountId } = callerIn(context)
  const rows = await opinionsSentBy(queriesOf(context), tenantId, accountId)
  return rows.map(row => opinionLine(context, row, 'resident'))
})

const show = act.opinion.show.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const row = await findOpinion(queries, tenantId, input.opinion)
  const reader = row && (await readerOf(context, queries, row))
  if (!row || !reader) throw new Refusal('NOT_FOUND')
  return shownOpinion(context, queries, tenantId, row, reader)
})

const findByCode = act.opinion.findByCode.handler(async ({ input, context }) => {
  await practiceOf(context.platform, input.district)
  const queries = context.platform.db.tenant(input.district)
  const row = await findOpinionByCode(queries, input.district, codePrint(context, input.district, input.code))
  if (!row) throw new Refusal('CODE_UNKNOWN')
  return shownOpinion(context, queries, input.district, row, { as: 'resident', units: [] })
})

const workbench = act.opinion.workbench.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const search = input.search?.trim().replace(/[\\%_]/g, '\\$&') || null
  const stations = await scopesOf(context, 'stationClerk')
  const units = await scopesOf(context, 'handlingUnit')
  const [atStations, endedAtStations, atUnits, endedAtUnits] = [
    stations.length > 0 ? await openOfStations(queries, tenantId, stations, search) : [],
    stations.length > 0 ? await endedOfStations(queries, tenantId, stations, search) : [],
    units.length > 0 ? await openOfUnits(queries, tenantId, units, search) : [],
    units.length > 0 ? await endedOfUnits(queries, tenantId, units, search) : [],
  ]
  const own = (row: { sender_id: string | null }) => row.sender_id === callerIn(context).accountId
  const forUnit = atUnits.map(row => ({
    yours: row.owes_co_opinion || (row.acts === 'leadUnit' && units.includes(row.lead_unit_id ?? '')),
    line: opinionLine(context, { ...row, act_by: row.co_opinion_due ?? row.act_by }, 'leadUnit'),
  }))
  const forStation = atStations.map(row => ({
    yours: row.acts === 'stationClerk' && !own(row),
    line: opinionLine(context, row, 'stationClerk'),
  }))
  const all = [...forStation, ...forUnit]
  const soonest = (a: { due: string | null }, b: { due: string | null }) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)
  return {
    yours: all.flatMap(({ yours, line }) => (yours ? [line] : [])).sort(soonest),
    waiting: all.flatMap(({ yours, line }) => (yours ? [] : [line])).sort(soonest),
    ended: [...endedAtStations, ...endedAtUnits].map(row => opinionLine(context, row, 'stationClerk')),
  }
})

const followed = act.opinion.followed.handler(async ({ context }) => {
  const { tenantId } = callerIn(context)
  const rows = await opinionsToDeputy(queriesOf(context), tenantId, await scopesOf(context, 'deputy'))
  return rows.map(row => opinionLine(context, row, 'deputy'))
})

const revealContact = act.opinion.revealContact.handler(({ input, context }) =>
  once(context, input, async (queries: Queries) => {
    const { tenantId, accountId } = callerIn(context)
    const { platform } = context
    const row = await findOpinion(queries, tenantId, input.opinion)
    const reader = row && (await readerOf(context, queries, row))
    if (!row || !reader) throw new Refusal('NOT_FOUND')
    if (reader.as === 'coHandlingUnit')
      throw new Refusal('NOT_ALLOWED', '联系居民由主办单位负责，会办单位看不到联系方式')
    if (reader.as === 'leadUnit' && !isOpen(row.status))
      throw new Refusal('NOT_ALLOWED', '这件意见已经办结，不能再看联系方式，需要时请找联络站')
    const role = roleOf[reader.as]
    checkReveal(role, row.secrecy, input.reason)
    const sealed = await opinionContact(queries, tenantId, row.opinion_id)
    if (!sealed) throw new Refusal('NO_CONTACT')
    await logReveal(queries, tenantId, {
      id: newId(),
      opinionId: row.opinion_id,
      accountId,
      role,
      reason: input.reason,
      at: platform.now(),
    })
    return { contact: JSON.parse(platform.cipher.open(sealed, contactBoundTo(row.opinion_id))) as Contact }
  }),
)

export const opinion = { submit, mine, show, findByCode, workbench, followed, revealContact, ...opinionSteps }
