import type { Outputs } from '../../../platform/call'

type Closing = Pick<Outputs['visit']['desk'], 'sums'> & { expected: { due: boolean }[] }

/** What closing the desk does to whom, a sentence for each; those whose time has not come are not missed, but must be told. */
export const closingWords = ({ expected, sums }: Closing): string[] => {
  const due = expected.filter(person => person.due).length
  const later = expected.length - due
  return [
    ...(due > 0 ? [`约了、时间已到还没来的${due}位会记为没有来。`] : []),
    ...(later > 0 ? [`还有${later}位约的时间没到，收工后就不接待了，请先打电话告诉来的人。`] : []),
    ...(sums.waiting > 0 ? [`还在等的${sums.waiting}位会离开队里。`] : []),
    '今天之内还可以重新打开。',
  ]
}
