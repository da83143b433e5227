import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import { asking } from '#contracts/reception/asking'
import type { Queries } from '#db/database'
import { findBookingByCode } from '#db/queries/bookingCode'
import { holdPlaces, slotStanding } from '#db/queries/slot'
import { answerTo, changedSince } from '#domain/reception/asking'
import { cancelledByPaper } from '#domain/reception/bookingNotices'
import { Refusal } from '#domain/refusal'
import { giveAnswer } from '#functions/api/asking'
import { changePlace, toChange } from '#functions/api/bookingChange'
import { shownByCode } from '#functions/api/bookingShown'
import { actionsOf, type Context, practiceOf } from '#functions/api/context'
import { checkInTime, giveBack, tellGivenBack } from '#functions/api/givingBack'
import { codePrint } from '#functions/api/queryCode'
import { byCode } from '#functions/api/restraint'
import { countedAnew } from '#functions/api/takingPlace'

const act = actionsOf(contract)
const ask = actionsOf(asking)

/** The booking that a code opens. A wrong one finds nothing, and says nothing of what there is. */
const found = async (context: Context, queries: Queries, { district, code }: { district: string; code: string }) => {
  const row = await findBookingByCode(queries, district, codePrint(context, district, code))
  if (!row) throw new Refusal('CODE_UNKNOWN', '没有查到，请核对纸上的码，字母不分大小写')
  return row
}

/** The same, its place held until the transaction ends: who taps twice is judged by what the first tap did. */
const foundHeld = async (context: Context, queries: Queries, input: { district: string; code: string }) => {
  const { slot_id } = await found(context, queries, input)
  await holdPlaces(queries, input.district, [slot_id])
  const row = await found(context, queries, input)
  // Its code went along to another place in this moment: neither is answered for the other.
  if (row.slot_id !== slot_id) throw changedSince()
  return row
}

const bookingByCode = act.bookingByCode.handler(async ({ input, context }) => {
  await practiceOf(context.platform, input.district)
  const queries = context.platform.db.tenant(input.district)
  return shownByCode(context, await byCode(context, input.district, () => found(context, queries, input)))
})

/** Who holds the paper gives the place back. Asked again, it is given back as it was. */
const cancelByCode = act.cancelByCode.handler(async ({ input, context }) => {
  const { platform } = context
  const tenantId = input.district
  await practiceOf(platform, tenantId)
  const give = async (queries: Queries) => {
    const now = platform.now()
    const row = await foundHeld(context, queries, input)
    if (row.state !== 'booked') return shownByCode(context, row)
    if (row.attended === 'came') throw new Refusal('BOOKING_ARRIVED', '已经报到了，不等了请跟服务台说一声')
    checkInTime(row, now)
    // Whoever holds the paper speaks for who booked.
    await giveBack(platform, queries, row, { tenantId, accountId: row.account_id })
    await tellGivenBack(queries, tenantId, row, cancelledByPaper, now)
    return shownByCode(context, await found(context, queries, input))
  }
  return byCode(context, tenantId, () => platform.db.transaction(tenantId, give))
})

/** Who holds the paper says whether its visitor still comes. Said again, it is said already. */
const answerByCode = ask.answerByCode.handler(async ({ input, context }) => {
  const { platform } = context
  const tenantId = input.district
  await practiceOf(platform, tenantId)
  const answer = async (queries: Queries) => {
    const row = await foundHeld(context, queries, input)
    if (row.asked === input.asked && row.answer === answerTo[input.answer]) return shownByCode(context, row)
    const given = { booking: row.booking_id, asked: input.asked, answer: input.answer }
    const { gaveBack } = await giveAnswer(
      platform,
      queries,
      { tenantId, accountId: row.account_id },
      row.account_id,
      given,
    )
    if (gaveBack) await tellGivenBack(queries, tenantId, row, cancelledByPaper, platform.now())
    return shownByCode(context, await found(context, queries, input))
  }
  return byCode(context, tenantId, () => platform.db.transaction(tenantId, answer))
})

/**
 * Who holds the paper takes another place of that station, as its visitor would: until the cut-off, and later where the office asks. Asked
 * again for the place that they have by then, it is had already.
 */
const changeByCode = act.changeByCode.handler(async ({ input, context }) => {
  const { platform } = context
  const tenantId = input.district
  await practiceOf(platform, tenantId)
  const change = async (queries: Queries) => {
    const row = await found(context, queries, input)
    if (row.slot_id === input.slot && row.state === 'booked') return shownByCode(context, row)
    const slot = await slotStanding(queries, tenantId, input.slot, row.visitor_id)
    if (slot?.stationId !== row.station_id) throw new Refusal('NOT_FOUND')
    // Whoever holds the paper speaks for who booked.
    const asHolder = { ...context, caller: { tenantId, accountId: row.account_id }, key: newId() }
    await changePlace(asHolder, queries, toChange(row, platform.now()), input.slot)
    return shownByCode(context, await found(context, queries, input))
  }
  return byCode(context, tenantId, () => countedAnew(() => platform.db.transaction(tenantId, change)))
})

export const bookingCode = { bookingByCode, cancelByCode, changeByCode, answerByCode }
