import { life } from '#domain/opinion/life'
import { noticeOf } from '#domain/opinion/notices'
import type { Told } from '#domain/opinion/noticeWords'
import { coOpinionOverdueNotice, overdueNotice } from '#domain/opinion/overdue'
import { presets } from '#domain/presets/index'

const longest = (names: string[]): string => names.reduce((a, b) => (b.length > a.length ? b : a))

/** The longest names of any place, and a date of next year: if these fit, all do. */
const told: Told = {
  number: '2026-000123',
  title: '一二三四五六七八九十一二三四五六七八九十一二三…',
  station: longest(presets.flatMap(preset => preset.stations.map(station => station.name))),
  unit: longest(presets.flatMap(preset => preset.units.map(unit => unit.name))),
  acts: 'leadUnit',
  actBy: '2027-12-28',
  answerDue: '2027-12-30',
  resultClass: 'C',
  mayBeSentBack: true,
  byCode: false,
  today: '2026-12-20',
}

const coHandlingUnit = { name: told.unit, due: '2027-12-30' }

const pairs = [...new Set(life.flatMap(step => step.tells.map(recipient => `${step.action} ${recipient}`)))].map(
  pair => pair.split(' ') as [Parameters<typeof noticeOf>[0], Parameters<typeof noticeOf>[1]],
)
const all = [
  ...pairs.map(([action, recipient]) => [`${action} to ${recipient}`, noticeOf(action, recipient, told)] as const),
  ['overdue to the one who is late', overdueNotice('late', told)] as const,
  ['overdue to the station that urges', overdueNotice('station', told)] as const,
  ['overdue to resident', overdueNotice('sender', told)] as const,
  ['co-opinion overdue to the one who is late', coOpinionOverdueNotice('late', coHandlingUnit, told)] as const,
  ['co-opinion overdue to the lead unit', coOpinionOverdueNotice('leadUnit', coHandlingUnit, told)] as const,
]

test('an assignment tells the resident who has it and until when', () => {
  expect(
    noticeOf('assign', 'resident', { ...told, title: '自来水发黄', unit: '市水务局', answerDue: '2026-12-30' }),
  ).toEqual({
    title: '您的意见已交给单位',
    body: '“自来水发黄”已交给市水务局办理，12月30日前答复您。',
    phrase: '已交给单位',
    short: '12月30日前答复您',
  })
})

test('a reply tells the deputy which unit answered and what came of it', () => {
  expect(noticeOf('reply', 'deputy', { ...told, title: '自来水发黄', unit: '市水务局', resultClass: 'B' })).toEqual({
    title: '意见有结果了',
    body: '市水务局答复了2026-000123“自来水发黄”：正在办，或已列入计划。',
    phrase: '正在办',
    short: '市水务局已答复',
  })
})

test.each(all)('%s has words for everything, within WeChat’s limits, and none is cut', (_, notice) => {
  for (const text of Object.values(notice)) {
    expect(text).not.toBe('')
    expect(text).not.toMatch(/undefined|null|\{|\}/)
  }
  expect(notice.phrase).toMatch(/^\p{Script=Han}{1,5}$/u)
  expect(Array.from(notice.short).length).toBeLessThanOrEqual(20)
  expect(notice.short).not.toContain('…')
  expect(notice.body).toMatch(/。$/)
})

test.each(all.filter(([name]) => name.endsWith('to resident')))(
  '%s is free of the words of the benches',
  (_, notice) => {
    expect(Object.values(notice).join()).not.toMatch(/交办|销号|承办|主办|会办/)
  },
)

test.each(all.filter(([name]) => !name.endsWith('to resident')))(
  '%s names a last day as the benches do: 最晚 that day, which plainly counts',
  (_, notice) => expect(Object.values(notice).join()).not.toMatch(/日前/),
)

test('an assignment tells the unit both of its dates', () => {
  expect(noticeOf('assign', 'leadUnit', { ...told, title: '自来水发黄' })).toMatchObject({
    body: '2026-000123“自来水发黄”，最晚2027年12月28日接收或退回，最晚2027年12月30日答复。',
    short: '最晚2027年12月28日接收',
  })
})

test('who is not told of a step has no words for it: asking for them is a bug', () => {
  expect(() => noticeOf('giveCoOpinion', 'resident', told)).toThrow('no words for telling resident of giveCoOpinion')
})
