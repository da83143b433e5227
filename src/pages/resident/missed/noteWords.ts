import type { Outputs } from '../../../platform/call'

type Note = Pick<Outputs['noShow']['mine'][number], 'stationName' | 'forOther' | 'times' | 'decision'>

/** What was noted of a day, in a sentence; the count only while the note stands, and never of somebody else. */
export const noteWords = ({ stationName, forOther, times, decision }: Note): string => {
  const missed = forOther ? `您替别人约的，${stationName}那天没有等到人` : `${stationName}那天没有等到您`
  if (decision === 'takenBack') return `${forOther ? `您替别人约的，${stationName}` : stationName}看过了，这次不算了。`
  if (decision === 'lapsed')
    return forOther ? `${missed}。重新看过，不再记了。` : `${missed}。以前有一次查清楚了不算，所以这次也不再记了。`
  return times === null ? `${missed}。` : `${missed}，这是第${times}次。`
}
