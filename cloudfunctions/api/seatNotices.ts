import type { Queries } from '#db/database'
import { holdersOf, holdersOfAny } from '#db/queries/account'
import { bookedWithNumber } from '#db/queries/dayChange'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import { findDay, slotsOfDay } from '#db/queries/reception'
import { dayOf, morningOf } from '#domain/calendar/day'
import { seatsBecause } from '#domain/reception/asking'
import { deputiesNow } from '#domain/reception/bookingNotices'
import { seatsChanged } from '#domain/reception/dayNotices'
import { dutyProposed, seatTaken } from '#domain/reception/rotaNotices'
import { askBooked } from '#functions/api/askBooked'
import { bookingNotice } from '#functions/api/bookingNotice'
import { dutyNotice } from '#functions/api/dutyNotices'

/** What the office changed of one day's seats. */
export interface SeatsChanged {
  dayId: string
  came: readonly string[]
  left: readonly string[]
  /** Who of those is to hear here that they need not come: not who does not know of the day, and not who reads it elsewhere. */
  released: readonly string[]
  why: string
}

/**
 * Tells those whom a change of seats touches, once for each change. A published day asks the deputies who came, and tells its
 * clerks and those who have booked who receives now; of a day that is not, the deputies are asked when it is published.
 *
 * @param event names the change, so that repeating it tells nobody again
 */
export const tellSeats = async (
  queries: Queries,
  tenantId: string,
  changed: SeatsChanged,
  event: string,
  { now, by }: { now: Date; by: string },
): Promise<void> => {
  const { dayId } = changed
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Error('a day whose seats were changed was not found')
  const [first] = await slotsOfDay(queries, tenantId, dayId)
  const occasion = { day: row.day, at: first?.label ?? '', station: row.station_name, today: dayOf(now) }
  const to = (accountId: string) => ({ accountId, dayId, stationId: row.station_id })
  const accountsOf = (deputyIds: readonly string[]) => holdersOfAny(queries, tenantId, 'deputy', deputyIds)
  const released = await accountsOf(changed.released)
  if (released.length > 0) await voidWaiting(queries, tenantId, { kind: 'day', ids: [dayId] }, released)
  const notices: NoticeToWrite[] = released.map(accountId =>
    dutyNotice(seatTaken(occasion, changed.why), `seatTaken:${dayId}:${event}`, to(accountId)),
  )
  if (row.state === 'published') {
    const came = await accountsOf(changed.came)
    const clerks = await holdersOf(queries, tenantId, { role: 'stationClerk', scope: row.station_id })
    const booked = await bookedWithNumber(queries, tenantId, dayId)
    // Who came beside those who sat there takes nobody's deputy away.
    const touched = changed.left.length > 0 ? booked : []
    const question = { kind: 'deputyChanged' as const, because: seatsBecause(row.deputies) }
    const questioned = await askBooked(queries, tenantId, touched, () => question, now)
    notices.push(
      ...came.map(accountId => dutyNotice(dutyProposed(occasion), `seatGiven:${dayId}:${event}`, to(accountId))),
      ...clerks
        .filter(accountId => accountId !== by)
        .map(accountId => ({
          ...dutyNotice(seatsChanged(occasion, row.deputies), `seatsNow:${dayId}:${event}`, to(accountId)),
          page: 'pages/station/days/index',
        })),
      ...booked.map(booking => {
        const words = deputiesNow(occasion, row.deputies, questioned.has(booking.booking_id))
        const own = `seatsNow:${dayId}:${event}:${booking.booking_id}`
        return bookingNotice(words, own, { ...booking, station_id: row.station_id })
      }),
    )
  }
  await writeNotices(queries, tenantId, notices, now, morningOf(now))
}
