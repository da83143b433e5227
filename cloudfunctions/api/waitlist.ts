import { v7 as newId } from 'uuid'
import { waitlist as contract } from '#contracts/reception/waitlist'
import type { Queries } from '#db/database'
import { findBooking } from '#db/queries/booking'
import { settleCalls } from '#db/queries/callList'
import { voidWaiting } from '#db/queries/notice'
import { lockDay } from '#db/queries/reception'
import { holdPlaces, slotStanding } from '#db/queries/slot'
import { settleLostPlace, takeOffered } from '#db/queries/takeOffer'
import {
  dayToWaitFor,
  findWait,
  joinWaitlist,
  leaveWaitlist,
  type WaitRow,
  waitContact,
  waitsOf,
} from '#db/queries/waitlist'
import { brokenBy } from '#db/uniqueIndex'
import { practiceIn } from '#domain/presets/index'
import { limitReached } from '#domain/reception/bookingLimit'
import { checkBookingReveal } from '#domain/reception/contact'
import { checkWaitable, notWaiting, offerOver, whyEnded } from '#domain/reception/waitlist'
import { Refusal } from '#domain/refusal'
import { openBookingContact, openReach, roleOf, sealBookingContact } from '#functions/api/bookingContact'
import { bookingIdOf } from '#functions/api/bookingId'
import { openSaid, sealSaid } from '#functions/api/bookingSaid'
import { shownBooking, shownWish } from '#functions/api/bookingShown'
import { lookAt } from '#functions/api/contactLook'
import {
  actionsOf,
  type Context,
  callerIn,
  once,
  practiceOf,
  queriesOf,
  requestKeyOf,
  todayOf,
} from '#functions/api/context'
import { placeForSomebodyElse, tellsOfThem } from '#functions/api/restraint'
import { stationInCare } from '#functions/api/stationsInCare'
import { countedAnew } from '#functions/api/takingPlace'
import { offerFreePlaces } from '#functions/api/waitOffers'
import { otherWasBooked, type WishInput, wishIn } from '#functions/api/wish'

const act = actionsOf(contract)

/** What somebody waits with is sealed as a booking's is, under the number of the wait. */
const sealed = (row: WaitRow) => ({ ...row, booking_id: row.wait_id })

const shown = async (context: Context, row: WaitRow) => {
  const preset = await practiceOf(context.platform, callerIn(context).tenantId)
  const { label, starts_at, offer_until } = row
  return {
    id: row.wait_id,
    dayId: row.day_id,
    day: row.day,
    stationName: row.station_name,
    address: row.address,
    practice: practiceIn(preset, row.practice_id).name,
    state: row.state,
    before: row.before,
    passedOver: row.passed_over,
    ended: whyEnded({ state: row.state, overBecause: row.over_because, cancelledBecause: row.cancelled_because }),
    ...shownWish({
      ...row,
      said: openSaid(context.platform, sealed(row)),
      contact: openBookingContact(context.platform, sealed(row)),
    }),
    offer:
      row.state === 'offered' && label && starts_at && offer_until
        ? { label, startsAt: starts_at.toISOString(), until: offer_until.toISOString() }
        : null,
  }
}

const found = async (context: Context, queries: Queries, waitId: string): Promise<WaitRow> => {
  const { tenantId, accountId } = callerIn(context)
  const row = await findWait(queries, tenantId, accountId, waitId)
  if (!row) throw new Refusal('NOT_FOUND')
  return row
}

/** The caller's own wait, its day held until the transaction ends. */
const held = async (context: Context, queries: Queries, waitId: string): Promise<WaitRow> => {
  await lockDay(queries, callerIn(context).tenantId, (await found(context, queries, waitId)).day_id)
  return found(context, queries, waitId)
}

const join = act.joinWaitlist.handler(({ input, context }) =>
  input.for?.kind === 'other'
    ? placeForSomebodyElse(context, () => joinList(context, input).catch(sayNoMore))
    : joinList(context, input),
)

/** Whether another person comes, waits or has used up their bookings is not for the neighbour to learn: see docs/decisions/0013. */
const sayNoMore = (error: unknown): never => {
  throw error instanceof Refusal && tellsOfThem.includes(error.code)
    ? new Refusal('ALREADY_BOOKED', '现在不能替这位居民候补这一天，有疑问请打联络站电话')
    : error
}

const joinList = (context: Context, input: WishInput & { day: string }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { platform } = context
    const now = platform.now()
    const { forOther, visitorId, contact, said, opinion } = await wishIn(context, queries, input)
    await lockDay(queries, tenantId, input.day)
    const day = await dayToWaitFor(queries, tenantId, input.day, { accountId, visitorId }, now)
    if (!day) throw new Refusal('NOT_FOUND')
    const { waitlist } = practiceIn(await practiceOf(platform, tenantId), day.practice_id).booking
    const service = checkWaitable(day, { ...input, forOther }, waitlist)
    const waitId = newId()
    const wait = {
      waitId,
      dayId: input.day,
      accountId,
      visitorId,
      service,
      caseKind: input.caseKind ?? null,
      opinionId: opinion?.id ?? null,
      matterSealed: sealSaid(platform, waitId, said),
      contactSealed: contact ? sealBookingContact(platform, waitId, contact) : null,
      lostPlace: day.lostPlace,
    }
    await joinWaitlist(queries, tenantId, wait, now).catch((error: unknown) => {
      throw brokenBy(error, 'wait_once_a_day') ? new Refusal('WAITING_BEFORE') : error
    })
    return shown(context, await found(context, queries, waitId))
  })

const leave = act.leaveWaitlist.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const row = await held(context, queries, input.wait)
    if (!(await leaveWaitlist(queries, tenantId, row.wait_id))) throw notWaiting(row.state)
    await voidWaiting(queries, tenantId, { kind: 'wait', ids: [row.wait_id] })
    const preset = await practiceOf(context.platform, tenantId)
    await offerFreePlaces(queries, tenantId, preset, row.day_id, context.platform.now())
    return {}
  }),
)

const take = act.takeOffer.handler(({ input, context }) =>
  countedAnew(() =>
    once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      const { platform } = context
      const row = await held(context, queries, input.wait)
      if (row.state !== 'offered') throw offerOver(row.state)
      if (!row.slot_id) throw new Error(`wait ${row.wait_id} is offered no place`)
      await holdPlaces(queries, tenantId, [row.slot_id])
      const slot = await slotStanding(queries, tenantId, row.slot_id, row.visitor_id)
      if (slot && slot.ordinal > slot.limit.places) throw limitReached(slot.day, slot.limit)
      const bookingId = bookingIdOf(accountId, requestKeyOf(context))
      const contact = openBookingContact(platform, sealed(row))
      const taken = {
        waitId: row.wait_id,
        bookingId,
        matterSealed: sealSaid(platform, bookingId, openSaid(platform, sealed(row))),
        contactSealed: row.contact_sealed && sealBookingContact(platform, bookingId, contact),
        noticeId: newId(),
        ordinal: slot?.ordinal ?? 1,
      }
      const made = await takeOffered(queries, tenantId, taken, platform.now()).catch((error: unknown) => {
        throw row.for_other && brokenBy(error, 'booking_one_a_day') ? otherWasBooked() : error
      })
      if (!made) throw offerOver('passed')
      await voidWaiting(queries, tenantId, { kind: 'wait', ids: [row.wait_id] })
      const another = { bookingId, by: accountId, at: platform.now() }
      for (const lost of await settleLostPlace(queries, tenantId, row, another))
        await settleCalls(queries, tenantId, lost)
      const booking = await findBooking(queries, tenantId, accountId, bookingId)
      if (!booking) throw new Error(`booking ${bookingId} was written and is not there`)
      return shownBooking(context, booking)
    }),
  ),
)

const myWaits = act.myWaits.handler(async ({ context }) => {
  const { tenantId, accountId } = callerIn(context)
  const rows = await waitsOf(queriesOf(context), tenantId, accountId, todayOf(context))
  return Promise.all(rows.map(row => shown(context, row)))
})

const contactFor = async (context: Context, queries: Queries, input: { wait: string; reason: string }) => {
  const { tenantId } = callerIn(context)
  const row = await waitContact(queries, tenantId, input.wait)
  if (!row) throw new Refusal('WAIT_OVER')
  await stationInCare(context, queries, row.station_id)
  const contact = openReach(context.platform, tenantId, row)
  checkBookingReveal('booked', contact, input.reason, false)
  return { role: await roleOf(context, row.station_id), contact }
}

const revealWaiting = act.revealWaiting.handler(({ input, context }) =>
  lookAt(context, { kind: 'wait', id: input.wait }, input, queries => contactFor(context, queries, input)),
)

/** 候补: waiting for a place, and taking the one that is offered. */
export const waitlist = { joinWaitlist: join, leaveWaitlist: leave, takeOffer: take, myWaits, revealWaiting }
