import { noteWords } from './noteWords'

const note = { stationName: '荷塘街道联络站', forOther: false, times: 2, decision: null }

test('one’s own day is counted while the note stands, and no more once it was taken back or is not due', () => {
  expect(noteWords(note)).toBe('荷塘街道联络站那天没有等到您，这是第2次。')
  expect(noteWords({ ...note, decision: 'stays' })).toContain('第2次')
  expect(noteWords({ ...note, decision: 'takenBack' })).toBe('荷塘街道联络站看过了，这次不算了。')
  expect(noteWords({ ...note, decision: 'lapsed' })).toContain('以前有一次查清楚了不算')
})

test('a day that was booked for somebody else is that day alone, and tells of no other', () => {
  const others = { ...note, forOther: true, times: null }
  expect(noteWords(others)).toBe('您替别人约的，荷塘街道联络站那天没有等到人。')
  expect(noteWords({ ...others, decision: 'takenBack' })).toBe('您替别人约的，荷塘街道联络站看过了，这次不算了。')
  expect(noteWords({ ...others, decision: 'lapsed' })).not.toMatch(/以前|次/)
})
