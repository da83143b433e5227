import { askedWords, bookedWords, ownPlaceOn, ownPlaceWords } from './bookedWords'

const own = { state: 'booked', day: '2026-12-15', label: '9:20', visitor: null } as const
const forMother = { ...own, visitor: { name: '万**', relation: '母亲' } }

test('a place is named with the one whose it is', () => {
  expect(bookedWords(own)).toBe('您约了9:20这一场')
  expect(bookedWords(forMother)).toBe('您替母亲约了9:20这一场')
  const there = { ...own, stationId: 'hetang', stationName: '荷塘街道联络站' }
  expect(ownPlaceWords(there, 'hetang')).toBe('您约了9:20这一场')
  expect(ownPlaceWords(there, 'jiangshe')).toBe('您约了9:20这一场，在荷塘街道联络站')
})

test('of a place that waits for an answer it is said whether it is still held', () => {
  expect(askedWords(own)).toBe('您约了9:20这一场，请在上面答复')
  expect(askedWords({ ...own, state: 'displaced' })).toBe('您约的9:20这一场没有了，请在上面答复')
})

test('one’s own live place fills the date; what was booked for somebody else or given back does not', () => {
  expect(ownPlaceOn([forMother, own], '2026-12-15')).toBe(own)
  expect(ownPlaceOn([forMother, { ...own, state: 'cancelled' }], '2026-12-15')).toBeUndefined()
  expect(ownPlaceOn([own], '2026-12-16')).toBeUndefined()
})
