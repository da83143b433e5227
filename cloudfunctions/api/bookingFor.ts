import { v7 as newId } from 'uuid'
import { reception as contract } from '#contracts/reception'
import type { Queries } from '#db/database'
import { type BookingRow, bookingOfAnybody, findBooking } from '#db/queries/booking'
import { bookingSlot, bookingsWithCode, renewCode } from '#db/queries/bookingCode'
import { ordinalAtWork } from '#db/queries/bookingLimit'
import { bookSlot } from '#db/queries/bookSlot'
import { holdPlaces, slotStanding } from '#db/queries/slot'
import { brokenBy } from '#db/uniqueIndex'
import { maskContact } from '#domain/access/masking'
import type { Role } from '#domain/access/roles'
import { cancelledAtDesk, cancelledByStation, cancelledForOther } from '#domain/reception/bookingNotices'
import { Refusal } from '#domain/refusal'
import { openBookingContact, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { sealSaid } from '#functions/api/bookingSaid'
import { isChangeable, placeOnPaper, shownPlace, shownQuestion } from '#functions/api/bookingShown'
import {
  actionsOf,
  type Context,
  callerIn,
  once,
  queriesOf,
  requestKeyOf,
  scopesOf,
  todayOf,
} from '#functions/api/context'
import { giveBack, tellGivenBack, visitorArrived } from '#functions/api/givingBack'
import { codePrint, newBookingCode } from '#functions/api/queryCode'
import { forSomebodyElse } from '#functions/api/restraint'
import { countedAnew, whyNoPlace } from '#functions/api/takingPlace'
import { wishIn } from '#functions/api/wish'

const act = actionsOf(contract)

/** To who sits at the station, or asks at the door: the one who knows is the person beside them. */
const comesBefore = () =>
  new Refusal('ALREADY_BOOKED', '这位居民这一天不能再约了。请问一声对方是不是已经约过：要改，先取消原来那一场再约')

/**
 * 代约: a grid worker or a clerk, at the door or on the phone, books at their own station for somebody who has no WeChat. The
 * code is told once, here; the house keeps its fingerprint.
 */
const bookFor = act.bookFor.handler(async ({ input, context }) => {
  const stations = [...(await scopesOf(context, 'gridWorker')), ...(await scopesOf(context, 'stationClerk'))]
  const who = { kind: 'other', contact: input.contact, relation: input.relation } as const
  const { visitorId, said } = await wishIn(context, queriesOf(context), { ...input, for: who })
  const attempt = () =>
    once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      const { platform } = context
      const slot = await slotStanding(queries, tenantId, input.slot, visitorId)
      if (!slot || !stations.includes(slot.stationId)) throw new Refusal('NOT_FOUND')
      const beyond =
        slot.ordinal > slot.limit.places ? await ordinalAtWork(queries, tenantId, visitorId, input.slot) : undefined
      const bookingId = bookingIdOf(accountId, requestKeyOf(context))
      const code = newBookingCode()
      const wish = {
        slotId: input.slot,
        bookingId,
        accountId,
        visitorId,
        key: null,
        matterSealed: sealSaid(platform, bookingId, said),
        contactSealed: sealBookingContact(platform, bookingId, input.contact),
        noticeId: newId(),
        service: input.service ?? null,
        caseKind: input.caseKind ?? null,
        opinionId: null,
        ordinal: beyond ?? slot.ordinal,
        isBeyondLimit: beyond !== undefined,
        codePrint: codePrint(context, tenantId, code),
      }
      const taken = await bookSlot(queries, tenantId, wish, platform.now()).catch((error: unknown) => {
        throw brokenBy(error, 'booking_one_a_day') ? comesBefore() : error
      })
      if (!taken) {
        const why = await whyNoPlace(context, queries, { ...input, visitorId, isBeyondLimit: beyond !== undefined })
        throw why.code === 'ALREADY_BOOKED' ? comesBefore() : why
      }
      const made = await findBooking(queries, tenantId, accountId, bookingId)
      if (!made) throw new Error(`booking ${bookingId} was written and is not there`)
      return { id: bookingId, ...placeOnPaper(context, made), code }
    })
  return forSomebodyElse(context, 'otherTakenAtWork', () => countedAnew(attempt))
})

const bookedFor = act.bookedFor.handler(async ({ context }) => {
  const { tenantId, accountId } = callerIn(context)
  const stations = await scopesOf(context, 'stationClerk')
  const rows = await bookingsWithCode(queriesOf(context), tenantId, accountId, stations, todayOf(context))
  const now = context.platform.now()
  return rows.map(row => {
    const place = shownPlace(context, row)
    const atMyStation = stations.includes(row.station_id)
    return {
      id: row.booking_id,
      dayId: row.day_id,
      ...place,
      changeable: isChangeable(row, now) && (atMyStation || (row.account_id === accountId && place.cancellable)),
      contact: maskContact(openBookingContact(context.platform, row)),
      asked: shownQuestion(row, now),
    }
  })
})

/** A live booking, held: one's own with a paper code, or as a clerk any of one's station; another's is not found. */
const bookedForAt = async (
  context: Context,
  queries: Queries,
  bookingId: string,
): Promise<{ row: BookingRow; role: Role }> => {
  const { tenantId, accountId } = callerIn(context)
  // With its place, as everybody holds it who changes it: the code goes along to another place.
  const slotId = await bookingSlot(queries, tenantId, bookingId)
  if (slotId) await holdPlaces(queries, tenantId, [slotId])
  const row = await bookingOfAnybody(queries, tenantId, bookingId)
  const isClerk = row && (await scopesOf(context, 'stationClerk')).includes(row.station_id)
  if (!row || !(isClerk || (row.has_code && row.account_id === accountId))) throw new Refusal('NOT_FOUND')
  if (row.state !== 'booked') throw new Refusal('BOOKING_NOT_LIVE')
  if (row.starts_at <= context.platform.now()) throw new Refusal('SLOT_PAST', '这一场已经开始，不能再改了')
  return { row, role: isClerk ? 'stationClerk' : 'gridWorker' }
}

/** Who booked for another is told so that they can tell them; who comes themselves, because the station may have misheard. */
const wordsFor = (row: BookingRow) =>
  row.has_code ? cancelledAtDesk : row.for_other ? cancelledForOther : cancelledByStation(row.phone)

const cancelBookingFor = act.cancelBookingFor.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { row } = await bookedForAt(context, queries, input.booking)
    if (row.attended === 'came') throw visitorArrived()
    await giveBack(context.platform, queries, row, { tenantId, accountId })
    if (row.account_id !== accountId) await tellGivenBack(queries, tenantId, row, wordsFor(row), context.platform.now())
    return {}
  }),
)

const renew = act.renewCode.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { row, role } = await bookedForAt(context, queries, input.booking)
    if (!row.has_code) throw new Refusal('NOT_FOUND', '这次预约没有预约码，是居民自己在手机上约的')
    const code = newBookingCode()
    const print = codePrint(context, tenantId, code)
    const at = context.platform.now()
    const renewal = { id: newId(), bookingId: row.booking_id, codePrint: print, accountId, role, at }
    await renewCode(queries, tenantId, renewal)
    return { id: row.booking_id, ...placeOnPaper(context, row), code }
  }),
)

export const bookingFor = { bookFor, bookedFor, cancelBookingFor, renewCode: renew }
