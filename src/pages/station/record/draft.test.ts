import { asInput, blank, lackIn } from './draft'

const standing = { ...blank(['d1'], '原来的话'), answer: '原来的答复' }

test('how to reach who came goes out only when it was touched, and never of an anonymous visitor', () => {
  const visitor = { name: ' 李桂香 ', phone: '', address: '' }
  expect(asInput(standing)).not.toHaveProperty('visitor')
  expect(asInput({ ...standing, visitor })).toMatchObject({ visitor: { name: '李桂香', phone: undefined } })
  expect(asInput({ ...standing, secrecy: 'anonymous', visitor })).not.toHaveProperty('visitor')
})

test('a refusal to finish leads to the field that it names, and any other to none', () => {
  const data = { field: 'category', words: '还没有选类别' }
  expect(lackIn({ code: 'RECORD_UNFINISHED', data })).toEqual(data)
  expect(lackIn({ code: 'RECORD_UNFINISHED' })).toBeNull()
  expect(lackIn({ code: 'CHANGED_MEANWHILE', data: { version: 2 } })).toBeNull()
  expect(lackIn(null)).toBeNull()
})
