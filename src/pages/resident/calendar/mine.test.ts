import { mineOn } from './mine'

const own = { state: 'booked', visitor: null, dayId: 'd1' } as const
const mother = { name: '万**', relation: '母亲' }

test('a day on which one has a place says so, and one for which one waits', () => {
  const mine = mineOn([own], [{ visitor: null, dayId: 'd2' }])
  expect([...mine].sort()).toEqual([
    ['d1', '您约的'],
    ['d2', '候补中'],
  ])
})

test('what was given back or is somebody else’s is no place of one’s own', () => {
  const others = [{ ...own, visitor: mother }, { ...own, state: 'cancelled' } as const]
  expect(mineOn(others, [{ visitor: mother, dayId: 'd2' }]).size).toBe(0)
})
