import { closingWords } from './closingWords'

const sums = { booked: 3, came: 0, walkedIn: 0, missed: 0, received: 0, waiting: 0, gone: 0 }
const expected = { due: true, unanswered: false }

test('whose time has come is noted as missed, and whose has not is told at once and called', () => {
  expect(
    closingWords({
      expected: [expected, expected, { ...expected, due: false }],
      sums: { ...sums, waiting: 4 },
      seats: [],
      unrecorded: 0,
    }),
  ).toEqual([
    '到时间还没来的2位，会记为没有来。',
    '还有1位约的时间没到。收工后马上发通知，请他们换一场；名单在“待打电话”里，请接着逐个打。',
    '还在等的4位会记为没接待到，马上发通知说对不起；没用手机取号的，请当面说一声。其实谈过的，请先写记录，再收工。',
    '今天之内还可以重新打开。',
  ])
})

test('who never answered that the day was changed is not noted, and the clerk is told so', () => {
  const silent = { ...expected, unanswered: true }
  expect(closingWords({ expected: [silent, { ...silent, due: false }], sums, seats: [], unrecorded: 0 })).toEqual([
    '有1位一直没有答复接待的变动，可能还不知道，不会记为没有来。',
    '还有1位约的时间没到。收工后马上发通知，请他们换一场；名单在“待打电话”里，请接着逐个打。',
    '今天之内还可以重新打开。',
  ])
})

test('nothing is said of people who are not there', () => {
  expect(closingWords({ expected: [], sums, seats: [], unrecorded: 0 })).toEqual(['今天之内还可以重新打开。'])
})

test('deputies whose attendance nobody has registered are named: it can still be done after closing', () => {
  const seats = [
    { name: '曾淑珍', attended: 'came' },
    { name: '蒋新民', attended: null },
  ]
  expect(closingWords({ expected: [], sums, seats, unrecorded: 0 })).toEqual([
    '蒋新民代表的出勤还没有登记，收工后也可以登记。',
    '今天之内还可以重新打开。',
  ])
})

test('people of whom nothing is written down are counted: it can still be done after closing', () => {
  expect(closingWords({ expected: [], sums, seats: [], unrecorded: 2 })).toEqual([
    '还有2位没有写记录，收工后也可以写。',
    '今天之内还可以重新打开。',
  ])
})
