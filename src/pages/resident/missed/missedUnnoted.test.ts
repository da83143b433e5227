import { missedUnnoted } from './missedUnnoted'

test('who missed a day once finds it, though nothing was noted; what was noted has its own card', () => {
  const once = { id: 'b1', attended: 'missed' } as const
  const again = { id: 'b2', attended: 'missed' } as const
  const came = { id: 'b3', attended: 'came' } as const
  expect(missedUnnoted([once, again, came, { id: 'b4', attended: null }], [{ booking: 'b2' }])).toEqual([once])
})
