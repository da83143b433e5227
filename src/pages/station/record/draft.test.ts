import { asInput, blank } from './draft'

const standing = { ...blank(['d1'], '原来的话'), answer: '原来的答复' }

test('how to reach who came goes out only when it was touched, and never of an anonymous visitor', () => {
  const visitor = { name: ' 李桂香 ', phone: '', address: '' }
  expect(asInput(standing)).not.toHaveProperty('visitor')
  expect(asInput({ ...standing, visitor })).toMatchObject({ visitor: { name: '李桂香', phone: undefined } })
  expect(asInput({ ...standing, secrecy: 'anonymous', visitor })).not.toHaveProperty('visitor')
})
