import { lostPlaceOn, waitsAnew } from './waitsForAnswer'

const asked = {
  nth: 1,
  kind: 'capacityCut',
  because: '9:20这一场的名额减少了',
  answerBy: '2026-12-03T02:00:00.000Z',
  late: false,
  answer: null,
  open: true,
} as const
const lost = { state: 'displaced', dayId: 'd1', visitor: null, asked } as const

test('whose place was taken back comes first on that day alone, and only until they chose otherwise', () => {
  expect(lostPlaceOn({ id: 'd1' }, lost)).toBe(true)
  expect(lostPlaceOn({ id: 'd2' }, lost)).toBe(false)
  expect(lostPlaceOn({ id: 'd1' }, { ...lost, asked: { ...asked, answer: 'cancelled', open: false } })).toBe(false)
  expect(lostPlaceOn({ id: 'd1' }, { ...lost, state: 'booked' })).toBe(false)
})

test('who waits for another place of the same day is asked no more; waiting for somebody else is no answer of one’s own', () => {
  expect(waitsAnew(lost, [{ dayId: 'd1', visitor: null }])).toBe(true)
  expect(waitsAnew(lost, [{ dayId: 'd2', visitor: null }])).toBe(false)
  expect(waitsAnew(lost, [{ dayId: 'd1', visitor: { name: '万**', relation: '母亲' } }])).toBe(false)
})
