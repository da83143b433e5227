import { countsPlaces, type Slot, slotWords } from './slotState'

const slot: Slot = {
  id: 's1',
  label: '9:00',
  startsAt: '2026-12-15T01:00:00.000Z',
  endsAt: '2026-12-15T01:20:00.000Z',
  capacity: 1,
  kept: 0,
  free: 1,
  open: true,
}
const wordsOf = (slots: Slot[]) => slots.map(each => slotWords(each, countsPlaces(slots)))

test('where each time takes one person, it is there or gone', () => {
  expect(wordsOf([slot, { ...slot, free: 0 }])).toEqual(['可约', '约满'])
})

test('where one time of the day takes two, every time says how many are left', () => {
  expect(wordsOf([slot, { ...slot, capacity: 2, free: 2 }, { ...slot, capacity: 2, free: 0 }])).toEqual([
    '余1',
    '余2',
    '约满',
  ])
})

test('one’s own place says so, however full its time is', () => {
  expect([slotWords({ ...slot, free: 0 }, false, true), slotWords({ ...slot, capacity: 2 }, true, true)]).toEqual([
    '您约的',
    '您约的',
  ])
})

test('what is past or kept for the day itself says so either way', () => {
  const rest = [
    { ...slot, open: false },
    { ...slot, capacity: 0, kept: 2, free: 0 },
  ]
  expect(wordsOf(rest)).toEqual(['已过', '现场取号'])
  expect(wordsOf([...rest, { ...slot, capacity: 2 }]).slice(0, 2)).toEqual(['已过', '现场取号'])
})
