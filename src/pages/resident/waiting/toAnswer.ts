import type { Booking } from '../bookings/booking'
import type { Wait } from './waits'
import { waitsAnew, waitsForAnswer } from './waitsForAnswer'

type Asked = Pick<Booking, 'id' | 'state' | 'dayId' | 'visitor' | 'startsAt' | 'asked'>
type Offered = Pick<Wait, 'id' | 'dayId' | 'visitor' | 'offer'>

/** One thing that waits for the reader's answer: a reception that has changed, or a place that is held for them. */
export type ToAnswer<B, W> = { id: string; booking: B; wait: null } | { id: string; booking: null; wait: W }

/** How a thing stands in the order: what no answer came to in time first, by its reception; the rest by until when it is waited for. */
const urgencyOf = ({ booking, wait }: ToAnswer<Asked, Offered>): [late: number, by: string, startsAt: string] => {
  const startsAt = (booking ?? wait?.offer)?.startsAt ?? ''
  if (booking?.asked?.late) return [0, startsAt, startsAt]
  return [1, booking?.asked?.answerBy ?? wait?.offer?.until ?? '', startsAt]
}

const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const at = a.findIndex((each, i) => each !== b[i])
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}

/** All that waits for the reader's answer, the most urgent first. Who waits for another place of the same day has chosen. */
export const toAnswer = <B extends Asked, W extends Offered>(
  bookings: readonly B[],
  waits: readonly W[],
): ToAnswer<B, W>[] =>
  [
    ...bookings
      .filter(one => waitsForAnswer(one) && !waitsAnew(one, waits))
      .map(booking => ({ id: booking.id, booking, wait: null })),
    ...waits.filter(({ offer }) => offer).map(wait => ({ id: wait.id, booking: null, wait })),
  ].sort((a, b) => compare(urgencyOf(a), urgencyOf(b)))

/** The reader's own place of a day of which an answer is awaited: kept or taken back, the day is no news to them. */
export const askedOn = <B extends Asked>(
  day: { id: string },
  bookings: readonly B[],
  waits: readonly Offered[],
): B | undefined =>
  bookings.find(one => one.dayId === day.id && !one.visitor && waitsForAnswer(one) && !waitsAnew(one, waits))
