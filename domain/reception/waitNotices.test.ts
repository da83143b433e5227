import {
  movedPassedOver,
  offerPassed,
  offerPassedOver,
  offerTakenBack,
  placeOffered,
  waitMoved,
  waitOver,
  waitReopened,
  waitShut,
} from '#domain/reception/waitNotices'

const day = { day: '2026-12-15', begins: '9:00', station: '荷塘街道联络站', today: '2026-12-01' }
const until = new Date('2026-12-01T12:00:00+08:00')

const told = [
  ['a place that is held', placeOffered(day, '9:20', until), '2026-12-15 9:20'],
  ['an offer that has passed', offerPassed(day, '9:20'), '2026-12-15 9:20'],
  ['a place taken back', offerTakenBack(day, '9:20'), '2026-12-15 9:20'],
  ['an offer that is passed over', offerPassedOver(day, '9:20'), '2026-12-15 9:20'],
  ['a list whose time is up', waitOver(day, { because: 'timeUp' }), '2026-12-15 9:00'],
  ['a desk that has closed', waitShut(day, null), '2026-12-15 9:00'],
  ['a desk that has closed with a place', waitShut(day, '9:20'), '2026-12-15 9:20'],
  ['a desk that is open again', waitReopened(day), '2026-12-15 9:00'],
  ['a day that is cancelled', waitOver(day, { because: 'cancelled', cause: '因会场占用' }), '2026-12-15 9:00'],
  [
    'a day that has moved onto another booking',
    waitOver(day, { because: 'clash', cause: '因会场占用', own: false }),
    '2026-12-15 9:00',
  ],
  ['a day that has moved', waitMoved(day, '2026-12-14', '因会场占用', null), '2026-12-15 9:00'],
  ['a day that has moved without a place', movedPassedOver(day, '2026-12-14', '因会场占用', '9:20'), '2026-12-15 9:20'],
  ['a day that has moved with a place', waitMoved(day, '2026-12-14', '因会场占用', '9:20'), '2026-12-15 9:20'],
] as const

test.each(told)('%s is told with a day and an hour, for WeChat refuses a time without one', (_, { fields }, when) =>
  expect(fields.when).toBe(when),
)

test.each(told)('%s is told without a word of who comes next, for there may be nobody', (_, { title, body, fields }) =>
  expect(title + body + fields.what).not.toMatch(/下一位|让给|后面的人/),
)

test.each(told)('%s is told in WeChat’s twenty characters uncut', (_, { fields }) =>
  expect(fields.what).not.toContain('…'),
)
