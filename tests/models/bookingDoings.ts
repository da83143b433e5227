import fc from 'fast-check'
import { at, type Doing, type Doings, day, latest, nth, person, station } from '#tests/models/doing'
import type { Booking, Model, Said } from '#tests/models/model'
import * as places from '#tests/models/places'
import { arrive as arrives } from '#tests/models/queue'
import { type Answer, learnBooking, learnVisit, type World } from '#tests/models/world'

/** The last of a day is kept for who comes without a booking, as long as nothing is changed. */
const slot = fc.record({ day, nth: fc.constantFrom(0, 0, 1, 1, 2) })
const neighbours = ['钱大妈', '孙大爷']
interface Place {
  day: number
  nth: number
}
const slotId = (world: World, { day, nth }: Place) => at(at(world.days, day).slots, nth)
const slotOf = (model: Model, { day, nth }: Place) => at(at(model.days, day).slots, nth)
const matter = '想说说楼道照明的事'
const phoneOf = (neighbour: number) => ({ name: at(neighbours, neighbour), phone: `1390000000${neighbour}` })

const remember = (world: World, { body }: Answer, who: string) => learnBooking(world, String(body.id), who)

export const booking = ({ who, slot }: { who: number; slot: Place }): Doing => ({
  words: `${who} books ${slot.day}/${slot.nth}`,
  ask: world => ({
    who: world.person(who),
    path: 'reception.bookSlot',
    input: { slot: slotId(world, slot), matter },
  }),
  says: (model, world) => places.book(model, world.person(who), world.person(who), slotOf(model, slot)),
  learn: remember,
})
const book = fc.record({ who: person, slot }).map(booking)

const bookForAnother = fc.record({ who: person, slot, neighbour: fc.nat(1) }).map(
  ({ who, slot, neighbour }): Doing => ({
    words: `${who} books ${slot.day}/${slot.nth} for neighbour ${neighbour}`,
    ask: world => ({
      who: world.person(who),
      path: 'reception.bookSlot',
      input: { slot: slotId(world, slot), matter, for: { kind: 'other', contact: phoneOf(neighbour) } },
    }),
    says: (model, world) => places.book(model, world.person(who), at(neighbours, neighbour), slotOf(model, slot)),
    learn: remember,
  }),
)

const bookAtDesk = fc.record({ station, slot, neighbour: fc.nat(1) }).map(
  ({ station, slot, neighbour }): Doing => ({
    words: `the clerk of ${station} books ${slot.day}/${slot.nth} for neighbour ${neighbour}`,
    ask: world => ({
      who: world.clerk(station),
      path: 'reception.bookFor',
      input: { slot: slotId(world, slot), matter, contact: phoneOf(neighbour) },
    }),
    says: (model, world) =>
      places.bookFor(model, world.clerk(station), station, at(neighbours, neighbour), slotOf(model, slot)),
    learn: remember,
  }),
)

/** What the holder of a booking does with it. */
const withBooking = (
  words: string,
  n: number,
  path: string,
  input: (world: World) => object,
  says: (model: Model, booking: Booking) => Said,
  learn?: Doing['learn'],
): Doing => ({
  words: `who has booking ${n} ${words}`,
  ask: world => {
    const booking = latest(world.bookings, n)
    return booking ? { who: booking.holder, path, input: { booking: booking.id, ...input(world) } } : null
  },
  says: model => {
    const booking = latest(model.bookings, n)
    return booking ? says(model, booking) : 'NOT_FOUND'
  },
  ...(learn ? { learn } : {}),
})

const cancel = nth.map(n => withBooking('gives it back', n, 'reception.cancelBooking', () => ({}), places.cancel))

const change = fc.record({ nth, slot }).map(({ nth, slot }) =>
  withBooking(
    `changes to ${slot.day}/${slot.nth}`,
    nth,
    'reception.changeBooking',
    world => ({ slot: slotId(world, slot) }),
    (model, booking) => places.change(model, booking, slotOf(model, slot)),
    remember,
  ),
)

const arrive = nth.map(n =>
  withBooking(
    'arrives',
    n,
    'visit.arrive',
    () => ({}),
    arrives,
    (world, { body }) => learnVisit(world, String(body.visit), String(body.day)),
  ),
)

/** Which question the holder of a booking has seen, as their own list shows it. */
const askedOf = async (world: World, holder: string, id: string): Promise<number> => {
  const mine = (await world.house.as(holder, 'reception.myBookings')) as { id: string; asked: { nth: number } | null }[]
  return mine.find(each => each.id === id)?.asked?.nth ?? 0
}

const answer = fc.record({ nth, said: fc.constantFrom('keep' as const, 'cancel' as const) }).map(
  ({ nth, said }): Doing => ({
    words: `who has booking ${nth} answers ${said}`,
    ask: async world => {
      const booking = latest(world.bookings, nth)
      if (!booking) return null
      const asked = await askedOf(world, booking.holder, booking.id)
      const input = { booking: booking.id, asked, answer: said }
      return { who: booking.holder, path: 'reception.answerChange', input }
    },
    says: model => {
      const booking = latest(model.bookings, nth)
      return booking ? places.answer(model, booking, said) : 'NOT_FOUND'
    },
  }),
)

const changeByPhone = fc.record({ station, nth, slot }).map(
  ({ station, nth, slot }): Doing => ({
    words: `the clerk of ${station} changes booking ${nth} to ${slot.day}/${slot.nth}`,
    ask: world => {
      const booking = latest(world.bookings, nth)
      const input = { booking: booking?.id, slot: slotId(world, slot) }
      return booking ? { who: world.clerk(station), path: 'reception.changeBookingFor', input } : null
    },
    says: model => {
      const booking = latest(model.bookings, nth)
      return booking ? places.changeByPhone(model, station, booking, slotOf(model, slot)) : 'NOT_FOUND'
    },
    // The clerk's phone is not told the number of the new booking: its holder's own list shows it.
    learn: async world => {
      for (const who of new Set(world.bookings.map(({ holder }) => holder))) {
        const mine = (await world.house.as(who, 'reception.myBookings')) as { id: string }[]
        for (const { id } of mine) learnBooking(world, id, who)
      }
    },
  }),
)

const cancelByPhone = fc.record({ station, nth }).map(
  ({ station, nth }): Doing => ({
    words: `the clerk of ${station} cancels booking ${nth} for who rings`,
    ask: world => {
      const booking = latest(world.bookings, nth)
      return booking
        ? { who: world.clerk(station), path: 'reception.cancelBookingFor', input: { booking: booking.id } }
        : null
    },
    says: model => {
      const booking = latest(model.bookings, nth)
      return booking ? places.cancelByPhone(model, station, booking) : 'NOT_FOUND'
    },
  }),
)

/** What people do about their bookings, and clerks for them; the frequent more often. */
export const aboutBookings: Doings = [
  { weight: 8, arbitrary: book },
  { weight: 2, arbitrary: bookForAnother },
  { weight: 2, arbitrary: bookAtDesk },
  { weight: 4, arbitrary: change },
  { weight: 4, arbitrary: cancel },
  { weight: 3, arbitrary: answer },
  { weight: 1, arbitrary: changeByPhone },
  { weight: 1, arbitrary: cancelByPhone },
  { weight: 4, arbitrary: arrive },
]
