import type { Booking } from '../bookings/booking'
import type { Wait } from '../waiting/waits'
import { ownOn } from './ownOn'

const day = { id: 'd1', day: '2026-12-15', standing: 'free' } as const
const place = { id: 'b1', state: 'booked', dayId: 'd1', day: day.day, visitor: null, asked: null } as Booking
const lost = { ...place, state: 'displaced', asked: { open: true } } as Booking
const wait = { id: 'w1', dayId: 'd1', visitor: null, offer: null } as Wait

test('a day on which one’s place was taken back is not offered as new', () => {
  expect(ownOn(day, [lost], [])).toEqual({ asked: lost })
})

test('a place or a wait of one’s own is named, one alone; a day with free places needs no waiting', () => {
  expect(ownOn(day, [place], [wait])).toEqual({ place })
  expect(ownOn({ ...day, standing: 'full' }, [], [wait])).toEqual({ wait })
  expect(ownOn(day, [], [wait]).wait).toBeUndefined()
})
