import { checkBookingReveal, isRevealable, reachOf } from '#domain/reception/contact'

const remembered = { name: '李桂香', phone: '19900000001' }
const reason = '通知没有送达，改打电话'

test('a phone written at the booking counts alone: it may be a daughter’s, and the remembered name would not fit it', () =>
  expect(reachOf({ phone: '19900000002' }, remembered)).toEqual({ phone: '19900000002' }))

test('without a phone the remembered contact fills what was left out, and the written name stays', () => {
  expect(reachOf({}, remembered)).toEqual(remembered)
  expect(reachOf({ name: '小李' }, remembered)).toEqual({ name: '小李', phone: '19900000001' })
  expect(reachOf({}, {})).toEqual({})
})

test('a live booking with a name or a phone may be looked at, with a reason of four characters', () => {
  expect(isRevealable('booked', { name: '李桂香' }, false)).toBe(true)
  expect(() => checkBookingReveal('booked', remembered, reason, false)).not.toThrow()
  expect(() => checkBookingReveal('booked', remembered, ' 打电话 ', false)).toThrow('至少4个字')
})

test('who lost the place through the office may be called while the question waits for an answer', () => {
  expect(isRevealable('cancelled', remembered, true)).toBe(true)
  expect(() => checkBookingReveal('displaced', remembered, reason, true)).not.toThrow()
})

test('of a cancelled booking, and where nothing was left, nobody sees anything', () => {
  expect(isRevealable('cancelled', remembered, false)).toBe(false)
  expect(() => checkBookingReveal('cancelled', remembered, reason, false)).toThrow('这次预约已经取消')
  expect(() => checkBookingReveal('booked', {}, reason, false)).toThrow('没有留下姓名电话')
})
