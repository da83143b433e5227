import { call } from '../../platform/call'
import { useReading } from '../../platform/useReading'

/** How many people are to be called. */
export const useCallCount = (): number =>
  useReading('call-count', () => call.notice.callCount({}), { kept: false }).data?.count ?? 0
