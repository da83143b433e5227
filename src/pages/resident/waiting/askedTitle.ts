import type { Booking } from '../bookings/booking'

type Asked = Pick<Booking, 'state'> & { asked: Pick<NonNullable<Booking['asked']>, 'kind'> | null }

/** What has become of a booking, in one line above its date: nobody is asked whether they come to what is not held. */
export const askedTitle = ({ state, asked }: Asked): string =>
  state === 'booked' ? '您约的接待有变动' : asked?.kind === 'cancelled' ? '您约的接待取消了' : '您约的这一场没有了'
