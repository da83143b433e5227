import { v7 as newId } from 'uuid'
import type { BookingRow } from '#db/queries/booking'
import type { NoticeToWrite } from '#db/queries/notice'
import type { ReceptionNotice } from '#domain/reception/notices'

/**
 * A notice about a booking, to whoever made it.
 *
 * @param event names what happened, so that it is told once
 */
export const bookingNotice = (
  words: ReceptionNotice,
  event: string,
  booking: Pick<BookingRow, 'booking_id' | 'account_id' | 'station_id'>,
): NoticeToWrite => ({
  ids: [newId(), newId()],
  event,
  recipientId: booking.account_id,
  template: 'reception',
  ...words,
  about: { kind: 'booking', id: booking.booking_id },
  page: 'pages/resident/bookings/index',
  stationId: booking.station_id,
})
