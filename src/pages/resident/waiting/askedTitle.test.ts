import { askedTitle } from './askedTitle'

const asked = { day: '2030-12-17', state: 'booked', asked: { kind: 'moved' } } as const

test('whether somebody still comes is asked only of what is held and still theirs', () => {
  expect(askedTitle(asked)).toBe('2030年12月17日 周二的接待有变动，您还来吗？')
  expect(askedTitle({ ...asked, state: 'displaced', asked: { kind: 'cancelled' } })).toBe(
    '2030年12月17日 周二的接待取消了，换一场吗？',
  )
  expect(askedTitle({ ...asked, state: 'displaced', asked: { kind: 'capacityCut' } })).toBe(
    '2030年12月17日 周二您约的那一场没有了，换一场吗？',
  )
})
