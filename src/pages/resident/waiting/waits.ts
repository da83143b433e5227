import { call, type Outputs } from '../../../platform/call'
import { token } from '../../../platform/session'
import { type Reading, useReading } from '../../../platform/useReading'

export type Wait = Outputs['reception']['myWaits'][number]

/** For what I wait, and for what I waited in vain; whoever has never signed in waits for nothing. */
export const useWaits = (district: string | null): Reading<Wait[]> =>
  useReading(district && token() ? `waits:${district}` : null, () => call.reception.myWaits({}))

/** Those of them that have not ended. */
export const stillWaiting = (waits: readonly Wait[] | null): Wait[] => waits?.filter(({ ended }) => !ended) ?? []
