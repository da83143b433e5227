import { deskStands } from './duty'

const day = { when: 'today', closed: false, state: 'published', kind: 'receptionDay' } as const

test('on the day itself the desk stands for who sits there, whether they have accepted or not', () => {
  expect(deskStands({ state: 'proposed', day })).toBe(true)
  expect(deskStands({ state: 'accepted', day })).toBe(true)
})

test('no desk stands before the day or after it, once it is closed, at a roundtable, or for who is replaced', () => {
  expect(deskStands({ state: 'accepted', day: { ...day, when: 'ahead' } })).toBe(false)
  expect(deskStands({ state: 'accepted', day: { ...day, when: 'past' } })).toBe(false)
  expect(deskStands({ state: 'accepted', day: { ...day, closed: true } })).toBe(false)
  expect(deskStands({ state: 'accepted', day: { ...day, state: 'cancelled' } })).toBe(false)
  expect(deskStands({ state: 'accepted', day: { ...day, kind: 'roundtable' } })).toBe(false)
  expect(deskStands({ state: 'substituted', day })).toBe(false)
})
