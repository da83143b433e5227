import { addDays, type Day as DateOf, dayOf, momentOf } from '#domain/calendar/day'
import { keptPlaces } from '#domain/reception/keptPlaces'
import { offerUntil } from '#domain/reception/waitlist'
import type { RefusalCode } from '#domain/refusal'

/** What the model says of a wish: done, or why not. */
export type Said = 'done' | RefusalCode

export interface Slot {
  day: Day
  label: string
  /** Places that can be booked, and those kept for who comes without a booking. */
  capacity: number
  kept: number
  open: boolean
  /** Numbers given out so far. */
  issued: number
}

export interface Day {
  station: number
  date: DateOf
  /** Where the rule put it. */
  ruledOn: DateOf
  cancelled: boolean
  /** When it was cancelled last. */
  cancelledAt: Date | null
  slots: Slot[]
  /** Somebody was registered at its desk. */
  closed: boolean
}

export interface Booking {
  holder: string
  visitor: string
  slot: Slot
  issued: number
  bookedAt: Date
  state: 'booked' | 'displaced' | 'cancelled'
  /** The visitor's first, second, … of the month. */
  ordinal: number
  attended: 'came' | 'missed' | null
  asked: number
  /** Why it was asked last, as far as it matters. */
  because: 'closedEarly' | 'reopened' | 'cancelled' | 'restored' | 'capacityCut' | 'else'
  answered: boolean
}

export interface Wait {
  holder: string
  day: Day
  /** The office had taken their own place of the day back: they come before who never had one. */
  lostPlace: boolean
  state: 'waiting' | 'offered' | 'taken' | 'passed' | 'left' | 'over' | 'shut'
  slot: Slot | null
  until: Date | null
}

export interface Visit {
  day: Day
  /** Whose place a walk-in takes. */
  slot: Slot | null
  kind: 'booked' | 'walkIn'
  holder: string | null
  booking: Booking | null
  state: 'waiting' | 'called' | 'inRoom' | 'finished' | 'missed' | 'left' | 'givenUp'
  /** How they stood when the desk was closed last. */
  closedAs?: Visit['state']
  calls: number
  /** They still waited when the clock closed the day, which nobody had: they may have been heard. */
  byClock?: boolean
}

/** The house as a few lists, each in the order in which things were made. */
export interface Model {
  now: Date
  /** How often a visitor may book a month, and how many may wait for a day. */
  limit: number
  days: Day[]
  bookings: Booking[]
  waits: Wait[]
  visits: Visit[]
  /** How often, since when, something was done for others that is held back. */
  counted: Map<string, { since: Date; times: number }>
}

const minute = 60_000
const labels = ['9:00', '9:30', '10:00']
const half = (label: string) => (label.length === 4 ? `0${label}` : label)

export const startsAt = ({ day, label }: Slot): Date => momentOf(day.date, half(label))
const endsAt = (slot: Slot): Date => new Date(startsAt(slot).getTime() + 30 * minute)
const before = (slot: Slot, minutes: number) => new Date(startsAt(slot).getTime() - minutes * minute)
export const bookUntil = (slot: Slot): Date => before(slot, 30)
export const cancelUntil = (slot: Slot): Date => before(slot, 60)
export const doorsOpen = (day: Day): Date => new Date(momentOf(day.date, '09:00').getTime() - 60 * minute)
export const today = ({ now }: Model): DateOf => dayOf(now)
export const tomorrow = (model: Model): DateOf => addDays(today(model), 1)

/** What a slot of the day gets of so many places, the kept ones apart; nothing of hours that are cut. */
export const placesOf = (
  day: Day,
  model: Model,
  places: number,
  slots: number,
): { capacity: number; kept: number }[] => {
  const own = day.slots.slice(0, slots)
  const kept = keptPlaces(
    own.map(slot => ({ places, held: booked(model, slot).length + offered(model, slot).length })),
    20,
  )
  return day.slots.map((_, i) =>
    i < slots ? { capacity: places - (kept[i] ?? 0), kept: kept[i] ?? 0 } : { capacity: 0, kept: 0 },
  )
}

export const newModel = (begins: Date, limit: number, dates: readonly DateOf[]): Model => {
  const model: Model = { now: begins, limit, days: [], bookings: [], waits: [], visits: [], counted: new Map() }
  for (const date of dates)
    for (const station of [0, 1]) {
      const day: Day = { station, date, ruledOn: date, cancelled: false, cancelledAt: null, slots: [], closed: false }
      day.slots = labels.map(label => ({ day, label, capacity: 0, kept: 0, open: true, issued: 0 }))
      for (const [i, places] of placesOf(day, model, 1, labels.length).entries())
        Object.assign(day.slots[i] as Slot, places)
      model.days.push(day)
    }
  return model
}

export const live = ({ bookings }: Model): Booking[] => bookings.filter(({ state }) => state === 'booked')
export const booked = (model: Model, slot: Slot): Booking[] => live(model).filter(each => each.slot === slot)
export const offered = ({ waits }: Model, slot: Slot): Wait[] =>
  inTurn(waits.filter(wait => wait.state === 'offered' && wait.slot === slot))
export const free = (model: Model, slot: Slot): number =>
  slot.capacity - booked(model, slot).length - offered(model, slot).length

/** Whether anybody could book a slot by its office and the clock, were it not full. */
export const isSold = (model: Model, slot: Slot): boolean => slot.open && bookUntil(slot) > model.now
export const hasPlace = (model: Model, slot: Slot): boolean => isSold(model, slot) && free(model, slot) > 0
/** Whether anything of a day can still be booked, by the clock alone. */
export const isBookable = (model: Model, day: Day): boolean =>
  day.slots.some(slot => slot.capacity > 0 && bookUntil(slot) > model.now)

export const comesOn = (model: Model, visitor: string, date: DateOf): boolean =>
  live(model).some(each => each.visitor === visitor && each.slot.day.date === date)

const month = (date: DateOf) => date.slice(0, 7)
/** A visitor's bookings in the month of a date. */
export const livesIn = (model: Model, visitor: string, date: DateOf): Booking[] =>
  live(model).filter(each => each.visitor === visitor && month(each.slot.day.date) === month(date))

/** The lowest ordinal that a visitor has free in the month of a date; beyond the limit they have used it up. */
export const freeOrdinal = (model: Model, visitor: string, date: DateOf): number => {
  const taken = livesIn(model, visitor, date).map(each => each.ordinal)
  return Array.from({ length: taken.length + 1 }, (_, i) => i + 1).find(n => !taken.includes(n)) ?? 1
}

/** Who waits for a day, in their order. */
export const waitsFor = (model: Model, day: Day): Wait[] =>
  inTurn(model.waits.filter(wait => wait.day === day && (wait.state === 'waiting' || wait.state === 'offered')))

const inTurn = (waits: readonly Wait[]): Wait[] => [
  ...waits.filter(wait => wait.lostPlace),
  ...waits.filter(wait => !wait.lostPlace),
]

/** Who is passed over while others are offered a place: who comes on that date already, or has used up the month. */
export const isPassedOver = (model: Model, { holder, day }: Wait): boolean =>
  comesOn(model, holder, day.date) || freeOrdinal(model, holder, day.date) > model.limit

/** Free places go to who waits, in their order, for as long as two hours of the day and no longer than they can be booked. */
export const offerFree = (model: Model, day: Day): void => {
  const next = waitsFor(model, day).filter(wait => wait.state === 'waiting' && !isPassedOver(model, wait))
  for (const slot of day.slots) {
    const until = offerUntil(model.now, bookUntil(slot), 120)
    for (let places = isSold(model, slot) && until ? free(model, slot) : 0; places > 0; places -= 1) {
      const wait = next.shift()
      if (wait) Object.assign(wait, { state: 'offered', slot, until })
    }
  }
}

export const ask = (booking: Booking, because: Booking['because'] = 'else'): void => {
  booking.because = because
  booking.asked += 1
  booking.answered = false
}
export const isAsked = ({ asked, answered }: Booking): boolean => asked > 0 && !answered
/** Whether who lost a place has booked another of that day since, on the same phone. */
export const bookedAnew = ({ bookings }: Model, booking: Booking): boolean =>
  bookings.some(
    ({ slot, visitor, holder, bookedAt }) =>
      slot.day === booking.slot.day &&
      visitor === booking.visitor &&
      holder === booking.holder &&
      bookedAt.getTime() > booking.bookedAt.getTime(),
  )
/** One more than any ordinal of a visitor in the month of a date: whom the office puts there has it beyond the limit. */
export const nextOrdinal = (model: Model, visitor: string, date: DateOf): number =>
  1 + Math.max(0, ...livesIn(model, visitor, date).map(({ ordinal }) => ordinal))

/**
 * Who lost their place of a day in one way, has not answered, and whose time has not come, has it again while it is free: but for who
 * comes elsewhere on that date. All of them are asked anew.
 */
export const giveBack = (model: Model, day: Day, lostBy: 'closedEarly' | 'cancelled' | 'capacityCut'): void => {
  for (const booking of model.bookings) {
    const { slot, visitor } = booking
    if (slot.day !== day || !mayRebook(booking) || booking.because !== lostBy) continue
    if (startsAt(slot) <= model.now || bookedAnew(model, booking)) continue
    if (waitsFor(model, day).some(({ holder }) => holder === visitor && holder === booking.holder)) continue
    if (!comesOn(model, visitor, day.date) && free(model, slot) > 0) {
      if (livesIn(model, visitor, day.date).some(({ ordinal }) => ordinal === booking.ordinal))
        booking.ordinal = nextOrdinal(model, visitor, day.date)
      booking.state = 'booked'
      if (lostBy === 'capacityCut') ask(booking)
    }
    if (lostBy !== 'capacityCut') ask(booking, lostBy === 'cancelled' ? 'restored' : 'reopened')
  }
}

/** The office took the place back, and the question where they want to go instead is open. */
export const mayRebook = (booking: Booking): boolean => booking.state !== 'booked' && isAsked(booking)

const keptLeft = (model: Model, slot: Slot): number =>
  Math.max(
    0,
    slot.kept -
      model.visits.filter(visit => visit.slot === slot && visit.state !== 'left' && visit.state !== 'givenUp').length,
  )

/** The earliest place that a walk-in can still have, a kept one first; nothing where the numbers are out. */
export const walkInPlace = (model: Model, day: Day): { slot: Slot; unsold: boolean } | undefined => {
  const slot = day.slots.find(
    each => endsAt(each) > model.now && each.capacity + each.kept > 0 && keptLeft(model, each) + free(model, each) > 0,
  )
  return slot && { slot, unsold: keptLeft(model, slot) === 0 }
}

/** At most so often within 24 hours of the first; what does not count after all is taken back. */
const heldBack = (
  { counted, now }: Model,
  what: string,
  most: number,
  attempt: () => Said,
  counts: (said: Said) => boolean,
): Said => {
  const before = counted.get(what)
  const isOver = !before || before.since.getTime() <= now.getTime() - 24 * 60 * minute
  const own = isOver ? { since: now, times: 1 } : { since: before.since, times: before.times + 1 }
  counted.set(what, own)
  if (own.times > most) return 'TOO_OFTEN'
  const said = attempt()
  if (!counts(said)) own.times -= 1
  return said
}

/** What may tell of another person, five times; at work twenty times. */
export const forAnother = (model: Model, who: string, most: number, attempt: () => Said): Said =>
  heldBack(model, `${who} was told`, most, attempt, said => said === 'ALREADY_BOOKED' || said === 'LIMIT_REACHED')

/** Taking a place for another person, five times. */
export const placeForAnother = (model: Model, who: string, attempt: () => Said): Said =>
  heldBack(
    model,
    `${who} booked`,
    5,
    () => forAnother(model, who, 5, attempt),
    said => said === 'done',
  )
