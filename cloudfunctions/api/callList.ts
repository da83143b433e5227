import { notice as contract } from '#contracts/notice'
import type { Queries } from '#db/database'
import {
  type CallMadeRow,
  type CallToMakeRow,
  callsMade,
  callsToMake,
  countCalls,
  countPeopleToCall,
  lockCalls,
  markTold,
} from '#db/queries/callList'
import { type Contact, maskContact } from '#domain/access/masking'
import { momentOf } from '#domain/calendar/day'
import { Refusal } from '#domain/refusal'
import { openReach } from '#functions/api/bookingContact'
import { actionsOf, type Context, callerIn, once, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { openOpinionContact } from '#functions/api/opinionContact'
import { stationsInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

const stationIdsInCare = async (context: Context, queries: Queries): Promise<string[]> =>
  (await stationsInCare(context, queries)).map(station => station.station_id)

const lineOf = (row: CallToMakeRow | CallMadeRow) => ({
  id: row.notice_id,
  title: row.title,
  about: { kind: row.about_kind, id: row.about_id },
  number: row.number ?? '候补',
  stationName: row.station_name,
  visit:
    row.day !== null
      ? { day: row.day, label: row.label ?? '', stationName: row.station_name, address: row.address }
      : null,
})

/**
 * How to reach whom a message missed, in the clear. The station may look behind 保密, so it may of every line here; a
 * committee, which helps its stations, reaches those who have booked, and leaves who sent an opinion to the station.
 */
const contactOf = ({ platform }: Context, tenantId: string, row: CallToMakeRow, ownStation: boolean): Contact => {
  if (row.about_kind !== 'opinion') return openReach(platform, tenantId, { ...row, booking_id: row.about_id })
  return row.opinion_contact_sealed && ownStation
    ? openOpinionContact(platform, row.about_id, row.opinion_contact_sealed)
    : {}
}

const unsendable = act.unsendable.handler(async ({ context }) => {
  const { tenantId } = callerIn(context)
  const stations = await stationIdsInCare(context, queriesOf(context))
  const ownStations = await scopesOf(context, 'stationClerk')
  const rows = await callsToMake(queriesOf(context), tenantId, stations, todayOf(context))
  return rows.map(row => {
    const contact = maskContact(contactOf(context, tenantId, row, ownStations.includes(row.station_id)))
    return {
      ...lineOf(row),
      text: row.body,
      why: row.why,
      at: row.created_at.toISOString(),
      contact,
      revealable: Boolean(contact.name || contact.phone),
    }
  })
})

const callCount = act.callCount.handler(async ({ context }) => {
  const { tenantId } = callerIn(context)
  const stations = await stationIdsInCare(context, queriesOf(context))
  const count = await countPeopleToCall(
    queriesOf(context),
    tenantId,
    stations,
    context.platform.now(),
    todayOf(context),
  )
  return { count }
})

/** All or none: a clerk whose list is old learns that a colleague was faster, and nobody is called twice. */
const tell = act.markTold.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const ids = [...new Set(input.notices)]
    const stations = await stationIdsInCare(context, queries)
    if ((await lockCalls(queries, tenantId, stations, ids)) < ids.length) {
      const known = await countCalls(queries, tenantId, stations, ids)
      throw new Refusal(known < ids.length ? 'NOT_FOUND' : 'CALL_SETTLED')
    }
    await markTold(queries, tenantId, stations, ids, accountId, context.platform.now())
    return {}
  }),
)

const toldToday = act.toldToday.handler(async ({ context }) => {
  const { tenantId, accountId } = callerIn(context)
  const stations = await stationIdsInCare(context, queriesOf(context))
  const rows = await callsMade(queriesOf(context), tenantId, stations, momentOf(todayOf(context), '00:00'))
  return rows.map(row => ({
    ...lineOf(row),
    toldAt: row.told_at.toISOString(),
    toldBy: row.told_by === accountId ? '您' : (row.told_by_name ?? '同事'),
  }))
})

export const callList = { unsendable, callCount, markTold: tell, toldToday }
