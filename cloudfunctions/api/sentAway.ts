import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import type { DayRow } from '#db/queries/reception'
import type { VisitRow } from '#db/queries/visit'
import { dayOf, timeInWords, timeOf } from '#domain/calendar/day'
import type { ReceptionNotice } from '#domain/reception/notices'
import { backInQueue, type Come, sentAway } from '#domain/reception/visitNotices'

type Day = Pick<DayRow, 'day_id' | 'day' | 'station_id' | 'station_name' | 'phone'>

/** What a notice about somebody in the queue tells of: what they booked, or the day to which a walk-in came. */
const aboutOf = ({ booking_id, day_id }: VisitRow) =>
  booking_id ? { kind: 'booking' as const, id: booking_id } : { kind: 'day' as const, id: day_id }

/** Writes to those of a queue who can be reached, in both channels; who got a number at the desk has no account, and stands there. */
const tell = async (
  queries: Queries,
  tenantId: string,
  row: Day,
  visits: readonly VisitRow[],
  { event, words }: { event: string; words: (come: Come) => ReceptionNotice },
  at: Date,
): Promise<void> => {
  const notices = visits.flatMap((visit): NoticeToWrite[] => {
    const recipientId = visit.booked_by ?? visit.account_id
    if (!recipientId) return []
    const come = {
      day: row.day,
      at: visit.label ?? timeInWords(timeOf(visit.arrived_at)),
      station: row.station_name,
      today: dayOf(at),
      number: visit.number,
      forOther: visit.booking_id !== null && visit.visitor_id !== visit.booked_by,
      phone: row.phone,
    }
    return [
      {
        ids: [newId(), newId()],
        // With the step that led here: a day may close twice at one moment of a clock that stands still.
        event: `${event}:${visit.visit_id}:${visit.step_no}`,
        recipientId,
        template: 'reception',
        ...words(come),
        about: aboutOf(visit),
        page: `pages/resident/arrive/index?station=${row.station_id}`,
        stationId: row.station_id,
      },
    ]
  })
  await writeNotices(queries, tenantId, notices, at)
}

/** Tells who still waited when a clerk closed the day that their turn did not come, in the transaction that closes it. */
export const tellSentAway = (queries: Queries, tenantId: string, row: Day, visits: readonly VisitRow[], at: Date) =>
  tell(queries, tenantId, row, visits, { event: 'sentAway', words: sentAway }, at)

/** Takes that back when the day is opened again: what was not sent yet, and for the others with the news that they are in the queue. */
export const tellBackInQueue = async (
  queries: Queries,
  tenantId: string,
  row: Day,
  visits: readonly VisitRow[],
  at: Date,
): Promise<void> => {
  for (const visit of visits) {
    const recipient = visit.booked_by ?? visit.account_id
    const { kind, id } = aboutOf(visit)
    if (recipient) await voidWaiting(queries, tenantId, { kind, ids: [id] }, [recipient])
  }
  await tell(queries, tenantId, row, visits, { event: 'backInQueue', words: backInQueue }, at)
}
