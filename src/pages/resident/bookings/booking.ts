import { helpWishWords } from '#domain/reception/bookingWish'
import { serviceWords } from '#domain/reception/kinds'
import type { Outputs } from '../../../platform/call'

export type Booking = Outputs['reception']['myBookings'][number]

/** `替母亲（万**）约的` */
export const forWhom = ({ name, relation }: NonNullable<Booking['visitor']>): string =>
  `替${relation ? `${relation}（${name}）` : name}约的`

/** What else was said when it was booked, and is not the usual. */
export const visitFacts = ({ service, caseKind, wishes, opinion }: Booking): string[] => [
  ...(service === 'opinion' ? [] : [`${serviceWords[service]}${caseKind ? `：${caseKind}` : ''}`]),
  ...(wishes.length > 0 ? [`需要的帮助：${wishes.map(wish => helpWishWords[wish]).join('、')}`] : []),
  ...(opinion ? [`接着谈意见 ${opinion.number}`] : []),
]
