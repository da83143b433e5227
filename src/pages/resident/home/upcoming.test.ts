import { upcoming } from './upcoming'

const booked = {
  id: 'b1',
  state: 'booked',
  today: false,
  begun: false,
  day: '2030-12-15',
  startsAt: '2030-12-15T01:20:00.000Z',
  label: '9:20',
  stationName: '荷塘街道联络站',
  number: '9:20-1',
  visitor: null,
} as const
const later = {
  ...booked,
  id: 'b2',
  day: '2030-12-22',
  startsAt: '2030-12-22T01:00:00.000Z',
  label: '9:00',
  number: '9:00-2',
}
const wait = { id: 'w1', day: '2030-12-18', stationName: '书院路街道联络站', before: 2, offer: null, visitor: null }
const none = new Set<string>()

test('every place and every day waited for has its line, the soonest first, wherever it is', () => {
  expect(upcoming([later, booked], [wait], none)).toEqual([
    { id: 'b1', what: '我约了2030年12月15日 周日 9:20', where: '荷塘街道联络站 · 号码 9:20-1' },
    { id: 'w1', what: '我在候补2030年12月18日 周三', where: '书院路街道联络站 · 前面还有2人' },
    { id: 'b2', what: '我约了2030年12月22日 周日 9:00', where: '荷塘街道联络站 · 号码 9:00-2' },
  ])
})

test('what has a card of its own is not said twice; what is today’s, over or given back lies not ahead', () => {
  const gone = [{ ...booked, today: true }, { ...booked, begun: true }, { ...booked, state: 'cancelled' } as const]
  expect(
    upcoming([...gone, later], [{ ...wait, offer: { label: '9:00', startsAt: '', until: '' } }], none),
  ).toHaveLength(1)
  expect(upcoming([booked, later], [wait], new Set(['b1', 'w1'])).map(({ id }) => id)).toEqual(['b2'])
})

test('what was booked for somebody else says for whom', () => {
  const visitor = { name: '万**', relation: '母亲' }
  expect(upcoming([{ ...booked, visitor }], [{ ...wait, visitor, before: 0 }], none)).toMatchObject([
    { what: '替母亲（万**）约了2030年12月15日 周日 9:20' },
    { what: '替母亲（万**）候补2030年12月18日 周三', where: '书院路街道联络站 · 排在第一位' },
  ])
})
