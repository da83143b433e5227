import { checkCaseKind } from '#domain/reception/bookingWish'
import type { Refusal } from '#domain/refusal'

const kinds = ['劳动争议', '婚姻家庭']
const refused = (wish: Parameters<typeof checkCaseKind>[1]): string | undefined => {
  try {
    checkCaseKind(kinds, wish)
    return undefined
  } catch (error) {
    return (error as Refusal).code
  }
}

test('legal aid asks for a kind of case', () => {
  expect(refused({ service: 'legalAid' })).toBe('CASE_KIND_NEEDED')
  expect(refused({ service: 'legalAid', caseKind: '劳动争议' })).toBeUndefined()
})

test('only for a kind that the place names', () =>
  expect(refused({ service: 'legalAid', caseKind: '彩票' })).toBe('INPUT_INVALID'))

test('who comes with an opinion is asked for none, and may not give one', () => {
  expect(refused({ service: 'opinion' })).toBeUndefined()
  expect(refused({})).toBeUndefined()
  expect(refused({ service: 'opinion', caseKind: '劳动争议' })).toBe('INPUT_INVALID')
})
