import { askedTitle } from './askedTitle'

test('only what is held and still theirs has changed; the rest is gone', () => {
  expect(askedTitle({ state: 'booked', asked: { kind: 'moved' } })).toBe('您约的接待有变动')
  expect(askedTitle({ state: 'cancelled', asked: { kind: 'cancelled' } })).toBe('您约的接待取消了')
  expect(askedTitle({ state: 'displaced', asked: { kind: 'capacityCut' } })).toBe('您约的这一场没有了')
})
