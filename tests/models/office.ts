import type { Day as DateOf } from '#domain/calendar/day'
import {
  ask,
  type Booking,
  booked,
  bookedAnew,
  bookUntil,
  comesOn,
  type Day,
  giveBack,
  isPassedOver,
  live,
  type Model,
  mayRebook,
  nextOrdinal,
  offered,
  offerFree,
  placesOf,
  type Said,
  today,
  waitsFor,
} from '#tests/models/model'
import { passOn } from '#tests/models/places'
import { closeDay } from '#tests/models/queue'

const whyFixed = (model: Model, day: Day): Said | undefined =>
  day.cancelled ? 'DAY_CANCELLED' : day.date <= today(model) ? 'DAY_PAST' : undefined

const displace = (booking: Booking, because?: Booking['because']): void => {
  booking.state = 'displaced'
  ask(booking, because)
}

const latestFirst = (a: Booking, b: Booking) => b.bookedAt.getTime() - a.bookedAt.getTime() || b.issued - a.issued

/** Who lost a place of the day and has neither answered nor booked another there. */
const lostPlaces = (model: Model, day: Day): Booking[] =>
  model.bookings.filter(booking => booking.slot.day === day && mayRebook(booking) && !bookedAnew(model, booking))

/** Other places or hours: what is offered gives way before what is booked, and the latest first. */
export const edit = (
  model: Model,
  day: Day,
  { places, slots, beyond }: { places: number; slots: number; beyond: 'keepBooked' | 'askLatest' | undefined },
): Said => {
  const why = whyFixed(model, day)
  if (why) return why
  const wished = placesOf(day, model, places, slots)
  const harmed = day.slots.filter((slot, i) => booked(model, slot).length > (wished[i]?.capacity ?? 0))
  const goes = harmed.some(slot => (wished[day.slots.indexOf(slot)]?.capacity ?? 0) === 0)
  if (harmed.length > 0 && (beyond === undefined || (beyond === 'keepBooked' && goes))) return 'HOURS_BOOKED'
  const fitted = day.slots.map((slot, i) => {
    const { capacity, kept } = wished[i] ?? { capacity: 0, kept: 0 }
    const held = booked(model, slot)
    return {
      slot,
      held,
      capacity: beyond === 'keepBooked' ? Math.max(capacity, held.length) : capacity,
      kept,
      open: i < slots,
    }
  })
  for (const { slot, held, capacity, kept, open } of fitted) {
    const stay = Math.min(held.length, capacity)
    const offers = offered(model, slot).reverse()
    for (const wait of offers.slice(0, Math.max(0, offers.length - (capacity - stay)))) wait.state = 'waiting'
    for (const booking of [...held].sort(latestFirst).slice(0, held.length - stay)) displace(booking, 'capacityCut')
    Object.assign(slot, { capacity, kept, open })
  }
  giveBack(model, day, 'capacityCut')
  offerFree(model, day)
  return 'done'
}

export const cancelDay = (model: Model, day: Day): Said => {
  const why = whyFixed(model, day)
  if (why) return why
  for (const booking of lostPlaces(model, day)) ask(booking, booking.because)
  day.cancelled = true
  day.cancelledAt = model.now
  for (const slot of day.slots) slot.open = false
  for (const booking of live(model).filter(({ slot }) => slot.day === day)) {
    booking.state = 'cancelled'
    ask(booking, 'cancelled')
  }
  for (const wait of waitsFor(model, day)) wait.state = 'over'
  return 'done'
}

/** Everybody goes along to the new date but who comes elsewhere on it. */
export const move = (model: Model, day: Day, to: DateOf): Said => {
  const why = whyFixed(model, day)
  if (why) return why
  if (to <= today(model)) return 'DAY_PAST'
  if (to === day.date) return 'INPUT_INVALID'
  if (model.days.some(each => each.station === day.station && each.date === to && !each.cancelled)) return 'DAY_TAKEN'
  for (const booking of lostPlaces(model, day))
    if (!waitsFor(model, day).some(({ holder }) => holder === booking.visitor && holder === booking.holder))
      ask(booking, booking.because)
  for (const booking of live(model).filter(({ slot }) => slot.day === day)) {
    if (comesOn(model, booking.visitor, to)) displace(booking)
    else ask(booking)
  }
  putOn(model, day, to)
  for (const wait of waitsFor(model, day)) {
    const clashes = live(model).some(
      each => each.visitor === wait.holder && each.slot.day !== day && each.slot.day.date === to,
    )
    if (clashes) wait.state = 'over'
    else if (wait.state === 'offered' && wait.slot && wait.until && bookUntil(wait.slot) < wait.until)
      wait.until = bookUntil(wait.slot)
    if (wait.state === 'offered' && isPassedOver(model, wait)) wait.state = 'waiting'
  }
  offerFree(model, day)
  return 'done'
}

/** Whom the office moves into a month that they have used up keep their place all the same. */
const putOn = (model: Model, day: Day, to: DateOf): void => {
  if (to.slice(0, 7) !== day.date.slice(0, 7))
    for (const booking of model.bookings.filter(({ slot }) => slot.day === day))
      booking.ordinal = nextOrdinal(model, booking.visitor, to)
  day.date = to
}

/** Which cancelled days may be meant by adding one on a date: what was cancelled there last, or else what the rule put there. */
const meantBy = (model: Model, station: number, on: DateOf): Day[] => {
  const own = model.days.filter(day => day.station === station)
  const there = own.filter(({ date }) => date === on)
  if (there.some(({ cancelled }) => !cancelled)) return []
  const last = Math.max(...there.map(({ cancelledAt }) => cancelledAt?.getTime() ?? 0))
  if (there.length > 0) return there.filter(({ cancelledAt }) => cancelledAt?.getTime() === last)
  return own.filter(({ ruledOn, cancelled }) => ruledOn === on && cancelled)
}

/**
 * A day is added where one was cancelled: that one is held after all and announced again. Who had booked it and has not answered has
 * the place again, and is asked; who lost theirs before is told again.
 *
 * @param restored which one the house took: of two that were cancelled at one moment it may be either
 */
export const addDay = (model: Model, station: number, on: DateOf, restored: Day | undefined): Said => {
  if (on <= today(model)) return 'DAY_PAST'
  const meant = meantBy(model, station, on)
  const day = meant.find(each => each === restored) ?? meant[0]
  if (!day) return 'DAY_TAKEN'
  putOn(model, day, on)
  day.cancelled = false
  for (const slot of day.slots) slot.open = true
  const lost = lostPlaces(model, day).filter(({ because }) => because !== 'cancelled')
  giveBack(model, day, 'cancelled')
  for (const booking of lost) ask(booking, booking.because)
  return 'done'
}

/** The clock strikes: yesterday's desks are closed and the lists pass on. */
export const strike = (model: Model, now: Date): Said => {
  model.now = now
  for (const day of model.days) {
    const kept = model.visits.some(visit => visit.day === day)
    if (kept && !day.closed && day.date < today(model)) closeDay(model, day, 'clock')
  }
  for (const day of model.days) if (waitsFor(model, day).length > 0) passOn(model, day)
  return 'done'
}
