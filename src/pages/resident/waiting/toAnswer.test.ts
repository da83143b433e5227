import { askedOn, toAnswer } from './toAnswer'

const question = {
  nth: 1,
  kind: 'moved',
  because: '会场占用',
  answerBy: '2026-12-03T02:00:00.000Z',
  late: false,
  answer: null,
  open: true,
} as const
const moved = {
  id: 'b1',
  state: 'booked',
  dayId: 'd1',
  visitor: null,
  startsAt: '2026-12-24T01:00:00.000Z',
  asked: question,
} as const
const earlier = { ...question, answerBy: '2026-12-02T02:00:00.000Z' }
const lost = { ...moved, id: 'b2', state: 'displaced', dayId: 'd2', asked: earlier } as const
const offered = {
  id: 'w1',
  dayId: 'd3',
  visitor: null,
  offer: { label: '9:00', startsAt: '2026-12-22T01:00:00.000Z', until: '2026-12-01T04:00:00.000Z' },
}
const idsOf = (bookings: Parameters<typeof toAnswer>[0], waits: Parameters<typeof toAnswer>[1] = []) =>
  toAnswer(bookings, waits).map(({ id }) => id)

test('every open question is there, and every place that is held, the one to be answered first on top', () => {
  expect(idsOf([moved, lost], [offered])).toEqual(['w1', 'b2', 'b1'])
})

test('what no answer came to in time comes before the rest, the soonest reception first', () => {
  const late = { ...question, late: true, answerBy: '2026-11-30T02:00:00.000Z' }
  const sooner = {
    ...moved,
    id: 'b3',
    startsAt: '2026-12-02T01:00:00.000Z',
    asked: { ...late, answerBy: earlier.answerBy },
  }
  expect(idsOf([{ ...moved, asked: late }, sooner], [offered])).toEqual(['b3', 'b1', 'w1'])
})

test('what is answered, never was asked, or was settled by waiting for the same day asks nothing', () => {
  const waits = [{ ...offered, id: 'w2', dayId: 'd2', offer: null }]
  expect(idsOf([{ ...moved, asked: null }, { ...moved, asked: { ...question, open: false } }, lost], waits)).toEqual([])
})

test('a day on which one’s own place waits for an answer is no news, whether the place is kept or was taken back', () => {
  expect(askedOn({ id: 'd2' }, [moved, lost], [])?.id).toBe('b2')
  expect(askedOn({ id: 'd1' }, [moved, lost], [])?.id).toBe('b1')
  expect(askedOn({ id: 'd2' }, [{ ...lost, visitor: { name: '万**', relation: '母亲' } }], [])).toBeUndefined()
  expect(askedOn({ id: 'd2' }, [{ ...lost, asked: { ...earlier, open: false } }], [])).toBeUndefined()
})
