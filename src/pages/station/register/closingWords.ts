import type { Outputs } from '../../../platform/call'

type Closing = Pick<Outputs['visit']['desk'], 'sums'> & {
  expected: { due: boolean; unanswered: boolean }[]
  seats: { name: string; attended: unknown }[]
  /** Who came and has no record yet. */
  unrecorded: number
}

/** The deputies whose attendance nobody has registered. */
export const unregisteredOf = (seats: Closing['seats']): string[] =>
  seats.filter(seat => !seat.attended).map(seat => seat.name)

/** What closing the desk does to whom, a sentence for each; those whose time has not come are not missed, but told and called. */
export const closingWords = ({ expected, sums, seats, unrecorded }: Closing): string[] => {
  const due = expected.filter(person => person.due && !person.unanswered).length
  const unanswered = expected.filter(person => person.due && person.unanswered).length
  const later = expected.length - due - unanswered
  const unregistered = unregisteredOf(seats)
  return [
    ...(due > 0 ? [`到时间还没来的${due}位，会记为没有来。`] : []),
    ...(unanswered > 0 ? [`有${unanswered}位一直没有答复接待的变动，可能还不知道，不会记为没有来。`] : []),
    ...(later > 0
      ? [`还有${later}位约的时间没到。收工后马上发通知，请他们换一场；名单在“待打电话”里，请接着逐个打。`]
      : []),
    ...(sums.waiting > 0
      ? [
          `还在等的${sums.waiting}位会记为没接待到，马上发通知说对不起；没用手机取号的，请当面说一声。其实谈过的，请先写记录，再收工。`,
        ]
      : []),
    ...(unregistered.length > 0 ? [`${unregistered.join('、')}代表的出勤还没有登记，收工后也可以登记。`] : []),
    ...(unrecorded > 0 ? [`还有${unrecorded}位没有写记录，收工后也可以写。`] : []),
    '今天之内还可以重新打开。',
  ]
}
