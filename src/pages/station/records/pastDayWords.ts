import type { Outputs } from '../../../platform/call'

export type PastDay = Outputs['record']['pastDays'][number]

/** Whether something of a day that is over is still to be written. */
export const isLacking = ({ unrecorded, drafts }: Pick<PastDay, 'unrecorded' | 'drafts'>): boolean =>
  unrecorded + drafts > 0

/** Who came on a day that is over, and what of it is still to be written. */
export const pastDayWords = ({
  booked,
  came,
  gone,
  unrecorded,
  drafts,
}: Pick<PastDay, 'booked' | 'came' | 'gone' | 'unrecorded' | 'drafts'>): string => {
  if (came === 0) return booked > 0 ? `约了${booked}位，没有登记谁来了` : '没有人来'
  const lacking = [
    ...(unrecorded > 0 ? [`${unrecorded}位还没有记录`] : []),
    ...(drafts > 0 ? [`${drafts}份记录没写完`] : []),
  ]
  const unheard = gone > 0 ? [`${gone}位没接待到`] : []
  return [
    `来了${came}位`,
    ...unheard,
    ...(lacking.length > 0 || gone === came ? lacking : [gone > 0 ? '其余都有记录' : '都有记录']),
  ].join('，')
}
