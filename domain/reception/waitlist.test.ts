import fc from 'fast-check'
import { isByDay, momentOf } from '#domain/calendar/day'
import { limitReached } from '#domain/reception/bookingLimit'
import { checkWaitable, offersOf, offerUntil, whyEnded } from '#domain/reception/waitlist'
import { Refusal } from '#domain/refusal'

const at = (text: string) => new Date(`${text}:00+08:00`)
const rule = { most: 2, offerMinutes: 120 }

test('a wait that ended in vain says why; who waits, went or has a place needs no reason', () => {
  const over = { state: 'over', cancelledBecause: null } as const
  expect(whyEnded({ ...over, overBecause: 'timeUp' })).toBe('到预约截止也没有轮到您')
  expect(whyEnded({ ...over, overBecause: 'clash' })).toBe('接待改了日子，改到的那天您另约了一场')
  expect(whyEnded({ ...over, overBecause: 'cancelled', cancelledBecause: '会场占用' })).toBe(
    '因会场占用，这一天的接待取消了',
  )
  expect(whyEnded({ ...over, overBecause: 'cancelled' })).toBe('这一天的接待取消过，后来恢复了。还想来可以重新排')
  expect(whyEnded({ ...over, state: 'shut', overBecause: null })).toBe('这一天的接待已经收工，没有轮到您')
  for (const state of ['waiting', 'offered', 'taken', 'left'] as const)
    expect(whyEnded({ ...over, state, overBecause: null })).toBeNull()
})

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

test('offers go out in the order of waiting, each the first place that the person could book, and never more than are free', () => {
  const slotIds = ['nine', 'ten', 'eleven']
  const place = fc.record({ slotId: fc.constantFrom(...slotIds), bookUntil: moment, free: fc.nat(3) })
  const person = fc.record({ waitId: fc.uuid(), slots: fc.subarray(slotIds) })
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { selector: each => each.slotId }),
      fc.uniqueArray(person, { selector: each => each.waitId, maxLength: 8 }),
      moment,
      (places, waiting, now) => {
        const left = places.map(each => ({ ...each, free: offerUntil(now, each.bookUntil, 120) ? each.free : 0 }))
        const offers = offersOf(places, waiting, now, rule)
        for (const { waitId, slots } of waiting) {
          const first = left.find(({ slotId, free }) => free > 0 && slots.includes(slotId))
          if (first) first.free -= 1
          expect(offers.find(each => each.waitId === waitId)?.slotId).toBe(first?.slotId)
        }
        expect(new Set(offers.map(each => each.waitId)).size).toBe(offers.length)
      },
    ),
  )
})

const slot = { id: 'a', label: '9:20', services: ['opinion', 'legalAid'], ordinal: 1, free: false } as const
const limit = { places: 3, per: 'quarter' } as const
const full = {
  state: 'published',
  day: '2026-12-15',
  slots: [{ ...slot, limit }],
  waiting: 0,
  lostPlace: false,
  booked: false,
} as const

const answer = (
  day: Partial<Parameters<typeof checkWaitable>[0]>,
  wish: Partial<Parameters<typeof checkWaitable>[1]> = {},
) => {
  try {
    return checkWaitable({ ...full, ...day }, { forOther: false, ...wish }, rule)
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.message] : error
  }
}

test('nobody waits beside a free place, for a day that is over or unknown, or behind more than the practice lets wait', () => {
  expect(answer({})).toBe('opinion')
  expect(answer({ waiting: 1 })).toBe('opinion')
  expect(answer({ waiting: 2 })).toEqual(['WAITLIST_FULL', '这一天已经有2人在候补，不能再排了，请看看别的日子'])
  expect(answer({ slots: [{ ...slot, limit, free: true }] })).toEqual([
    'PLACE_FREE',
    '9:20还有位置，直接约就行，不用候补',
  ])
  expect(answer({ slots: [] })).toEqual(['SLOT_PAST', expect.any(String)])
  expect(answer({ state: 'planned' })).toEqual(['DAY_UNPUBLISHED', expect.any(String)])
  expect(answer({ state: 'cancelled' })).toEqual(['DAY_CANCELLED', expect.any(String)])
})

test('whose own place was taken back may wait however many wait already', () => {
  expect(answer({ waiting: 2, lostPlace: true })).toBe('opinion')
})

test('one waits for what is held there: legal aid with its kind of case, and a place that is free for something else does not count', () => {
  expect(answer({}, { service: 'legalAid' })).toEqual(['CASE_KIND_NEEDED', expect.any(String)])
  expect(answer({}, { service: 'legalAid', caseKind: '劳动争议' })).toBe('legalAid')
  expect(answer({}, { caseKind: '劳动争议' })).toEqual(['SERVICE_UNFIT', expect.any(String)])
  expect(answer({}, { service: 'mediation' })).toEqual(['SERVICE_UNFIT', expect.any(String)])
  const talk = { ...slot, limit, id: 'b', label: '9:40', services: ['opinion'] as const, free: true }
  const slots = [talk, ...full.slots]
  expect(answer({ slots }, { service: 'legalAid', caseKind: '劳动争议' })).toBe('legalAid')
  expect(answer({ slots }, {})).toEqual(['PLACE_FREE', '9:40还有位置，直接约就行，不用候补'])
})

test('who has used up the bookings of the period does not wait: they are told so as at a booking', () => {
  const [code, words] = answer({ slots: [{ ...slot, limit, ordinal: 4, free: true }] }) as string[]
  expect(code).toBe('LIMIT_REACHED')
  expect(words).toBe(limitReached('2026-12-15', limit).message)
})

test('to who asks for somebody else the day answers before the person: a free place, a full list, and only then of them', () => {
  const codeOf = (day: Parameters<typeof answer>[0], forOther: boolean) => (answer(day, { forOther }) as string[])[0]
  const open = { ...slot, limit, free: true }
  for (const [says, person, often] of [
    ['ALREADY_BOOKED', { booked: true }, 1],
    ['LIMIT_REACHED', {}, 4],
  ] as const) {
    const there = { ...person, slots: [{ ...open, ordinal: often }] }
    const taken = { ...person, slots: [{ ...slot, limit, ordinal: often }] }
    expect(codeOf(there, true)).toBe('PLACE_FREE')
    expect(codeOf({ ...taken, waiting: 2 }, true)).toBe('WAITLIST_FULL')
    expect(codeOf(taken, true)).toBe(says)
    for (const day of [there, { ...taken, waiting: 2 }, taken]) expect(codeOf(day, false)).toBe(says)
  }
})
