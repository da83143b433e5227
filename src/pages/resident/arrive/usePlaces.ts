import { call, type Outputs } from '../../../platform/call'
import { token } from '../../../platform/session'
import { useEvery } from '../../../platform/useEvery'
import { useMe } from '../../../platform/useMe'
import { type Reading, useReading } from '../../../platform/useReading'

export type QueuePlace = Outputs['visit']['mine'][number]

/** How often the place in the queue is looked up, in seconds: a call must be seen in time. */
export const lookEvery = 10

/** Where I stand in the queues of today, looked up again and again while I do. Where one stood an hour ago is worse than nothing. */
export const usePlaces = (district: string | null): Reading<QueuePlace[]> => {
  const signedIn = useMe() !== null || token() !== null
  const places = useReading(district && signedIn ? `places:${district}` : null, () => call.visit.mine({}), {
    kept: false,
  })
  useEvery(lookEvery, async () => {
    if (places.data?.length) await places.again()
  })
  return places
}
