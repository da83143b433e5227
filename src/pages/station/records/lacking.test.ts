import { lackingOf } from './lacking'

const booked = (number: string) => ({ id: `b ${number}`, number, matter: '楼道灯', state: 'booked' as const })
const person = (number: string, state: 'waiting' | 'called' | 'inRoom' | 'finished' | 'left') => ({
  id: `v ${number}`,
  number,
  kind: number.startsWith('现场') ? ('walkIn' as const) : ('booked' as const),
  state,
  gone: state === 'left',
})
const desk = {
  now: [person('9:20-1', 'called')],
  waiting: [person('9:30-1', 'waiting'), person('现场1', 'waiting')],
  over: [
    person('9:00-1', 'finished'),
    person('9:00-2', 'finished'),
    person('现场2', 'finished'),
    person('现场3', 'left'),
  ],
  expected: [{ number: '10:00-1' }],
}
const bookings = ['9:00-1', '9:00-2', '9:20-1', '9:30-1', '10:00-1'].map(booked)
const records = [{ booking: 'b 9:00-1', visit: 'v 9:00-1' }]
const read = () =>
  lackingOf({ bookings, desk, records }).map(
    ({ title, people }) => `${title}：${people.map(({ number, waiting }) => number + (waiting ? '等' : '')).join(' ')}`,
  )

test('everybody who came and has no record is in the list, booked or not, those who still wait behind the others', () => {
  expect(read()).toEqual([
    '还没有记录的：9:00-2 现场2 9:20-1等 9:30-1等 现场1等',
    '没接待到的：现场3',
    '没有报到、也还没有记录的：10:00-1',
  ])
})
