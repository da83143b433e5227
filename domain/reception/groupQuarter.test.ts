import { groupQuarter } from '#domain/reception/groupQuarter'

const quota = { deputyContacts: 1, publicContacts: 1, suggestions: 3 }

test('张店: a group with both contacts and two of three suggestions is shown one short', () => {
  const records = [
    { kind: 'deputyContact', suggestions: 1 },
    { kind: 'publicContact', suggestions: 1 },
  ] as const
  expect(groupQuarter(quota, records).map(({ what, done, owed, words }) => [what, done, owed, words])).toEqual([
    ['联系代表', 1, 1, '已完成'],
    ['联系群众', 1, 1, '已完成'],
    ['意见建议', 2, 3, '还差1条'],
  ])
})

test('more than is owed is done, and lacks nothing', () => {
  const [, , suggestions] = groupQuarter(quota, [{ kind: 'publicContact', suggestions: 9 }])
  expect(suggestions).toMatchObject({ done: 9, lacks: 0, words: '已完成' })
})

test('what a place does not ask for has no line', () =>
  expect(groupQuarter({ ...quota, deputyContacts: 0 }, []).map(({ what, words }) => [what, words])).toEqual([
    ['联系群众', '还差1次'],
    ['意见建议', '还差3条'],
  ]))
