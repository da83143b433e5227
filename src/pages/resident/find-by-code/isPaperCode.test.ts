import { isPaperCode } from './isPaperCode'

test('a slip has ten characters, however they are parted', () => {
  for (const code of ['ABCDE-23456', ' abcde 23456 ', 'ABCDE23456']) expect(isPaperCode(code)).toBe(true)
})

test('a character too few is still the slip, whose words for a wrong code speak of it', () => {
  expect(isPaperCode('ABCDE-2345')).toBe(true)
})

test('an opinion’s query code has twelve', () => {
  expect(isPaperCode('ABCD-EFGH-2345')).toBe(false)
})
