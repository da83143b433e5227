import fc from 'fast-check'
import { momentOf } from '#domain/calendar/day'
import { answerBy, awaitsAnswer, checkAnswer, mayRebook, newsGoesOut, questionOf } from '#domain/reception/asking'
import { Refusal } from '#domain/refusal'

const at = (text: string) => new Date(`${text}:00+08:00`)

test('of a day two weeks ahead an answer is waited for 48 hours', () => {
  expect(answerBy(at('2026-12-01T10:00'), at('2026-12-15T09:00'))).toEqual(at('2026-12-03T10:00'))
})

test('of a day in three days half the time is given, and a deadline in the night becomes the next morning', () => {
  expect(answerBy(at('2026-12-01T09:00'), at('2026-12-04T09:00'))).toEqual(at('2026-12-03T08:00'))
})

test('the evening before, the person has until the morning; once the reception has begun nobody is asked', () => {
  expect(answerBy(at('2026-12-01T18:00'), at('2026-12-02T09:00'))).toEqual(at('2026-12-02T08:00'))
  expect(answerBy(at('2026-12-02T08:30'), at('2026-12-02T09:00'))).toEqual(at('2026-12-02T09:00'))
  expect(answerBy(at('2026-12-02T09:00'), at('2026-12-02T09:00'))).toBeNull()
})

test('whoever is asked has some time, and never until after the reception', () => {
  const moment = fc
    .integer({
      min: momentOf('2026-12-01', '00:00').getTime() / 60_000,
      max: momentOf('2026-12-31', '00:00').getTime() / 60_000,
    })
    .map(minute => new Date(minute * 60_000))
  fc.assert(
    fc.property(moment, moment, (now, startsAt) => {
      const by = answerBy(now, startsAt)
      expect(by === null).toBe(startsAt <= now)
      if (!by) return
      expect(by > now).toBe(true)
      expect(by <= startsAt).toBe(true)
    }),
  )
})

test('whose desk closed early, or is open again, is called at once; whose day was restored has time to answer', () => {
  const asks = (kind: 'closedEarly' | 'reopened' | 'restored') =>
    questionOf(at('2026-12-15T10:00'), at('2026-12-15T15:10'), { kind, because: '' })?.answerBy
  for (const kind of ['closedEarly', 'reopened'] as const) expect(asks(kind)).toEqual(at('2026-12-15T10:00'))
  expect(asks('restored')).toEqual(at('2026-12-15T15:10'))
})

test('at night, of a reception early next morning, news goes out and the station calls at once: they would be on their way', () => {
  const [night, morning] = [at('2026-12-14T21:30'), at('2026-12-15T09:00')]
  const asks = (startsAt: Date, stoodAt?: Date) => questionOf(night, startsAt, { kind: 'moved', because: '' }, stoodAt)
  expect(newsGoesOut(night, [morning])).toEqual(night)
  expect(asks(morning)?.answerBy).toEqual(night)
  // Moved away from the morning, or to it: either way they would be in the wrong place.
  expect(asks(at('2026-12-22T09:00'), morning)?.answerBy).toEqual(night)
  expect(asks(morning, at('2026-12-22T09:00'))?.answerBy).toEqual(night)
  expect(newsGoesOut(night, [at('2026-12-15T14:30')])).toEqual(at('2026-12-15T08:00'))
  expect(asks(at('2026-12-15T14:30'))?.answerBy).toEqual(at('2026-12-15T08:00'))
  expect(newsGoesOut(at('2026-12-14T20:59'), [morning])).toEqual(at('2026-12-14T20:59'))
})

test('an answer is awaited until the reception begins, and for a day where the desk closed before it', () => {
  const startsAt = at('2026-12-15T15:10')
  const awaits = (kind: 'moved' | 'closedEarly', now: string, answer: 'kept' | null = null) =>
    awaitsAnswer({ kind, answer, answerBy: at('2026-12-15T10:00') }, startsAt, at(now))
  expect(awaits('moved', '2026-12-15T15:09')).toBe(true)
  expect(awaits('moved', '2026-12-15T15:10')).toBe(false)
  expect(awaits('moved', '2026-12-15T15:09', 'kept')).toBe(false)
  expect(awaits('closedEarly', '2026-12-16T09:59')).toBe(true)
  expect(awaits('closedEarly', '2026-12-16T10:00')).toBe(false)
})

const now = at('2026-12-01T10:00')
const asked = { state: 'booked', asked: 1, answer: null, startsAt: at('2026-12-15T09:00'), attended: null } as const
const code = (booking: Partial<Parameters<typeof checkAnswer>[0]>, seen: number, answer: 'keep' | 'cancel') => {
  try {
    return checkAnswer({ ...asked, ...booking }, seen, answer, now)
  } catch (error) {
    return error instanceof Refusal ? error.code : error
  }
}

test('a question is answered once, and an answer to an earlier question does not count', () => {
  expect(code({}, 1, 'keep')).toBeUndefined()
  expect(code({ asked: 2 }, 1, 'keep')).toBe('CHANGED_MEANWHILE')
  expect(code({ answer: 'kept' }, 1, 'cancel')).toBe('ANSWERED_BEFORE')
  expect(code({ asked: 0 }, 0, 'keep')).toBe('ANSWERED_BEFORE')
})

test('who has arrived stands in the queue, and leaves it there: the place is not given back by an answer', () => {
  expect(code({ attended: 'came' }, 1, 'cancel')).toBe('BOOKING_ARRIVED')
  expect(code({ attended: 'came' }, 1, 'keep')).toBeUndefined()
})

test('a place that is gone cannot be kept; it can be let go, or taken elsewhere', () => {
  for (const state of ['cancelled', 'displaced'] as const) {
    expect(code({ state }, 1, 'keep')).toBe('BOOKING_NOT_LIVE')
    expect(code({ state }, 1, 'cancel')).toBeUndefined()
    expect(mayRebook({ ...asked, state })).toBe(true)
    expect(mayRebook({ ...asked, state, answer: 'changed' })).toBe(false)
  }
  expect(mayRebook(asked)).toBe(false)
  expect(code({ startsAt: now }, 1, 'cancel')).toBe('SLOT_PAST')
})
