import { checkArrival, isAwaited, whyNotReceiving } from '#domain/reception/arrival'

const at = (moment: string) => new Date(`${moment}:00+08:00`)
const day = { state: 'published' as const, day: '2026-12-15', firstStartsAt: at('2026-12-15T09:00'), closedAt: null }
const words = (own: object, now: string) => whyNotReceiving({ ...day, ...own }, 60, at(now))?.message

test('an hour before the first slot people may say that they are here, and not earlier', () => {
  expect(words({}, '2026-12-15T07:59')).toBe('8:00开始报到，请到时候再来')
  expect(words({}, '2026-12-15T08:00')).toBeUndefined()
})

test('on another day they are told which one it is', () => {
  expect(words({}, '2026-12-14T09:00')).toBe('这一场是12月15日周二的，到那天再报到')
  expect(words({}, '2026-12-16T09:00')).toBe('这一场是12月15日周二的，已经过了')
})

test('a day that was cancelled, not announced or closed receives nobody', () => {
  expect(words({ state: 'cancelled' }, '2026-12-15T09:00')).toBe('这一天的接待已经取消，请选别的日子')
  expect(words({ state: 'planned' }, '2026-12-15T09:00')).toBe('今天的接待没有发布公告，不能报到和登记')
  expect(words({ closedAt: at('2026-12-15T11:00') }, '2026-12-15T11:10')).toBe('今天的接待已经结束')
})

test('who gave the booking back is told that there are numbers for walk-ins', () => {
  expect(() => checkArrival('cancelled', day, 60, at('2026-12-15T09:00'))).toThrow('可以在现场取号')
  expect(() => checkArrival('booked', day, 60, at('2026-12-15T09:00'))).not.toThrow()
})

test('who has booked is awaited until the last slot of the day ends, who has come until the desk closes', () => {
  const booked = { day: '2026-12-15', endsAt: at('2026-12-15T11:20'), closedAt: null, came: false }
  const awaited = (own: object, now: string) => isAwaited({ ...booked, ...own }, at(now))
  expect([awaited({}, '2026-12-15T11:19'), awaited({}, '2026-12-15T11:20')]).toEqual([true, false])
  expect([awaited({ came: true }, '2026-12-15T11:40'), awaited({ came: true }, '2026-12-16T00:00')]).toEqual([
    true,
    false,
  ])
  expect(awaited({ came: true, closedAt: at('2026-12-15T11:10') }, '2026-12-15T11:11')).toBe(false)
  expect(awaited({}, '2026-12-14T10:00')).toBe(false)
})
