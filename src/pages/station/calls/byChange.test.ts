import type { Unanswered } from './asked'
import { byChange } from './byChange'

const line = (id: string, part: Partial<Unanswered> = {}): Unanswered => ({
  id,
  number: '9:00-1',
  nth: 1,
  because: '因会场占用，12月15日的接待取消',
  answerBy: '2026-12-03T01:00:00.000Z',
  atOnce: false,
  unasked: null,
  live: false,
  stationId: 'hetang',
  visit: { day: '2026-12-15', label: '9:00', stationName: '荷塘联络站', address: '荷塘路1号' },
  contact: {},
  revealable: false,
  ...part,
})
const ids = (lines: readonly Unanswered[]) => byChange(lines).map(group => group.map(({ id }) => id))

it('one question about one day stands once, with everybody who is asked it, whatever their time', () => {
  const later = { ...line('').visit, label: '9:20' }
  expect(ids([line('a'), line('b', { visit: later }), line('c', { unasked: '没有微信' })])).toEqual([['a', 'b', 'c']])
})

it('another day, another reason, or a place that is still there is another question', () => {
  const elsewhere = { ...line('').visit, day: '2026-12-22' }
  expect(
    ids([
      line('a'),
      line('b', { because: '原来的位置没有了' }),
      line('c', { live: true }),
      line('d', { visit: elsewhere }),
      line('e'),
    ]),
  ).toEqual([['a', 'e'], ['b'], ['c'], ['d']])
})
