import { opinion as contract } from '#contracts/opinion'
import type { Queries } from '#db/database'
import { type CoHandlingRow, coHandlingOf } from '#db/queries/coHandling'
import { listUnits } from '#db/queries/district'
import { voidWaiting } from '#db/queries/notice'
import { lockOpinion, type OpinionRow } from '#db/queries/opinion'
import type { Command } from '#domain/opinion/command'
import type { Party } from '#domain/opinion/life'
import { takeStep } from '#domain/opinion/step'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, practiceOf, todayOf } from '#functions/api/context'
import { calendarOf } from '#functions/api/holidays'
import { opinionFacts, writeOutcome } from '#functions/api/opinionLedger'
import { tell } from '#functions/api/opinionNotices'
import { type Capacity, owedBy, partyIn, readerOf } from '#functions/api/opinionReader'
import { shownOpinion, withPhotos } from '#functions/api/opinionView'
import { addPhotos } from '#functions/api/photoHome'

const act = actionsOf(contract)

interface OnVersion {
  opinion: string
  version: number
}

interface Facts {
  row: OpinionRow
  reader: Capacity
  /** The co-handling units for which the caller still owes an opinion. */
  owed: CoHandlingRow[]
  queries: Queries
}

type CommandFor = (facts: Facts) => Command | Promise<Command>

/**
 * Every step of an opinion goes this way, in one transaction: lock, see whether the version is the one decided on, ask the
 * rule, write the row, the ledger and the notices. The addresses of its photos are asked for after the commit.
 */
const step = async (context: Context, input: OnVersion, commandFor: CommandFor) => {
  const taken = await once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const row = await lockOpinion(queries, tenantId, input.opinion)
    const reader = row && (await readerOf(context, queries, row))
    if (!row || !reader) throw new Refusal('NOT_FOUND')
    if (reader.as === 'deputy')
      throw new Refusal('NOT_ALLOWED', '代表不直接处理问题（代表法第三十一条），可以查看办理情况')
    if (row.version !== input.version) throw new Refusal('CHANGED_MEANWHILE')

    const coHandling = await coHandlingOf(queries, tenantId, row.opinion_id)
    const facts = { row, reader, owed: owedBy(reader, coHandling), queries }
    const command = await commandFor(facts)
    const practice = (await practiceOf(context.platform, tenantId)).opinion
    const party = partyIn(reader.as, command.action, facts.owed)
    const outcome = takeStep(opinionFacts(row, coHandling), command, party, {
      today: todayOf(context),
      holidays: await calendarOf(context.platform, queries, tenantId),
      practice,
    })
    const actor = { party, name: actorName(party, facts), accountId, units: reader.units }
    const after = await writeOutcome(queries, tenantId, row, command, outcome, actor, context.platform.now())
    // Nobody telephones about what its sender has taken back.
    if (after.status === 'withdrawn') await voidWaiting(queries, tenantId, { kind: 'opinion', ids: [after.opinion_id] })
    await tell(context.platform, queries, tenantId, after, {
      action: command.action,
      tells: outcome.tells,
      takenBy: accountId,
      flags: practice.flags,
    })
    return shownOpinion(context, queries, tenantId, after, reader)
  })
  return withPhotos(context, taken)
}

/** The office that acts, not the person: the ledger keeps the account beside it. */
const actorName = (party: Party, { row, owed }: Facts): string => {
  if (party === 'stationClerk') return row.station_name
  if (party === 'resident') return '居民'
  return party === 'leadUnit' ? (row.lead_unit_name ?? '') : owed.map(unit => unit.name).join('、')
}

const namedUnits = async (context: Context, queries: Queries, ids: string[]) => {
  const units = await listUnits(queries, callerIn(context).tenantId)
  return ids.map(id => {
    const unit = units.find(each => each.unit_id === id)
    if (!unit) throw new Refusal('UNIT_UNKNOWN')
    return { id, name: unit.name }
  })
}

export const opinionSteps = {
  answerOnSite: act.answerOnSite.handler(({ input, context }) =>
    step(context, input, ({ row }) => ({ action: 'answerOnSite', text: input.text, station: row.station_name })),
  ),
  decline: act.decline.handler(({ input, context }) =>
    step(context, input, () => ({ action: 'decline', reason: input.reason })),
  ),
  refer: act.refer.handler(({ input, context }) =>
    step(context, input, () => ({ action: 'refer', to: input.to, text: input.text })),
  ),
  assign: act.assign.handler(({ input, context }) =>
    step(context, input, async ({ queries }) => {
      const [leadUnit] = await namedUnits(context, queries, [input.leadUnit])
      if (!leadUnit) throw new Refusal('UNIT_UNKNOWN')
      const coHandlingUnits = await namedUnits(context, queries, [...new Set(input.coHandlingUnits)])
      return { action: 'assign', leadUnit, coHandlingUnits, workingDays: input.workingDays, note: input.note }
    }),
  ),
  accept: act.accept.handler(({ input, context }) => step(context, input, () => ({ action: 'accept' }))),
  returnToStation: act.returnToStation.handler(({ input, context }) =>
    step(context, input, () => ({ action: 'returnToStation', reason: input.reason })),
  ),
  recordProgress: act.recordProgress.handler(({ input, context }) =>
    step(context, input, () => ({ action: 'recordProgress', text: input.text })),
  ),
  giveCoOpinion: act.giveCoOpinion.handler(({ input, context }) =>
    step(context, input, ({ owed }) => ({
      action: 'giveCoOpinion',
      text: input.text,
      units: owed.map(unit => unit.name),
    })),
  ),
  reply: act.reply.handler(({ input, context }) =>
    step(context, input, () => ({
      action: 'reply',
      resultClass: input.resultClass,
      text: input.text,
      promisedBy: input.promisedBy,
      withoutCoOpinion: input.withoutCoOpinion,
    })),
  ),
  supplement: act.supplement.handler(({ input, context }) =>
    step(context, input, async ({ row, reader, queries }) => {
      const photos = [...new Set(input.photos)]
      if (reader.as === 'resident') await addPhotos(context, queries, { kind: 'opinion', id: row.opinion_id }, photos)
      return { action: 'supplement', text: input.text, photos: photos.length }
    }),
  ),
  rate: act.rate.handler(({ input, context }) =>
    step(context, input, () => ({ action: 'rate', rating: input.rating, reason: input.reason })),
  ),
  sendBack: act.sendBack.handler(({ input, context }) =>
    step(context, input, () => ({ action: 'sendBack', reason: input.reason })),
  ),
  withdraw: act.withdraw.handler(({ input, context }) => step(context, input, () => ({ action: 'withdraw' }))),
}
