import { dayAndWeekday } from '../../../components/moments'
import type { Booking } from '../bookings/booking'

type Asked = Pick<Booking, 'day' | 'state'> & { asked: Pick<NonNullable<Booking['asked']>, 'kind'> | null }

/** What has changed of a booking, and the question, in one line: nobody is asked whether they come to what is not held. */
export const askedTitle = ({ day, state, asked }: Asked): string => {
  const when = dayAndWeekday(day)
  if (state === 'booked') return `${when}的接待有变动，您还来吗？`
  if (asked?.kind === 'cancelled') return `${when}的接待取消了，换一场吗？`
  return `${when}您约的那一场没有了，换一场吗？`
}
