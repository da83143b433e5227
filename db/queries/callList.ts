import type { Queries } from '#db/database'
import { unansweredBookings } from '#db/queries/asking'
import type { BookingContactRow } from '#db/queries/bookingContact'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

/** A message that a resident should have had, with the matter it tells of: a booking with its day, or an opinion. */
interface CallRow {
  notice_id: string
  title: string
  about_kind: 'booking' | 'opinion' | 'wait'
  about_id: string
  /** Absent for who waits: they have none yet. */
  number: string | null
  day: Day | null
  label: string | null
  station_id: string
  station_name: string
  address: string
}

export interface CallToMakeRow extends CallRow, Omit<BookingContactRow, 'booking_id'> {
  body: string
  why: string
  created_at: Date
  opinion_contact_sealed: string | null
}

export interface CallMadeRow extends CallRow {
  told_at: Date
  told_by: string
  told_by_name: string | null
}

const matter = `n.notice_id, n.title, n.about_kind, n.about_id, coalesce(b.number, o.number) AS number, d.day, l.label,
              s.station_id, s.name AS station_name, coalesce(d.venue, s.address) AS address`

/** `page` tells in which capacity it was written to somebody who may be staff as well: only residents are called. */
const messagesToResidents = `
       FROM notice n
       JOIN station s USING (tenant_id, station_id)
       LEFT JOIN opinion o ON n.about_kind = 'opinion' AND o.tenant_id = n.tenant_id AND o.opinion_id = n.about_id
       LEFT JOIN booking b ON n.about_kind = 'booking' AND b.tenant_id = n.tenant_id AND b.booking_id = n.about_id
       LEFT JOIN wait_place w ON n.about_kind = 'wait' AND w.tenant_id = n.tenant_id AND w.wait_id = n.about_id
       LEFT JOIN reception_day d ON d.tenant_id = n.tenant_id AND d.day_id = coalesce(b.day_id, w.day_id)
       LEFT JOIN reception_slot l ON l.tenant_id = n.tenant_id AND l.slot_id = coalesce(b.slot_id, w.slot_id)`
const ofStations = `n.tenant_id = $1 AND n.station_id = ANY($2) AND n.channel = 'wechat'
         AND n.about_kind IN ('booking', 'opinion', 'wait') AND n.page LIKE 'pages/resident/%'`

/**
 * What must be told by phone: the next visitors first, then the latest news of opinions, so that no opinion stands before who would come in
 * vain. A visit that is over needs none.
 */
export const callsToMake = (
  queries: Queries,
  tenantId: string,
  stationIds: string[],
  today: Day,
): Promise<CallToMakeRow[]> =>
  queries.all(
    sql(
      'callsToMake',
      `SELECT ${matter}, n.body, n.why, n.created_at, n.recipient_id AS account_id,
              coalesce(b.contact_sealed, w.contact_sealed) AS contact_sealed,
              CASE coalesce(b.visitor_id, w.visitor_id) WHEN coalesce(b.account_id, w.account_id) THEN a.contact_sealed END AS account_contact_sealed, c.contact_sealed AS opinion_contact_sealed
       ${messagesToResidents}
       LEFT JOIN opinion_contact c ON c.tenant_id = o.tenant_id AND c.opinion_id = o.opinion_id
       LEFT JOIN account a ON a.tenant_id = n.tenant_id AND a.account_id = coalesce(b.account_id, w.account_id)
       WHERE ${ofStations} AND n.state = 'unsendable' AND (d.day IS NULL OR d.day >= $3)
       ORDER BY d.day NULLS LAST, l.starts_at NULLS LAST, n.created_at DESC, n.notice_id DESC LIMIT 100`,
    ),
    [tenantId, stationIds, today],
  )

/** What was told by phone since a moment, the latest first. */
export const callsMade = (
  queries: Queries,
  tenantId: string,
  stationIds: string[],
  since: Date,
): Promise<CallMadeRow[]> =>
  queries.all(
    sql(
      'callsMade',
      `SELECT ${matter}, n.told_at, n.told_by, t.display_name AS told_by_name
       ${messagesToResidents}
       JOIN account t ON t.tenant_id = n.tenant_id AND t.account_id = n.told_by
       WHERE ${ofStations} AND n.state = 'told' AND n.told_at >= $3
       ORDER BY n.told_at DESC, n.notice_id DESC LIMIT 100`,
    ),
    [tenantId, stationIds, since],
  )

/** How many people are to be called: whom a message missed, and who did not answer a change; nobody twice. */
export const countPeopleToCall = async (
  queries: Queries,
  tenantId: string,
  stationIds: string[],
  now: Date,
  today: Day,
): Promise<number> =>
  (
    await queries.one<{ people: number }>(
      sql(
        'countPeopleToCall',
        `SELECT count(*)::int AS people FROM (
           SELECT n.about_id ${messagesToResidents}
           WHERE ${ofStations} AND n.state = 'unsendable' AND (d.day IS NULL OR d.day >= $4)
           UNION
           SELECT b.booking_id ${unansweredBookings}) AS to_call`,
      ),
      [tenantId, stationIds, now, today],
    )
  )?.people ?? 0

/** Takes off the list what nobody could be told in time: a call about a reception that was before yesterday helps nobody any more. */
export const lapseCalls = (queries: Queries, tenantId: string, today: Day) =>
  queries.all(
    sql(
      'lapseCalls',
      `UPDATE notice n SET state = 'lapsed'
       WHERE n.tenant_id = $1 AND n.state = 'unsendable' AND EXISTS (
         SELECT FROM reception_day d
         WHERE d.tenant_id = $1 AND d.day < $2::date - 1 AND d.day_id = CASE n.about_kind
           WHEN 'day' THEN n.about_id
           WHEN 'booking' THEN (SELECT day_id FROM booking WHERE tenant_id = $1 AND booking_id = n.about_id)
           WHEN 'wait' THEN (SELECT day_id FROM wait_place WHERE tenant_id = $1 AND wait_id = n.about_id) END)`,
    ),
    [tenantId, today],
  )

const named = `FROM notice n WHERE ${ofStations} AND n.notice_id = ANY($3::uuid[])`

/** How many of these calls are still to be made; locked in one order, so that two clerks do not wait for one another. */
export const lockCalls = async (queries: Queries, tenantId: string, stationIds: string[], noticeIds: string[]) =>
  (
    await queries.all(
      sql('lockCalls', `SELECT 1 ${named} AND n.state = 'unsendable' ORDER BY n.notice_id FOR UPDATE`),
      [tenantId, stationIds, noticeIds],
    )
  ).length

/** How many of these messages went to residents of these stations at all, for finding the words of a refusal: a slow look. */
export const countCalls = async (queries: Queries, tenantId: string, stationIds: string[], noticeIds: string[]) =>
  (await queries.all(sql('countCalls', `SELECT 1 ${named}`), [tenantId, stationIds, noticeIds])).length

/** Of a booking whose holder has answered nobody needs to be called for what did not arrive. */
export const settleCalls = (queries: Queries, tenantId: string, bookingId: string) =>
  queries.all(
    sql(
      'settleCalls',
      `UPDATE notice SET state = 'void'
       WHERE tenant_id = $1 AND about_kind = 'booking' AND about_id = $2 AND state = 'unsendable'`,
    ),
    [tenantId, bookingId],
  )

export const markTold = (
  queries: Queries,
  tenantId: string,
  stationIds: string[],
  noticeIds: string[],
  accountId: string,
  at: Date,
) =>
  queries.all(
    sql(
      'markTold',
      `UPDATE notice SET state = 'told', told_by = $4, told_at = $5
       WHERE tenant_id = $1 AND station_id = ANY($2) AND notice_id = ANY($3::uuid[]) AND state = 'unsendable'`,
    ),
    [tenantId, stationIds, noticeIds, accountId, at],
  )
