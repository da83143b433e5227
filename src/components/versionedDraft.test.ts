import { merged, outrun } from './versionedDraft'

const standing = { matter: '原来的话', answer: '原来的答复', outcome: 'unfinished' }
const texts = ['matter', 'answer'] as const

test('only what was touched stands over what is saved', () => {
  expect(merged(standing, { answer: '新的答复', seen: 1 })).toEqual({ ...standing, answer: '新的答复' })
})

test('words that somebody else has saved since are shown beside one’s own, and only those', () => {
  expect(outrun(standing, { matter: '我写的', seen: 1 }, 2, texts)).toEqual(['matter'])
  expect(outrun(standing, { matter: '我写的', seen: 2 }, 2, texts)).toEqual([])
  expect(outrun(standing, { matter: '原来的话', seen: 1 }, 2, texts)).toEqual([])
  expect(outrun(standing, { outcome: 'explained', seen: 1 }, 2, texts)).toEqual([])
})

test('what was first written on this phone meets what a colleague was the first to save', () => {
  expect(outrun(standing, { matter: '我写的', seen: 0 }, 1, texts)).toEqual(['matter'])
})
