import { momentOf } from '#domain/calendar/day'
import { mayCancel, type SlotStanding, type SlotWish, whyNotBookable } from '#domain/reception/booking'

const bookUntil = momentOf('2026-01-15', '08:20')
const free: SlotStanding = {
  day: '2026-01-15',
  dayState: 'published',
  bookUntil,
  open: true,
  capacity: 1,
  kept: 0,
  booked: 0,
  services: ['opinion', 'legalAid'],
  limit: { places: 3, per: 'quarter' },
}
const before = momentOf('2026-01-15', '08:19')
const why = (slot: Partial<SlotStanding>, now = before, wish: Partial<SlotWish> = {}) =>
  whyNotBookable({ ...free, ...slot }, { ordinal: 1, forOther: false, ...wish }, now)?.code

describe('why a slot cannot be booked', () => {
  test('a free slot of a published day, in time, can', () => expect(why({})).toBeUndefined())
  test('the one place is taken', () => expect(why({ booked: 1 })).toBe('SLOT_TAKEN'))
  test('of two places one is left: it can', () => expect(why({ capacity: 2, booked: 1 })).toBeUndefined())
  test('more are booked than there are places, after the capacity was cut', () => {
    expect(why({ capacity: 1, booked: 2 })).toBe('SLOT_TAKEN')
  })
  test('at 8:20 the booking of the 9:20 has ended, at 8:19 it had not', () => {
    expect(why({}, bookUntil)).toBe('SLOT_PAST')
    expect(why({}, before)).toBeUndefined()
  })
  test('the day is not yet published', () => expect(why({ dayState: 'planned' })).toBe('DAY_UNPUBLISHED'))
  test('a cancelled day is said to be cancelled, even when it was also full and past', () => {
    expect(why({ dayState: 'cancelled', booked: 1 }, momentOf('2026-01-16', '09:00'))).toBe('DAY_CANCELLED')
  })
  test('a slot whose places are all kept takes no booking: people come and draw a number', () => {
    expect(why({ capacity: 0, kept: 1 })).toBe('SLOT_KEPT')
  })
  test('the desk of the day was closed before its last slot', () => expect(why({ open: false })).toBe('SLOT_PAST'))
  test('a slot that was closed for good is full, and nothing is kept there', () => {
    expect(why({ capacity: 0, open: false })).toBe('SLOT_TAKEN')
  })
  test('the fourth booking of a quarter that allows three, even where the slot is full as well', () => {
    expect(why({ booked: 1 }, before, { ordinal: 4 })).toBe('LIMIT_REACHED')
    expect(why({}, before, { ordinal: 3 })).toBeUndefined()
  })
  test('to who asks for somebody else a full slot is full, and says nothing of how often they have booked', () => {
    expect(why({ booked: 1 }, before, { ordinal: 4, forOther: true })).toBe('SLOT_TAKEN')
    expect(why({}, before, { ordinal: 4, forOther: true })).toBe('LIMIT_REACHED')
  })
  test('what the day is not held for', () => expect(why({}, before, { service: 'mediation' })).toBe('SERVICE_UNFIT'))
  test('legal aid without a kind of case, also where the day is held for nothing else', () => {
    expect(why({}, before, { service: 'legalAid' })).toBe('CASE_KIND_NEEDED')
    expect(why({ services: ['legalAid'] })).toBe('CASE_KIND_NEEDED')
    expect(why({}, before, { service: 'legalAid', caseKind: '劳动争议' })).toBeUndefined()
  })
  test('a kind of case for what is no legal aid', () => {
    expect(why({}, before, { caseKind: '劳动争议' })).toBe('SERVICE_UNFIT')
  })
  test('a full slot whose time is over is said to be past', () =>
    expect(why({ booked: 1 }, bookUntil)).toBe('SLOT_PAST'))
})

describe('cancelling a place that can be given back until 7:20', () => {
  const until = momentOf('2026-01-15', '07:20')
  test('is possible at 7:20', () => expect(mayCancel(until, momentOf('2026-01-15', '07:20'))).toBe(true))
  test('is too late at 7:21', () => expect(mayCancel(until, momentOf('2026-01-15', '07:21'))).toBe(false))
})
