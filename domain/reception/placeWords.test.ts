import { type PlaceInQueue, placeWords, tableWords } from '#domain/reception/placeWords'

const waiting: PlaceInQueue = {
  state: 'waiting',
  before: 2,
  desk: null,
  slotAhead: null,
  passed: false,
  sentAway: false,
  closed: null,
}
const closed = { phone: '55550101' }

test.each([
  [waiting, '前面还有2位'],
  [{ ...waiting, before: 0 }, '下一位就是您，请在附近等'],
  [{ ...waiting, slotAhead: '10:00' }, '您约的是10:00，没到点时可能先叫现场取号的人。现在前面有2位'],
  [
    { ...waiting, before: 0, slotAhead: '10:00' },
    '您约的是10:00，没到点时可能先叫现场取号的人。现在前面没有人，请在附近等',
  ],
  [{ ...waiting, passed: true }, '刚才叫到您时不在，会再叫一次。前面还有2位'],
  [{ ...waiting, state: 'called' as const, desk: 2 }, '正在叫您，请到2号桌'],
  [{ ...waiting, state: 'called' as const }, '正在叫您，请进'],
  [{ ...waiting, state: 'missed' as const }, '叫过您两次都不在。还想谈的话，请到服务台说一声'],
  [
    { ...waiting, state: 'missed' as const, closed },
    '叫过您两次都不在，今天已经收工了。还想谈的话，请另约一次，或者打55550101',
  ],
  [{ ...waiting, state: 'left' as const }, '您已经不在队里了。还想谈的话，请到服务台说一声'],
  [
    { ...waiting, state: 'left' as const, closed },
    '您已经不在队里了，今天也收工了。还想谈的话，请另约一次，或者打55550101',
  ],
  [
    { ...waiting, state: 'left' as const, sentAway: true, closed },
    '没轮到您就收工了，很对不起，让您白等了。请另约一次，或者打55550101，请联络站给您安排',
  ],
])('%j reads %s', (place, words) => expect(placeWords(place)).toBe(words))

test('no words promise minutes', () => {
  for (const before of [0, 1, 9]) expect(placeWords({ ...waiting, before })).not.toMatch(/分钟|小时/)
})

test.each([
  ['waiting', '已经登记好了，请进会场坐下'],
  ['finished', '圆桌会开完了，谢谢您来'],
  ['left', '登记已经撤掉了。还想参加的话，请到服务台说一声'],
  ['givenUp', '您已经用预约的号报到，这个号不用了'],
] as const)('at a roundtable who is %s reads %s', (state, words) => expect(tableWords(state)).toBe(words))
