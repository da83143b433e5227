import { v7 as newId } from 'uuid'
import type { NoteRow } from '#db/queries/noShow'
import type { NoticeToWrite } from '#db/queries/notice'
import type { Day } from '#domain/calendar/day'
import type { MissedDay } from '#domain/reception/noShowNotices'
import type { ReceptionNotice } from '#domain/reception/notices'

type Missed = Pick<NoteRow, 'booking_id' | 'account_id' | 'for_other' | 'station_id' | 'station_name' | 'day' | 'label'>

/** What who booked is told of a day that was missed: in the inbox alone, and it opens the page on which they can say why. */
export const missedNotice = (
  event: string,
  row: Missed,
  today: Day,
  words: (missed: MissedDay) => ReceptionNotice,
): NoticeToWrite => ({
  ids: [newId(), newId()],
  event,
  recipientId: row.account_id,
  template: 'reception',
  ...words({ day: row.day, at: row.label, station: row.station_name, today, forOther: row.for_other }),
  about: { kind: 'booking', id: row.booking_id },
  page: 'pages/resident/missed/index',
  stationId: row.station_id,
  inboxOnly: true,
})
