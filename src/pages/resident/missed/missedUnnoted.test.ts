import { missedUnnoted, missedWords } from './missedUnnoted'

test('who missed a day once finds it, though nothing was noted; what was noted has its own card', () => {
  const once = { id: 'b1', attended: 'missed' } as const
  const again = { id: 'b2', attended: 'missed' } as const
  const came = { id: 'b3', attended: 'came' } as const
  expect(missedUnnoted([once, again, came, { id: 'b4', attended: null }], [{ booking: 'b2' }])).toEqual([once])
})

test('of what was booked for somebody else it says so', () => {
  expect(missedWords({ stationName: '荷塘街道联络站', visitor: null })).toBe('荷塘街道联络站那天没有等到您。')
  expect(missedWords({ stationName: '荷塘街道联络站', visitor: { name: '万**', relation: '母亲' } })).toBe(
    '您替别人约的，荷塘街道联络站那天没有等到人。',
  )
})
