import { readFileSync } from 'node:fs'
import path from 'node:path'
import { drawLife } from '#domain/opinion/diagram'
import { life, statuses } from '#domain/opinion/life'

test('docs/opinion-life.md is what `npm run docs` draws from the table today', () => {
  expect(readFileSync(path.join(__dirname, '../../docs/opinion-life.md'), 'utf8')).toBe(drawLife())
})

test('every status is named once, and every step has an arrow from each status that it leaves', () => {
  const drawn = drawLife().split('\n')
  expect(drawn.filter(line => line.startsWith('  state "'))).toHaveLength(statuses.length)
  const arrows = life.reduce((sum, step) => sum + (step.from === 'nothing' ? 1 : step.from.length), 0)
  expect(drawn.filter(line => /^ {2}\S+ --> \w+: /.test(line))).toHaveLength(arrows)
})

test('the steps read as sentences: the unit returns an assignment to the station, which is told with the resident and the co-handling units', () => {
  expect(drawLife()).toContain(
    '| 已交办 | 主办单位 | 退回联络站 `returnToStation` | 单位退回 | 联络站 | 联络站处理期限 | 居民、联络站、会办单位 | — |',
  )
})
