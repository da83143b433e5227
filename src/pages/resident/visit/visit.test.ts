import { firstVisit, visitInput, visitInWords, visitWrong } from './visit'

const self = firstVisit(['opinion', 'legalAid'])
const mother = { ...self, who: 'other' as const, name: ' 李秀英 ', phone: '13800000009' }

test('who comes themselves for the usual thing says nothing more, and nothing more travels', () => {
  expect(visitInWords(self, ['opinion', 'legalAid'])).toBe('本人来，提意见')
  expect(visitInput(self)).toEqual({})
  expect(visitWrong(self)).toBeNull()
})

test('for another person the name and a whole phone number are asked for', () => {
  expect(visitWrong({ ...mother, name: '' })).toBe('请写来的人的姓名')
  expect(visitWrong({ ...mother, phone: '' })).toBe('请写来的人的手机号')
  expect(visitWrong({ ...mother, phone: '1380000000' })).toBe('电话少了1位，请再看看')
  expect(visitWrong(mother)).toBeNull()
  expect(visitInput({ ...mother, relation: '母亲', wishes: ['wheelchair'] })).toEqual({
    for: { kind: 'other', contact: { name: '李秀英', phone: '13800000009' }, relation: '母亲' },
    wishes: ['wheelchair'],
  })
})

test('legal aid asks for its kind of case, which goes with nothing else', () => {
  expect(visitWrong({ ...self, service: 'legalAid' })).toBe('请选择案件类别，不用带材料')
  expect(visitInput({ ...self, service: 'legalAid', caseKind: '劳动争议' })).toEqual({
    service: 'legalAid',
    caseKind: '劳动争议',
  })
  expect(visitInput({ ...self, service: 'opinion', caseKind: '劳动争议' })).toEqual({ service: 'opinion' })
})

test('where legal aid is all there is, its kind of case is in sight at once', () => {
  expect(firstVisit(['legalAid'])).toMatchObject({ open: true, service: 'legalAid' })
})
