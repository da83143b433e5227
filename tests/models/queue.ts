import {
  ask,
  type Booking,
  comesOn,
  type Day,
  doorsOpen,
  giveBack,
  isAsked,
  isBookable,
  live,
  type Model,
  offerFree,
  type Said,
  startsAt,
  today,
  type Visit,
  waitsFor,
  walkInPlace,
} from '#tests/models/model'

/** Everybody who waits for a place waits no more; who comes that day by another one is told nothing. */
export const endList = (model: Model, day: Day, as: 'over' | 'shut' = 'over'): void => {
  for (const wait of waitsFor(model, day)) wait.state = comesOn(model, wait.holder, day.date) ? 'left' : as
}

const whyNotToday = (model: Model, day: Day): Said | undefined => {
  if (day.cancelled) return 'DAY_CANCELLED'
  if (day.date !== today(model)) return 'DAY_NOT_TODAY'
  return day.closed ? 'DAY_CLOSED' : undefined
}

const whyNotReceived = (model: Model, day: Day): Said | undefined =>
  whyNotToday(model, day) ?? (model.now < doorsOpen(day) ? 'ARRIVED_TOO_EARLY' : undefined)

const visitsOf = (model: Model, day: Day): Visit[] => model.visits.filter(visit => visit.day === day)

export const arrive = (model: Model, booking: Booking): Said => {
  const { day } = booking.slot
  if (model.visits.some(visit => visit.booking === booking)) return 'done'
  if (booking.state !== 'booked' && !day.cancelled) return 'BOOKING_NOT_LIVE'
  const why = whyNotReceived(model, day)
  if (why) return why
  booking.attended = 'came'
  for (const visit of visitsOf(model, day))
    if (visit.holder === booking.visitor && ['waiting', 'called', 'missed', 'left'].includes(visit.state))
      visit.state = 'givenUp'
  model.visits.push({ day, slot: null, kind: 'booked', holder: null, booking, state: 'waiting', calls: 0 })
  return 'done'
}

const walkIn = (model: Model, day: Day, holder: string | null): Said => {
  const place = walkInPlace(model, day)
  if (!place) return 'NUMBERS_OUT'
  if (place.unsold) {
    place.slot.capacity -= 1
    place.slot.kept += 1
  }
  model.visits.push({ day, slot: place.slot, kind: 'walkIn', holder, booking: null, state: 'waiting', calls: 0 })
  return 'done'
}

/** On one's own phone, at the door. */
export const takeNumber = (model: Model, who: string, day: Day): Said => {
  const why = whyNotReceived(model, day)
  if (why) return why
  if (visitsOf(model, day).some(visit => visit.holder === who || visit.booking?.visitor === who)) return 'HAS_NUMBER'
  if (live(model).some(each => each.visitor === who && each.slot.day === day)) return 'ALREADY_BOOKED'
  return walkIn(model, day, who)
}

/** By the clerk. */
export const giveNumber = (model: Model, day: Day): Said => whyNotReceived(model, day) ?? walkIn(model, day, null)

/** @param called whom the house called: the order of the queue has its own proof, here it is one who waits */
export const callNext = (model: Model, day: Day, called: Visit | undefined): Said => {
  const why = whyNotReceived(model, day)
  if (why) return why
  const visits = visitsOf(model, day)
  if (visits.some(visit => visit.state === 'called')) return 'CALLED_STILL'
  if (!visits.some(visit => visit.state === 'waiting')) return 'NOBODY_WAITS'
  if (called?.state === 'waiting' && called.day === day) {
    called.state = 'called'
    called.calls += 1
  }
  return 'done'
}

export type Step = 'start' | 'finish' | 'notHere' | 'gone'
const from: Record<Step, readonly Visit['state'][]> = {
  start: ['called'],
  finish: ['inRoom'],
  notHere: ['called'],
  gone: ['waiting', 'called'],
}

export const step = (model: Model, visit: Visit, which: Step): Said => {
  const why = whyNotToday(model, visit.day)
  if (why) return why
  if (!from[which].includes(visit.state)) return 'VISIT_MOVED_ON'
  const missed = visit.calls < 2 ? 'waiting' : 'missed'
  visit.state = ({ start: 'inRoom', finish: 'finished', notHere: missed, gone: 'left' } as const)[which]
  return 'done'
}

/**
 * The day is over, by the clerk or on the next morning: who is in the room was received, whose time had come and who has not was
 * missed, whose has not loses the place and is asked, nothing can be booked any more, and the list ends.
 */
export const closeDay = (model: Model, day: Day, by: 'clerk' | 'clock'): void => {
  endList(model, day, 'shut')
  for (const visit of visitsOf(model, day)) {
    visit.closedAs = visit.state
    if (visit.state === 'inRoom') visit.state = 'finished'
    else if (visit.state === 'waiting' || visit.state === 'called')
      Object.assign(visit, { state: 'left', byClock: by === 'clock' })
  }
  for (const booking of live(model).filter(({ slot, attended }) => slot.day === day && attended === null))
    if (startsAt(booking.slot) > model.now) {
      booking.state = 'displaced'
      ask(booking, 'closedEarly')
    } else if (!isAsked(booking)) booking.attended = 'missed'
  for (const slot of day.slots) slot.open = false
  day.closed = true
}

/** Everybody stands where they stood; whose time has not come, and who has not answered, has the place again and is asked. */
export const reopen = (model: Model, day: Day): Said => {
  if (day.date !== today(model)) return 'DAY_NOT_TODAY'
  if (!day.closed) return 'done'
  day.closed = false
  for (const visit of visitsOf(model, day)) visit.state = visit.closedAs ?? visit.state
  for (const slot of day.slots) slot.open = slot.capacity + slot.kept > 0
  for (const booking of model.bookings)
    if (booking.slot.day === day && booking.attended === 'missed') booking.attended = null
  giveBack(model, day, 'closedEarly')
  waitAgain(model, day)
  return 'done'
}

/** Whose list ended with the desk waits again while anything can be booked, and is offered what is free. */
const waitAgain = (model: Model, day: Day): void => {
  if (!isBookable(model, day)) return
  for (const wait of model.waits)
    if (wait.day === day && wait.state === 'shut')
      wait.state = comesOn(model, wait.holder, day.date) ? 'left' : 'waiting'
  offerFree(model, day)
}

export const closeByClerk = (model: Model, day: Day): Said => {
  const why = whyNotToday(model, day)
  if (why) return why
  closeDay(model, day, 'clerk')
  return 'done'
}
