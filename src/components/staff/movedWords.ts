import type { Outputs } from '../../platform/call'
import { dayInSentence } from '../moments'

type Moved = Pick<Outputs['reception']['nextDays'][number], 'day' | 'movedBecause' | 'movedFrom'>

/** Why a day is this one and not the one of which people were told; null where it is that one. */
export const movedWords = ({ day, movedBecause, movedFrom }: Moved): string | null =>
  movedBecause && movedFrom !== day ? `因${movedBecause}，由${dayInSentence(movedFrom, day)}改到这一天` : null
