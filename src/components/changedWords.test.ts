import { changedWords } from './changedWords'

test('whoever changes a place for somebody is told what on the paper is void and what stays', () => {
  expect(changedWords('9:00-1')).toBe(
    '纸上原来的报到码和号码 9:00-1 作废，请划掉，写上新的。查看、取消用的预约码还是原来那个，不用改。',
  )
})
