import fc from 'fast-check'
import { isByDay, momentOf } from '#domain/calendar/day'
import { checkWaitable, offersOf, offerUntil } from '#domain/reception/waitlist'
import { Refusal } from '#domain/refusal'

const at = (text: string) => new Date(`${text}:00+08:00`)
const rule = { most: 2, offerMinutes: 120 }

test('a place that falls free at ten is held until noon', () => {
  expect(offerUntil(at('2026-12-01T10:00'), at('2026-12-05T08:00'), 120)).toEqual(at('2026-12-01T12:00'))
})

test('the night is not counted: free at eight in the evening is held until nine in the morning, at midnight until ten', () => {
  expect(offerUntil(at('2026-12-01T20:00'), at('2026-12-05T08:00'), 120)).toEqual(at('2026-12-02T09:00'))
  expect(offerUntil(at('2026-12-02T00:00'), at('2026-12-05T08:00'), 120)).toEqual(at('2026-12-02T10:00'))
})

test('a place is never held longer than it can be booked, and with less than half an hour of the day left not at all', () => {
  const until = at('2026-12-05T10:00')
  expect(offerUntil(at('2026-12-05T09:15'), until, 120)).toEqual(until)
  expect(offerUntil(at('2026-12-05T09:31'), until, 120)).toBeNull()
  // From half past eight in the evening until half past seven in the morning nobody reads a message.
  expect(offerUntil(at('2026-12-04T20:45'), at('2026-12-05T07:30'), 120)).toBeNull()
})

const moment = fc
  .integer({
    min: momentOf('2026-12-01', '00:00').getTime() / 60_000,
    max: momentOf('2026-12-31', '00:00').getTime() / 60_000,
  })
  .map(minute => new Date(minute * 60_000))

test('an offer ends by day, after now and not after the last moment to book', () => {
  fc.assert(
    fc.property(moment, moment, fc.integer({ min: 1, max: 3_000 }), (now, bookUntil, minutes) => {
      const until = offerUntil(now, bookUntil, minutes)
      if (!until) return
      expect(until > now).toBe(true)
      expect(until <= bookUntil).toBe(true)
      expect(isByDay(new Date(until.getTime() - 1)) || until.getTime() === bookUntil.getTime()).toBe(true)
    }),
  )
})

test('offers go out in the order of waiting, one to each, and never more than are free', () => {
  const place = fc.record({ slotId: fc.uuid(), bookUntil: moment, free: fc.nat(3) })
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { selector: each => each.slotId, maxLength: 6 }),
      fc.uniqueArray(fc.uuid(), { maxLength: 8 }),
      moment,
      (places, waiting, now) => {
        const offers = offersOf(places, waiting, now, rule)
        expect(offers.map(each => each.waitId)).toEqual(waiting.slice(0, offers.length))
        for (const { slotId, free } of places)
          expect(offers.filter(each => each.slotId === slotId).length).toBeLessThanOrEqual(free)
        const offerable = places.reduce(
          (sum, { bookUntil, free }) => sum + (offerUntil(now, bookUntil, 120) ? free : 0),
          0,
        )
        expect(offers).toHaveLength(Math.min(offerable, waiting.length))
      },
    ),
  )
})

test('nobody waits beside a free place, for a day that is over or unknown, or behind more than the practice lets wait', () => {
  const full = { state: 'published', day: '2026-12-15', bookable: true, free: [], waiting: 0 } as const
  const code = (day: Partial<Parameters<typeof checkWaitable>[0]>) => {
    try {
      return checkWaitable({ ...full, ...day }, rule)
    } catch (error) {
      return error instanceof Refusal ? [error.code, error.message] : error
    }
  }
  expect(code({})).toBeUndefined()
  expect(code({ waiting: 1 })).toBeUndefined()
  expect(code({ waiting: 2 })).toEqual(['WAITLIST_FULL', '这一天已经有2人在候补，不能再排了，请看看别的日子'])
  expect(code({ free: [{ id: 'a', label: '9:20' }] })).toEqual(['PLACE_FREE', '9:20还有位置，直接约就行，不用候补'])
  expect(code({ bookable: false })).toEqual(['SLOT_PAST', expect.any(String)])
  expect(code({ state: 'planned' })).toEqual(['DAY_UNPUBLISHED', expect.any(String)])
  expect(code({ state: 'cancelled' })).toEqual(['DAY_CANCELLED', expect.any(String)])
})
