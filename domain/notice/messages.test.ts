import { messageFields, messageTemplates, thing, timeField } from '#domain/notice/messages'

test('twenty characters fit a thing field whole', () => {
  const twenty = '湘潭市岳塘区荷塘街道联络站接待日已改期了'
  expect(Array.from(twenty)).toHaveLength(20)
  expect(thing(twenty)).toBe(twenty)
})
test('of twenty-one, nineteen stay and an ellipsis', () => {
  const cut = thing('湘潭市岳塘区荷塘街道联络站接待日已经改期了')
  expect(cut).toBe('湘潭市岳塘区荷塘街道联络站接待日已经改…')
  expect(Array.from(cut).length).toBeLessThanOrEqual(20)
})
test('a rare character of two code units counts as one and is never halved', () => {
  expect(thing('𠮷'.repeat(21))).toBe(`${'𠮷'.repeat(19)}…`)
})
test('the hour in a time field has two digits', () => {
  expect(timeField('2026-12-15 9:20')).toBe('2026-12-15 09:20')
  expect(timeField('2026-12-15 14:30')).toBe('2026-12-15 14:30')
  expect(timeField('2026-000123')).toBe('2026-000123')
})
test('every template has its three fields, no two of them the same', () => {
  expect(Object.keys(messageFields)).toEqual([...messageTemplates])
  for (const fields of Object.values(messageFields)) expect(new Set(Object.values(fields)).size).toBe(3)
})
