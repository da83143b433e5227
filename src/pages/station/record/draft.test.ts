import { asInput, blank, merged, outrun } from './draft'

const standing = { ...blank(['d1'], '原来的话'), answer: '原来的答复' }

test('only what was touched stands over what the record says', () => {
  expect(merged(standing, { answer: '新的答复', seen: 1 })).toMatchObject({ matter: '原来的话', answer: '新的答复' })
})

test('words that somebody else has saved since are shown beside one’s own, and only those', () => {
  expect(outrun(standing, { matter: '我写的', seen: 1 }, 2)).toEqual(['matter'])
  expect(outrun(standing, { matter: '我写的', seen: 2 }, 2)).toEqual([])
  expect(outrun(standing, { matter: '原来的话', seen: 1 }, 2)).toEqual([])
  expect(outrun(standing, { outcome: 'explained', seen: 1 }, 2)).toEqual([])
})

test('how to reach who came goes out only when it was touched, and never of an anonymous visitor', () => {
  const visitor = { name: ' 李桂香 ', phone: '', address: '' }
  expect(asInput(standing)).not.toHaveProperty('visitor')
  expect(asInput({ ...standing, visitor })).toMatchObject({ visitor: { name: '李桂香', phone: undefined } })
  expect(asInput({ ...standing, secrecy: 'anonymous', visitor })).not.toHaveProperty('visitor')
})
