import { metresBetween, nearestOf } from './nearestOf'

const hetang = { id: 'hetang', latitude: 27.885, longitude: 112.981 }
const yuhu = { id: 'yuhu', latitude: 27.861, longitude: 112.903 }

test('from Hetang community the Hetang station is the nearest', () => {
  expect(nearestOf([yuhu, hetang], { latitude: 27.88, longitude: 112.98 })?.id).toBe('hetang')
})

test('the two stations lie about eight kilometres apart', () => {
  const metres = metresBetween(hetang, yuhu)
  expect(metres).toBeGreaterThan(7_500)
  expect(metres).toBeLessThan(8_500)
})

test('without stations there is none', () => {
  expect(nearestOf([], hetang)).toBeUndefined()
})
