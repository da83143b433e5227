import { call } from '../../platform/call'
import { useReading } from '../../platform/useReading'

/** How many people are to be called: whom a message missed, and who did not answer a change; nobody twice. */
export const useCallCount = (): number => {
  // Whom to call is not left lying on a device that colleagues share.
  const missed = useReading('calls', () => call.notice.unsendable({}), { kept: false })
  const unanswered = useReading('unanswered', () => call.reception.unanswered({}), { kept: false })
  return new Set([...(missed.data ?? []).map(line => line.about.id), ...(unanswered.data ?? []).map(line => line.id)])
    .size
}
