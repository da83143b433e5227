import { dayOf } from '#domain/calendar/day'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

/** The month to open with: the asked one, or that of the next reception day, which may not be this month any more. */
export const useFirstMonth = (
  where: { district: string; station: string } | null,
  asked: string | undefined,
): string | null => {
  const days = useReading(where && !asked ? `days:${where.district}:${where.station}` : null, () =>
    call.reception.nextDays(where ?? { district: '', station: '' }),
  )
  if (asked) return asked
  if (days.loading) return null
  return (days.data?.[0]?.day ?? dayOf(new Date())).slice(0, 7)
}
