import { roles, roleWords } from '#domain/access/roles'

test('there are seven roles, each with its Chinese name', () => {
  expect(roles.map(role => roleWords[role])).toEqual([
    '居民',
    '人大代表',
    '联络站工作人员',
    '承办单位',
    '街道人大工委',
    '选任联工委',
    '网格员',
  ])
  expect(Object.keys(roleWords)).toEqual([...roles])
})
