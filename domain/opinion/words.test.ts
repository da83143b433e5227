import { actions, isOpen, life, parties, type Status, statuses } from '#domain/opinion/life'
import { secrecyWords } from '#domain/opinion/secrecy'
import {
  actionWords,
  helpersInWords,
  type NowFacts,
  nowForStaff,
  nowInWords,
  partyWords,
  ratings,
  ratingWords,
  referrals,
  resultClasses,
  resultWords,
  statusWords,
  titleOf,
  urgencyOf,
  waitsForRating,
} from '#domain/opinion/words'

const told = (status: Status, more: Partial<NowFacts> = {}): string =>
  nowInWords({
    status,
    stationName: '荷塘街道联络站',
    leadUnitName: '市水务局',
    actBy: '2026-03-06',
    answerDue: '2026-03-23',
    today: '2026-03-04',
    ...more,
  })

describe('the sentence under 现在', () => {
  test.each([
    ['received', '荷塘街道联络站正在看您的意见，最晚3月6日告诉您由谁办理'],
    ['assigned', '已交给市水务局办理，3月23日前答复您'],
    ['inProgress', '由市水务局办理，3月23日前答复您'],
    ['returned', '市水务局说这件事不归它管，荷塘街道联络站正在重新安排，最晚3月6日告诉您由谁办理'],
    ['replied', '荷塘街道联络站已答复。您觉得怎么样？请在3月6日前评价'],
    ['sentBack', '您退回了答复，荷塘街道联络站正在重新安排，最晚3月6日告诉您由谁办理'],
    ['closed', '这件事已经办结。荷塘街道联络站已答复'],
    ['declined', '荷塘街道联络站已说明为什么不能办'],
    ['referred', '荷塘街道联络站已告诉您该向哪里提出'],
    ['withdrawn', '您已撤回这件意见'],
  ] as const)('%s: %s', (status, sentence) => expect(told(status)).toBe(sentence))

  test('after a unit’s reply it names the unit and the result', () => {
    expect(told('replied', { repliedBy: '市水务局', resultClass: 'A' })).toBe(
      '市水务局已答复：问题已解决。您觉得怎么样？请在3月6日前评价',
    )
  })
  test('a date of next year is said with the year', () => {
    expect(told('received', { actBy: '2027-01-05', today: '2026-12-31' })).toBe(
      '荷塘街道联络站正在看您的意见，最晚2027年1月5日告诉您由谁办理',
    )
  })
  test('after its date it says who should have acted, by which date, and how many days ago that was', () => {
    expect(told('received', { today: '2026-03-08' })).toBe('荷塘街道联络站应在3月6日前告诉您由谁办理，已超过2天')
    for (const status of ['assigned', 'inProgress'] as const)
      expect(told(status, { today: '2026-03-25' })).toBe(
        '市水务局应在3月23日前答复您，已超过2天，荷塘街道联络站正在催办',
      )
    expect(told('returned', { today: '2026-03-08' })).toBe('荷塘街道联络站应在3月6日前重新安排，已超过2天')
    expect(told('sentBack', { today: '2026-03-07' })).toBe(
      '您退回了答复，荷塘街道联络站应在3月6日前重新安排，已超过1天',
    )
  })
  test('in every open status it names who has it and a date', () => {
    for (const status of statuses.filter(isOpen)) {
      expect(told(status)).toMatch(/荷塘街道联络站|市水务局/)
      expect(told(status)).toMatch(/\d月\d+日/)
      expect(told(status, { today: '2026-03-30' })).toMatch(/\d月\d+日/)
    }
  })
})

test('who helps is said while they do, and not while the station arranges anew', () => {
  expect(helpersInWords('inProgress', ['市住建局', '市城管局'])).toBe('市住建局、市城管局一起办理')
  for (const status of ['returned', 'sentBack'] as const) expect(helpersInWords(status, ['市住建局'])).toBe('')
  expect(helpersInWords('inProgress', [])).toBe('')
})

test('where a resident reads, the words of the benches do not appear', () => {
  const read = [
    ...statuses.map(status => told(status)),
    told('returned', { leadUnitName: undefined }),
    ...resultClasses.map(resultClass => told('replied', { resultClass })),
    ...Object.values(resultWords),
    ...Object.values(ratingWords),
    ...Object.values(referrals).flatMap(referral => [referral.name, referral.text]),
    ...Object.values(secrecyWords).flatMap(level => [level.name, level.explains]),
    ...life.filter(step => step.by === 'resident').map(step => actionWords[step.action]),
  ]
  for (const sentence of read) expect(sentence).not.toMatch(/交办|销号|承办|工单系统|undefined|null/)
})

test('every status, action, party, result and rating has a Chinese word of its own', () => {
  const lists = [
    [statuses, statusWords],
    [actions, actionWords],
    [parties, partyWords],
    [resultClasses, resultWords],
    [ratings, ratingWords],
  ] as const
  for (const [keys, words] of lists) {
    expect(Object.keys(words).sort()).toEqual([...keys].sort())
    for (const word of Object.values(words)) expect(word).toMatch(/^[\p{Script=Han}，]+$/u)
    expect(new Set(Object.values(words)).size).toBe(keys.length)
  }
})

describe('the light beside a date, on 13 March 2026', () => {
  test.each([
    ['2026-03-11', 'overdue', '已超期2天'],
    ['2026-03-12', 'overdue', '已超期1天'],
    ['2026-03-13', 'dueSoon', '今天到期'],
    ['2026-03-14', 'dueSoon', '还剩1天'],
    ['2026-03-16', 'dueSoon', '还剩3天'],
    ['2026-03-17', 'onTime', '按时'],
  ])('due %s is %s: %s', (due, urgency, words) => expect(urgencyOf(due, '2026-03-13')).toEqual({ urgency, words }))

  test.each([
    ['2026-03-16', 'dueSoon', '还剩3天'],
    ['2026-03-17', 'onTime', '等您评价'],
  ])('waits for the rating of the sender until %s, %s: %s', (due, urgency, words) =>
    expect(waitsForRating(due, '2026-03-13')).toEqual({ urgency, words }),
  )
})

describe('on the benches', () => {
  const bench = (status: Status, more: Partial<NowFacts> = {}) =>
    nowForStaff({
      status,
      stationName: '荷塘街道联络站',
      leadUnitName: '市水务局',
      actBy: '2026-03-06',
      today: '2026-03-04',
      ...more,
    })

  test('the status, who has it, until when', () => {
    expect(bench('received')).toBe('待联络站处理，最晚3月6日')
    expect(bench('assigned')).toBe('已交办（市水务局），最晚3月6日')
    expect(bench('replied', { resultClass: 'A' })).toBe('已答复，待评价：A类，问题已解决，最晚3月6日')
    expect(bench('closed', { actBy: undefined })).toBe('已办结')
  })
})

describe('the title of an opinion', () => {
  test('is its first sentence', () => {
    expect(titleOf('楼下路灯坏了。晚上老人不敢出门。')).toBe('楼下路灯坏了')
    expect(titleOf('自来水发黄！\n已经三天了')).toBe('自来水发黄')
    expect(titleOf('\n  电梯停了\n第三次')).toBe('电梯停了')
  })
  test('is 24 characters at most, the last of them an ellipsis when it was cut', () => {
    const long = '一二三四五六七八九十一二三四五六七八九十一二三四'
    expect(titleOf(long)).toBe(long)
    expect(titleOf(`${long}五`)).toBe('一二三四五六七八九十一二三四五六七八九十一二三…')
  })
  test('is never empty, even when nothing but marks was written', () => {
    expect(titleOf('？？？？？')).toBe('？？？？？')
  })
})
