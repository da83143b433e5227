import {
  type Booking,
  bookUntil,
  cancelUntil,
  comesOn,
  type Day,
  forAnother,
  freeOrdinal,
  hasPlace,
  isAsked,
  isBookable,
  isPassedOver,
  isSold,
  livesIn,
  type Model,
  mayRebook,
  offerFree,
  placeForAnother,
  type Said,
  type Slot,
  startsAt,
  type Wait,
  waitsFor,
} from '#tests/models/model'
import { endList } from '#tests/models/queue'

/** Who wants a place: somebody else for the visitor, or who gives another up for it. */
interface Asking {
  forOther: boolean
  atWork?: boolean
  inStead?: Booking
}

/**
 * Which booking of the month it would be, nothing where the limit refuses it. In the stead of another of the month it keeps that one's
 * ordinal where the month is used up without it; at a desk only what was booked at one counts.
 */
const ordinalOf = (model: Model, visitor: string, slot: Slot, { inStead, atWork }: Asking): number | undefined => {
  const { date } = slot.day
  const lowest = freeOrdinal(model, visitor, date)
  if (lowest <= model.limit) return lowest
  const taken = livesIn(model, visitor, date)
  const ordinals = taken.map(each => each.ordinal)
  const sameMonth = inStead?.slot.day.date.slice(0, 7) === date.slice(0, 7)
  if (inStead && sameMonth && !ordinals.includes(inStead.ordinal)) return inStead.ordinal
  const withCode = taken.filter(({ holder }) => holder.includes('clerk')).length
  return atWork && withCode < model.limit ? 1 + Math.max(...ordinals) : undefined
}

/** Why a slot cannot be had, in the order in which people are told: for somebody else that it is full before anything of them. */
const whyNot = (model: Model, slot: Slot, visitor: string, asking: Asking): Said => {
  if (slot.day.cancelled) return 'DAY_CANCELLED'
  if (bookUntil(slot) <= model.now || (!slot.open && slot.capacity > 0)) return 'SLOT_PAST'
  if (slot.capacity === 0 && slot.kept > 0) return 'SLOT_KEPT'
  if (asking.forOther && !hasPlace(model, slot)) return 'SLOT_TAKEN'
  if (ordinalOf(model, visitor, slot, asking) === undefined) return 'LIMIT_REACHED'
  // Who changes is told first that the place is gone: what they have on the date may be what they give up.
  return !asking.inStead && comesOn(model, visitor, slot.day.date) ? 'ALREADY_BOOKED' : 'SLOT_TAKEN'
}

const add = (
  model: Model,
  { holder, visitor, slot, ordinal }: Pick<Booking, 'holder' | 'visitor' | 'slot' | 'ordinal'>,
): void => {
  slot.issued += 1
  model.bookings.push({
    holder,
    visitor,
    slot,
    issued: slot.issued,
    bookedAt: model.now,
    state: 'booked',
    ordinal,
    attended: null,
    asked: 0,
    because: 'else',
    answered: false,
  })
}

const take = (model: Model, holder: string, visitor: string, slot: Slot): Said => {
  const asking = { forOther: holder !== visitor }
  if (!hasPlace(model, slot)) return whyNot(model, slot, visitor, asking)
  if (comesOn(model, visitor, slot.day.date)) return 'ALREADY_BOOKED'
  const ordinal = ordinalOf(model, visitor, slot, asking)
  if (ordinal === undefined) return 'LIMIT_REACHED'
  add(model, { holder, visitor, slot, ordinal })
  return 'done'
}

/** On one's own phone, for oneself or for another. */
export const book = (model: Model, who: string, visitor: string, slot: Slot): Said =>
  visitor === who ? take(model, who, visitor, slot) : placeForAnother(model, who, () => take(model, who, visitor, slot))

/** In the transaction of another change: the limit is known beforehand. */
const takeElsewhere = (model: Model, holder: string, visitor: string, slot: Slot, asking: Asking): Said => {
  const ordinal = ordinalOf(model, visitor, slot, asking)
  if (ordinal === undefined || !hasPlace(model, slot)) return whyNot(model, slot, visitor, asking)
  if (comesOn(model, visitor, slot.day.date)) return 'ALREADY_BOOKED'
  add(model, { holder, visitor, slot, ordinal })
  return 'done'
}

/** At the desk of a station, for who has no WeChat. */
export const bookFor = (model: Model, clerk: string, station: number, visitor: string, slot: Slot): Said =>
  forAnother(model, clerk, 20, () =>
    slot.day.station === station
      ? takeElsewhere(model, clerk, visitor, slot, { forOther: true, atWork: true })
      : 'NOT_FOUND',
  )

const whyNotGiven = (model: Model, booking: Booking): Said | undefined => {
  if (booking.state !== 'booked') return 'BOOKING_NOT_LIVE'
  if (booking.attended === 'came') return 'BOOKING_ARRIVED'
  return model.now > cancelUntil(booking.slot) ? 'CANCEL_TOO_LATE' : undefined
}

/** What the office has changed itself has no cut-off. */
const whyNotElsewhere = (model: Model, booking: Booking): Said | undefined => {
  if (booking.attended === 'came') return 'BOOKING_ARRIVED'
  return booking.state === 'booked' && startsAt(booking.slot) <= model.now ? 'SLOT_PAST' : undefined
}

const giveUp = (booking: Booking): void => {
  booking.state = 'cancelled'
  booking.answered = booking.asked > 0
}

export const cancel = (model: Model, booking: Booking): Said => {
  const why = whyNotGiven(model, booking)
  if (why) return why
  giveUp(booking)
  offerFree(model, booking.slot.day)
  return 'done'
}

/** The old place is given back and the new one taken, or nothing happens. */
const changeTo = (model: Model, booking: Booking, slot: Slot, forOther: boolean): Said => {
  const stood = { ...booking }
  const rebooks = mayRebook(booking)
  if (rebooks) booking.answered = true
  else giveUp(booking)
  const said = takeElsewhere(model, booking.holder, booking.visitor, slot, { forOther, inStead: booking })
  if (said === 'done') {
    if (rebooks) choseOtherwise(model, booking)
    offerFree(model, booking.slot.day)
  } else Object.assign(booking, stood)
  return said
}

/** Who lost their place of a day and wants it no more waits on as everybody does. */
const choseOtherwise = (model: Model, { state, visitor, slot }: Booking): void => {
  if (state !== 'displaced') return
  for (const wait of waitsFor(model, slot.day)) if (wait.holder === visitor) wait.lostPlace = false
}

export const change = (model: Model, booking: Booking, slot: Slot): Said => {
  const { holder, visitor } = booking
  if (holder === visitor) return changeOwn(model, booking, slot)
  return forAnother(model, holder, holder.includes('clerk') ? 20 : 5, () => changeOwn(model, booking, slot))
}

const changeOwn = (model: Model, booking: Booking, slot: Slot): Said => {
  const why = isAsked(booking) ? whyNotElsewhere(model, booking) : whyNotGiven(model, booking)
  if (why) return why
  if (booking.state === 'booked' && booking.slot === slot) return 'SAME_SLOT'
  return changeTo(model, booking, slot, booking.holder !== booking.visitor)
}

/** By a clerk, for who asks on the phone: also after the cut-off, until it begins. */
export const cancelByPhone = (model: Model, station: number, booking: Booking): Said => {
  if (booking.slot.day.station !== station) return 'NOT_FOUND'
  if (booking.state !== 'booked') return 'BOOKING_NOT_LIVE'
  if (startsAt(booking.slot) <= model.now) return 'SLOT_PAST'
  if (booking.attended === 'came') return 'BOOKING_ARRIVED'
  giveUp(booking)
  offerFree(model, booking.slot.day)
  return 'done'
}

/** By a clerk, for who is called because something has changed, or rings. */
export const changeByPhone = (model: Model, station: number, booking: Booking, slot: Slot): Said => {
  if (booking.slot.day.station !== station) return 'NOT_FOUND'
  if (!isAsked(booking) && booking.state !== 'booked') return booking.asked > 0 ? 'ANSWERED_BEFORE' : 'BOOKING_NOT_LIVE'
  if (booking.attended === 'came') return 'BOOKING_ARRIVED'
  if (booking.state === 'booked' && booking.slot === slot) return 'SAME_SLOT'
  if (booking.state === 'booked' && startsAt(booking.slot) <= model.now) return 'SLOT_PAST'
  return changeTo(model, booking, slot, true)
}

/** Whether somebody still comes after what they booked has changed. */
export const answer = (model: Model, booking: Booking, said: 'keep' | 'cancel'): Said => {
  if (booking.attended === 'came' && said === 'cancel') return 'BOOKING_ARRIVED'
  if (!isAsked(booking)) return 'ANSWERED_BEFORE'
  if (said === 'keep' && booking.state !== 'booked') return 'BOOKING_NOT_LIVE'
  if (booking.state === 'booked' && startsAt(booking.slot) <= model.now) return 'SLOT_PAST'
  booking.answered = true
  choseOtherwise(model, booking)
  if (said === 'cancel' && booking.state === 'booked') {
    giveUp(booking)
    offerFree(model, booking.slot.day)
  }
  return 'done'
}

/** Whether somebody's place of a day was taken back and they have not chosen otherwise. */
const lostOf = (booking: Booking, visitor: string, day: Day): boolean =>
  booking.state === 'displaced' && booking.visitor === visitor && booking.slot.day === day && isAsked(booking)

export const join = (model: Model, who: string, day: Day): Said => {
  if (comesOn(model, who, day.date)) return 'ALREADY_BOOKED'
  if (day.cancelled) return 'DAY_CANCELLED'
  if (!day.slots.some(slot => slot.capacity > 0 && isSold(model, slot))) return 'SLOT_PAST'
  if (freeOrdinal(model, who, day.date) > model.limit) return 'LIMIT_REACHED'
  if (day.slots.some(slot => hasPlace(model, slot))) return 'PLACE_FREE'
  const own = model.bookings.filter(each => each.visitor === who && each.slot.day === day)
  const lostPlace = own.some(
    each => lostOf(each, who, day) && !own.some(({ bookedAt }) => bookedAt.getTime() > each.bookedAt.getTime()),
  )
  if (waitsFor(model, day).length >= 3 && !lostPlace) return 'WAITLIST_FULL'
  if (waitsFor(model, day).some(wait => wait.holder === who)) return 'WAITING_BEFORE'
  model.waits.push({ holder: who, day, lostPlace, state: 'waiting', slot: null, until: null })
  return 'done'
}

export const leaveList = (model: Model, wait: Wait): Said => {
  if (wait.state !== 'waiting' && wait.state !== 'offered') return 'WAIT_OVER'
  wait.state = 'left'
  offerFree(model, wait.day)
  return 'done'
}

export const takeOffer = (model: Model, wait: Wait): Said => {
  if (wait.state !== 'offered' || !wait.slot || !wait.until) return 'OFFER_OVER'
  const ordinal = freeOrdinal(model, wait.holder, wait.day.date)
  if (ordinal > model.limit) return 'LIMIT_REACHED'
  if (wait.until <= model.now) return 'OFFER_OVER'
  if (comesOn(model, wait.holder, wait.day.date)) return 'ALREADY_BOOKED'
  wait.state = 'taken'
  for (const booking of model.bookings) if (lostOf(booking, wait.holder, wait.day)) booking.answered = true
  add(model, { holder: wait.holder, visitor: wait.holder, slot: wait.slot, ordinal })
  return 'done'
}

/** What the clock does with the list of a day: what was not taken in time passes on, and where nothing can be booked it ends. */
export const passOn = (model: Model, day: Day): void => {
  for (const wait of waitsFor(model, day).filter(({ state }) => state === 'offered')) {
    if (wait.until && wait.until <= model.now) wait.state = 'passed'
    else if (isPassedOver(model, wait)) wait.state = 'waiting'
  }
  offerFree(model, day)
  if (!isBookable(model, day)) endList(model, day)
}
