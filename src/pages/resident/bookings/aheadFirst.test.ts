import { aheadFirst } from './aheadFirst'

const booked = {
  state: 'booked',
  begun: false,
  today: false,
  attended: null,
  asked: null,
  startsAt: '2026-12-22T01:00:00.000Z',
} as const

test('what lies ahead comes first, the soonest on top; what is over, given back or missed comes after it', () => {
  const sooner = { ...booked, startsAt: '2026-12-15T01:00:00.000Z' }
  const cancelled = { ...sooner, state: 'cancelled' } as const
  const past = { ...sooner, begun: true, startsAt: '2026-11-15T01:00:00.000Z' }
  const missed = { ...past, today: true, attended: 'missed' } as const
  expect(aheadFirst([booked, cancelled, sooner, past, missed])).toEqual({
    ahead: [sooner, booked],
    over: [cancelled, past, missed],
  })
})

test('who stands in the queue of today is not over, though their time has come', () => {
  const here = { ...booked, begun: true, today: true, attended: 'came' } as const
  expect(aheadFirst([here]).ahead).toEqual([here])
})
