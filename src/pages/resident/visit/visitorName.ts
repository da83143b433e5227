import type { Outputs } from '../../../platform/call'

/** `母亲（万**）`: for whom something was booked; null for oneself. */
export const visitorName = ({ visitor }: Pick<Outputs['reception']['myBookings'][number], 'visitor'>): string | null =>
  visitor && (visitor.relation ? `${visitor.relation}（${visitor.name}）` : visitor.name)
