import { eventInWords, senderReads, senderReadsNote } from '#domain/opinion/events'
import { actions, life } from '#domain/opinion/life'

const facts = {
  unit: '市水务局',
  due: '2026-03-25',
  was: '2026-03-24',
  to: '法院、仲裁或复议',
  resultClass: 'B',
  promisedBy: '2027-06-30',
  rating: '满意',
}
const names: Record<string, string> = {
  resident: '居民',
  stationClerk: '荷塘街道联络站',
  leadUnit: '市水务局',
  coHandlingUnit: '市住建局',
  clock: '到期',
}
const said = (action: (typeof actions)[number], reader: 'sender' | 'staff') => {
  const by = life.find(step => step.action === action)?.by as string
  return eventInWords({ action, byName: names[by] as string, facts }, reader, '2026-03-04')
}

test.each([
  ['submit', '我们收到了您的意见', '收到居民的意见'],
  ['answerOnSite', '荷塘街道联络站已答复', '荷塘街道联络站已答复'],
  ['decline', '荷塘街道联络站说明了不能办的原因', '荷塘街道联络站说明了不能办的原因'],
  ['refer', '荷塘街道联络站建议向法院、仲裁或复议提出', '荷塘街道联络站建议向法院、仲裁或复议提出'],
  ['assign', '荷塘街道联络站已交给市水务局办理，3月25日前答复', '荷塘街道联络站已交给市水务局办理，最晚3月25日答复'],
  ['accept', '市水务局已接收，3月25日前答复', '市水务局已接收，最晚3月25日答复'],
  ['returnToStation', '市水务局认为不归自己管，退回联络站重新安排', '市水务局认为不归自己管，退回联络站重新安排'],
  ['recordProgress', '市水务局写了新进展', '市水务局写了新进展'],
  ['giveCoOpinion', '市住建局给出了会办意见', '市住建局给出了会办意见'],
  [
    'reply',
    '市水务局已答复：正在办，或已列入计划，预计2027年6月30日前办成',
    '市水务局已答复：正在办，或已列入计划，预计2027年6月30日前办成',
  ],
  ['supplement', '您补充了说明', '居民补充了说明'],
  ['rate', '您评价：满意', '居民评价：满意'],
  ['sendBack', '您退回了答复，要求重办', '居民退回了答复，要求重办'],
  ['withdraw', '您撤回了这件意见', '居民撤回了这件意见'],
  ['recount', '放假安排公布了，日期重新计算：3月24日改为3月25日', '放假安排公布了，日期重新计算：3月24日改为3月25日'],
  ['lapse', '到期没有评价，按规定办结，记为“未评价”', '到期没有评价，按规定办结，记为“未评价”'],
] as const)('%s: the sender reads “%s”, staff read “%s”', (action, toSender, toStaff) => {
  expect([said(action, 'sender'), said(action, 'staff')]).toEqual([toSender, toStaff])
})

test('photos that came with a supplement are counted', () => {
  const entry = { action: 'supplement', byName: '居民', facts: { photos: '2' } } as const
  expect(eventInWords(entry, 'staff', '2026-03-04')).toBe('居民补充了说明和2张照片')
})

test('helping units are named with the assignment', () => {
  const entry = {
    action: 'assign',
    byName: '联络站',
    facts: { ...facts, coHandlingUnits: '市住建局、市城管局' },
  } as const
  expect(eventInWords(entry, 'sender', '2026-03-04')).toBe(
    '联络站已交给市水务局办理，市住建局、市城管局协助，3月25日前答复',
  )
})

test('the sender reads every entry but a co-handling unit’s draft, and no note that passes between offices', () => {
  expect(actions.filter(action => !senderReads(action))).toEqual(['giveCoOpinion'])
  expect(actions.filter(action => !senderReadsNote(action))).toEqual(['assign', 'returnToStation'])
})

test('what the sender reads is free of the words of the benches', () => {
  for (const action of actions.filter(senderReads))
    expect(said(action, 'sender')).not.toMatch(/交办|销号|承办|undefined/)
})
