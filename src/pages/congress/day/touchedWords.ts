/** Whom the cancelling of a day touches, and how: who has booked, and who waits for a place. */
export const touchedWords = (booked: number, waiting: number): string => {
  if (booked + waiting === 0) return '这一天还没有人预约。'
  const people = [
    ...(booked > 0 ? [`${booked}位预约的人`] : []),
    ...(waiting > 0 ? [`${waiting}位候补的人`] : []),
  ].join('和')
  return [
    `${people}会收到通知。`,
    ...(booked > 0 ? ['预约的号作废，要另约一天。'] : []),
    ...(waiting > 0 ? ['候补也到此结束。'] : []),
  ].join('')
}
