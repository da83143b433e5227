import { maskContact, maskName, maskPhone } from '#domain/access/masking'

test.each([
  ['王小明', '王**'],
  ['李娜', '李*'],
  ['欧阳娜娜', '欧***'],
  ['阿依古丽·买买提', '阿*******'],
  ['  王小明 ', '王**'],
  ['𠮷田', '𠮷*'],
  ['', ''],
])('the name %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown))

test.each([
  ['13812345678', '138****5678'],
  ['073128800101', '************'],
  ['28800101', '********'],
  ['1381234567八', '***********'],
])('the phone %s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown))

test('what was left out stays out, rather than being shown as empty', () => {
  expect(maskContact({})).toEqual({})
  expect(maskContact({ name: '', phone: '' })).toEqual({})
  expect(maskContact({ name: '王小明' })).toEqual({ name: '王**' })
  expect(maskContact({ name: '王小明', phone: '13812345678' })).toEqual({ name: '王**', phone: '138****5678' })
})
