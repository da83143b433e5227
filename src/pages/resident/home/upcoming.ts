import { dayAndWeekday } from '../../../components/moments'
import type { Booking } from '../bookings/booking'
import { visitorName } from '../visit/visitorName'
import type { Wait } from '../waiting/waits'

/** One line of what lies ahead of the reader, or of somebody for whom they booked. */
export interface Upcoming {
  id: string
  what: string
  where: string
}

type Booked = Pick<
  Booking,
  'id' | 'state' | 'today' | 'begun' | 'day' | 'startsAt' | 'label' | 'stationName' | 'number' | 'visitor'
>
type Waiting = Pick<Wait, 'id' | 'day' | 'stationName' | 'before' | 'offer' | 'visitor'>

const lineOf = (one: Booked): Upcoming => {
  const when = `${dayAndWeekday(one.day)} ${one.label}`
  const whom = visitorName(one)
  return {
    id: one.id,
    what: whom ? `替${whom}约了${when}` : `我约了${when}`,
    where: `${one.stationName} · 号码 ${one.number}`,
  }
}

const waitLineOf = (one: Waiting): Upcoming => {
  const whom = visitorName(one)
  return {
    id: one.id,
    what: `${whom ? `替${whom}` : '我在'}候补${dayAndWeekday(one.day)}`,
    where: `${one.stationName} · ${one.before === 0 ? '排在第一位' : `前面还有${one.before}人`}`,
  }
}

/**
 * Each place after today and each day waited for, the soonest first.
 *
 * @param shown what has a card of its own on the page
 */
export const upcoming = (
  bookings: readonly Booked[],
  waits: readonly Waiting[],
  shown: ReadonlySet<string>,
): Upcoming[] =>
  [
    ...bookings
      .filter(one => one.state === 'booked' && !one.today && !one.begun)
      .map(one => ({ at: `${one.day} ${one.startsAt}`, line: lineOf(one) })),
    ...waits.filter(({ offer }) => !offer).map(one => ({ at: one.day, line: waitLineOf(one) })),
  ]
    .filter(({ line }) => !shown.has(line.id))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ line }) => line)
