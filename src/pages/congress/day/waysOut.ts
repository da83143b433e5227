import { useState } from 'react'
import type { BeyondPlaces } from '#domain/reception/dayChange'
import type { Refused } from '../../../platform/refused'

/** What stands in the way of fewer places, and what can be done about it. */
interface WaysOut {
  ways: BeyondPlaces[]
  /** So many people would be asked to take another place. */
  asked: number
  /** Whole slots go, whoever booked first: it is not the latest alone who are asked. */
  slotsGo: boolean
}

const waysOutOf = (problem: Refused | null): WaysOut | null => {
  if (problem?.code !== 'HOURS_BOOKED' || !problem.data) return null
  const { ways, affected } = problem.data as { ways: BeyondPlaces[]; affected: { asked: number; places: number }[] }
  return {
    ways,
    asked: affected.reduce((sum, each) => sum + each.asked, 0),
    slotsGo: affected.some(({ places }) => places === 0),
  }
}

/** The ways out that the last refusal named; they stay to choose from while the choice is sent, until they are `settled`. */
export const useWaysOut = (problem: Refused | null): { refused: WaysOut | null; settled: () => void } => {
  const [known, setKnown] = useState<WaysOut | null>(null)
  const now = waysOutOf(problem)
  if (now && JSON.stringify(now) !== JSON.stringify(known)) setKnown(now)
  return { refused: now ?? known, settled: () => setKnown(null) }
}

export const wayWords = (
  way: BeyondPlaces,
  { asked, slotsGo }: Pick<WaysOut, 'asked' | 'slotsGo'>,
): { name: string; explains: string } =>
  way === 'keepBooked'
    ? { name: '都保留，不再接受新的预约', explains: '已经约的人照常来，名额减到已约的人数' }
    : {
        name: slotsGo ? `请这${asked}人换一场` : `请最晚约的${asked}人换一场`,
        explains: `他们的位置收回，马上通知本人，问要换一场还是不来了；${slotsGo ? '别的人' : '先约的人'}不动`,
      }
