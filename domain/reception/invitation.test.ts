import { checkAnswerable, isAnswerable } from '#domain/reception/invitation'
import { unitAnswered, unitReminder } from '#domain/reception/unitNotices'

const day = { cancelled: false, startsAt: new Date('2026-12-05T14:30:00+08:00'), phone: '0791-86000000' }
const at = (time: string) => new Date(`2026-12-05T${time}:00+08:00`)

test('an invitation can be answered until the day begins, and not once it is cancelled', () => {
  expect(isAnswerable(day, at('14:29'))).toBe(true)
  expect(isAnswerable(day, at('14:30'))).toBe(false)
  expect(isAnswerable({ ...day, cancelled: true }, at('09:00'))).toBe(false)
  expect(() => checkAnswerable(day, at('14:29'))).not.toThrow()
  expect(() => checkAnswerable(day, at('14:30'))).toThrow('有变化请给联络站打电话 0791-86000000')
  expect(() => checkAnswerable({ ...day, cancelled: true }, at('15:00'))).toThrow('不用派人')
})

test('the clerk reads who comes, or why nobody does; the unit is reminded to answer while it has not', () => {
  const o = { day: '2026-12-05', at: '14:30', station: '南站街道联络站', today: '2026-12-04' }
  const told = (comes: boolean, words: string, changed = false) =>
    unitAnswered(o, '区住建局', { comes, words }, changed)
  expect(told(true, '科长陈志远').body).toBe('12月5日周六在南站街道联络站的接待，区住建局派科长陈志远参加。')
  expect(told(false, '都去防汛了')).toMatchObject({ title: '区住建局去不了', fields: { what: '区住建局不能派人' } })
  expect(told(false, '都去防汛了', true).body).toContain('改了答复，现在是：不能派人参加，原因：都去防汛了。')
  expect(unitReminder(o, null, false).body).toBe(
    '明天（12月5日周六）14:30请派人到南站街道联络站参加接待。您还没有答复派谁去，请答复。',
  )
  expect(unitReminder(o, null, true).body).toBe('明天（12月5日周六）14:30请派人到南站街道联络站参加接待。')
})
