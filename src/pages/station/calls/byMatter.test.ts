import { byMatter } from './byMatter'

const notice = (title: string, id: string) => ({ title, about: { kind: 'booking' as const, id } })

test('what one person missed about one matter is one call, in the place of its first notice', () => {
  const missed = [notice('明天有接待', 'a'), notice('明天有接待', 'b'), notice('接待的代表有变动', 'a')]
  expect(byMatter(missed).map(call => call.map(one => `${one.about.id} ${one.title}`))).toEqual([
    ['a 明天有接待', 'a 接待的代表有变动'],
    ['b 明天有接待'],
  ])
})
