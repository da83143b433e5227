import fc from 'fast-check'
import { numbersLeft, placeForWalkIn, type WalkInPlaces, walkInNumber } from '#domain/reception/walkIn'

const at = (time: string) => new Date(`2026-12-15T${time}:00+08:00`)
const slot = (from: string, to: string, places: Partial<WalkInPlaces>): WalkInPlaces => ({
  slotId: from,
  startsAt: at(from),
  endsAt: at(to),
  kept: 0,
  unsold: 0,
  taken: 0,
  ...places,
})

test('numbers for walk-ins are the places kept and those that nobody booked, without the numbers given', () => {
  const slots = [slot('09:00', '09:20', { kept: 2, taken: 1 }), slot('09:20', '09:40', { unsold: 2 })]
  expect(numbersLeft(slots, at('08:30'))).toBe(3)
  expect(walkInNumber(3)).toBe('现场3')
})

test('a slot that is over gives no number any more, and one that runs still does', () => {
  const slots = [slot('09:00', '09:20', { unsold: 1 }), slot('09:20', '09:40', { unsold: 1 })]
  expect(numbersLeft(slots, at('09:19'))).toBe(2)
  expect(numbersLeft(slots, at('09:20'))).toBe(1)
  expect(numbersLeft(slots, at('09:40'))).toBe(0)
})

test('who was put back after their place had gone takes no place of another slot', () => {
  const slots = [slot('09:00', '09:20', { kept: 1, taken: 2 }), slot('09:20', '09:40', { kept: 1 })]
  expect(numbersLeft(slots, at('08:30'))).toBe(1)
})

test('the next number takes the earliest place, so that the afternoon can still be booked from home', () => {
  const slots = [slot('14:30', '14:50', { kept: 1 }), slot('09:00', '09:20', { unsold: 1 })]
  expect(placeForWalkIn(slots, at('08:30'))).toEqual({ slotId: '09:00', unsold: true })
  expect(placeForWalkIn(slots, at('10:00'))).toEqual({ slotId: '14:30', unsold: false })
  expect(placeForWalkIn(slots, at('15:00'))).toBeUndefined()
})

test('of one slot the kept places go first, and where all are booked or held for who waits there is none', () => {
  expect(placeForWalkIn([slot('09:00', '09:20', { kept: 1, unsold: 1 })], at('08:30'))?.unsold).toBe(false)
  expect(placeForWalkIn([slot('09:00', '09:20', { kept: 1, taken: 1 })], at('08:30'))).toBeUndefined()
})

describe('whoever books, waits, comes and leaves, in whatever order', () => {
  interface Place {
    all: number
    capacity: number
    kept: number
    booked: number
    offered: number
    taken: number
  }
  const step = fc.record({
    what: fc.constantFrom('book', 'cancel', 'offer', 'letPass', 'number', 'leave', 'later'),
    where: fc.nat({ max: 3 }),
  })

  test('there are never more people than places, and a number is given as long as one is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ capacity: fc.nat({ max: 3 }), kept: fc.nat({ max: 2 }) }), { minLength: 1, maxLength: 4 }),
        fc.array(step, { maxLength: 60 }),
        (places, steps) => {
          let now = 0
          const slots = places.map(each => ({
            ...each,
            all: each.capacity + each.kept,
            booked: 0,
            offered: 0,
            taken: 0,
          }))
          const asPlaces = () =>
            slots.map((each, i) => ({
              slotId: `${i}`,
              startsAt: new Date(i * 10),
              endsAt: new Date(i * 10 + 10),
              kept: each.kept,
              unsold: each.capacity - each.booked - each.offered,
              taken: each.taken,
            }))
          const free = (each: Place) => each.booked + each.offered < each.capacity
          for (const { what, where } of steps) {
            const one = slots[where % slots.length] as Place
            if (what === 'book' && free(one)) one.booked += 1
            if (what === 'offer' && free(one)) one.offered += 1
            if (what === 'cancel' && one.booked > 0) one.booked -= 1
            if (what === 'letPass' && one.offered > 0) one.offered -= 1
            if (what === 'leave' && one.taken > 0) one.taken -= 1
            if (what === 'later') now += 5
            if (what === 'number') {
              const left = numbersLeft(asPlaces(), new Date(now))
              const place = placeForWalkIn(asPlaces(), new Date(now))
              expect(place !== undefined).toBe(left > 0)
              const taken = slots[Number(place?.slotId)]
              if (place?.unsold && taken) Object.assign(taken, { capacity: taken.capacity - 1, kept: taken.kept + 1 })
              if (taken) taken.taken += 1
              if (place) expect(numbersLeft(asPlaces(), new Date(now))).toBe(left - 1)
            }
            for (const each of slots) {
              expect(each.booked + each.offered).toBeLessThanOrEqual(each.capacity)
              expect(each.booked + each.offered + each.taken).toBeLessThanOrEqual(each.all)
            }
          }
        },
      ),
    )
  })
})
