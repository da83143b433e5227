import type { Outputs } from '../../../platform/call'

export type PastDay = Outputs['record']['pastDays'][number]
type Counted = Pick<PastDay, 'booked' | 'came' | 'gone' | 'unrecorded' | 'drafts' | 'unregistered'>

/** Whether somebody's record of a day that is over is still to be written. */
export const lacksRecords = ({ unrecorded, drafts }: Pick<PastDay, 'unrecorded' | 'drafts'>): boolean =>
  unrecorded + drafts > 0

/** Whether something of it is still to be written or registered. */
export const isLacking = (day: Pick<PastDay, 'unrecorded' | 'drafts' | 'unregistered'>): boolean =>
  lacksRecords(day) || day.unregistered > 0

/** Who came on a day that is over, and what of it is still to be written. */
const cameWords = ({ booked, came, gone, unrecorded, drafts }: Counted): string[] => {
  if (came === 0) return [booked > 0 ? `约了${booked}位，没有登记谁来了` : '没有人来']
  const lacking = [
    ...(unrecorded > 0 ? [`${unrecorded}位还没有记录`] : []),
    ...(drafts > 0 ? [`${drafts}份记录没写完`] : []),
  ]
  const unheard = gone > 0 ? [`${gone}位没接待到`] : []
  return [
    `来了${came}位`,
    ...unheard,
    ...(lacking.length > 0 || gone === came ? lacking : [gone > 0 ? '其余都有记录' : '都有记录']),
  ]
}

/** The same with the deputies whose attendance is not registered, in one line. */
export const pastDayWords = (day: Counted): string =>
  [...cameWords(day), ...(day.unregistered > 0 ? [`${day.unregistered}位代表的出勤没有登记`] : [])].join('，')
