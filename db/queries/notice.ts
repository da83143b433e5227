import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { MessageTemplate } from '#domain/notice/messages'

/** What a notice tells of; `wait` is a place in a waiting list. */
export type NoticeAbout = 'booking' | 'opinion' | 'day' | 'wait'

/** One notice to one person. It becomes two rows, one a channel; written again, it stays one. */
export interface NoticeToWrite {
  /** A fresh id for each channel. */
  ids: readonly [inbox: string, wechat: string]
  event: string
  recipientId: string
  template: MessageTemplate
  title: string
  body: string
  fields: { when: string; where: string; what: string }
  about: { kind: NoticeAbout; id: string } | null
  page: string
  stationId: string | null
  /** For what the person has just done themselves: an accept of theirs is kept for news. */
  inboxOnly?: boolean
}

/** Why no message goes out: as the call list says it. */
export const byPaper = '是代约的，没有微信'

/**
 * Writes notices in both channels. Whoever was booked for by a grid worker or a clerk has no WeChat: what would be sent there
 * stands on the station's call list at once.
 *
 * @param sendAfter when WeChat may have it at the earliest: what the clock finds at night waits for the morning
 */
export const writeNotices = async (
  queries: Queries,
  tenantId: string,
  notices: NoticeToWrite[],
  at: Date,
  sendAfter: Date = at,
) => {
  if (notices.length === 0) return
  await queries.all(
    sql(
      'writeNotices',
      `INSERT INTO notice
         (tenant_id, notice_id, event, recipient_id, channel, template, title, body, fields, about_kind, about_id, page,
          station_id, state, why, send_after, created_at, sent_at)
       SELECT $1, (n.ids->>c.position)::uuid, n.event, n."recipientId", c.channel, n.template, n.title, n.body, n.fields,
              (n.about->>'kind')::notice_about, (n.about->>'id')::uuid, n.page, n."stationId",
              CASE WHEN c.channel = 'wechat' AND b.booking_id IS NOT NULL THEN 'unsendable' ELSE c.state END,
              CASE WHEN c.channel = 'wechat' AND b.booking_id IS NOT NULL THEN '${byPaper}' END, $4, $3,
              CASE c.channel WHEN 'inbox' THEN $3::timestamptz END
       FROM (VALUES (0, 'inbox'::notice_channel, 'sent'::notice_state), (1, 'wechat', 'waiting')) AS c(position, channel, state)
       CROSS JOIN jsonb_to_recordset($2::jsonb) AS n(ids jsonb, event text, "recipientId" uuid, template notice_template,
              title text, body text, fields jsonb, about jsonb, page text, "stationId" text, "inboxOnly" boolean)
       LEFT JOIN booking b ON n.about->>'kind' = 'booking' AND b.tenant_id = $1 AND b.booking_id = (n.about->>'id')::uuid
         AND b.code_print IS NOT NULL
       WHERE c.channel = 'inbox' OR n."inboxOnly" IS NOT TRUE
       ON CONFLICT ON CONSTRAINT notice_once DO NOTHING`,
    ),
    [tenantId, JSON.stringify(notices), at, sendAfter],
  )
}

/** A notice with its words; or, where it has none of its own, with the booking that it tells of. */
export type NoticeRow = NoticeFacts & (WrittenWords | BookingToTell)
interface WrittenWords {
  title: string
  body: string
}
interface BookingToTell {
  title: null
  number: string
  day: Day
  label: string
  station_name: string
  address: string
}
interface NoticeFacts {
  notice_id: string
  about_kind: NoticeAbout | null
  about_id: string | null
  page: string
  created_at: Date
  read_at: Date | null
}

/** How many notices an inbox shows, the newest; older ones count no more, as nobody can read them there. */
export const inboxLength = 100

export const inboxOf = (queries: Queries, tenantId: string, accountId: string): Promise<NoticeRow[]> =>
  queries.all(
    sql(
      'inboxOf',
      `SELECT n.notice_id, n.title, n.body, n.about_kind, n.about_id, n.page, n.created_at, n.read_at,
              b.number, l.day, l.label, s.name AS station_name, coalesce(l.venue, s.address) AS address
       FROM notice n
       LEFT JOIN (booking b
                  JOIN reception_slot l USING (tenant_id, slot_id)
                  JOIN station s ON s.tenant_id = l.tenant_id AND s.station_id = l.station_id)
         ON n.title IS NULL AND b.tenant_id = n.tenant_id AND b.booking_id = n.about_id
       WHERE n.tenant_id = $1 AND n.recipient_id = $2 AND n.channel = 'inbox'
       ORDER BY n.notice_id DESC LIMIT ${inboxLength}`,
    ),
    [tenantId, accountId],
  )

/** What a booking said when it was made, of the bookings of a day whose confirmation still takes its words from the booking. */
export interface BookedToTell extends Omit<BookingToTell, 'title'> {
  recipient_id: string
  notice_id: string
  created_at: Date
}

export const bookedToTell = (queries: Queries, tenantId: string, dayId: string): Promise<BookedToTell[]> =>
  queries.all(
    sql(
      'bookedToTell',
      `SELECT n.recipient_id, n.notice_id, n.created_at, b.number, l.day, l.label, s.name AS station_name,
              coalesce(l.venue, s.address) AS address
       FROM booking b
       JOIN notice n ON n.tenant_id = b.tenant_id AND n.event = 'booked:' || b.booking_id AND n.recipient_id = b.account_id
         AND n.channel = 'inbox' AND n.title IS NULL
       JOIN reception_slot l ON l.tenant_id = b.tenant_id AND l.slot_id = b.slot_id
       JOIN station s ON s.tenant_id = l.tenant_id AND s.station_id = l.station_id
       WHERE b.tenant_id = $1 AND b.day_id = $2`,
    ),
    [tenantId, dayId],
  )

/** Gives notices words of their own. */
export const keepWords = (
  queries: Queries,
  tenantId: string,
  notices: readonly { recipientId: string; noticeId: string; title: string; body: string }[],
) =>
  queries.all(
    sql(
      'keepWords',
      `UPDATE notice n SET title = w.title, body = w.body
       FROM jsonb_to_recordset($2::jsonb) AS w("recipientId" uuid, "noticeId" uuid, title text, body text)
       WHERE n.tenant_id = $1 AND n.recipient_id = w."recipientId" AND n.notice_id = w."noticeId"`,
    ),
    [tenantId, JSON.stringify(notices)],
  )

export const markRead = (queries: Queries, tenantId: string, accountId: string, noticeIds: string[], at: Date) =>
  queries.all(
    sql(
      'markRead',
      `UPDATE notice SET read_at = $4
       WHERE tenant_id = $1 AND recipient_id = $2 AND notice_id = ANY($3::uuid[]) AND read_at IS NULL`,
    ),
    [tenantId, accountId, noticeIds, at],
  )

export const allowMessage = (queries: Queries, tenantId: string, accountId: string, template: MessageTemplate) =>
  queries.all(
    sql(
      'allowMessage',
      `INSERT INTO message_quota VALUES ($1, $2, $3, 1)
       ON CONFLICT (tenant_id, account_id, template) DO UPDATE SET remaining = least(message_quota.remaining + 1, 50)`,
    ),
    [tenantId, accountId, template],
  )

/**
 * Takes back what still waits about something that will not be, for WeChat or for a call: the reminder of a cancelled
 * booking never fires, and nobody telephones after it.
 *
 * @param recipients for whom alone it will not be: the deputy replaced, while the others still sit there
 */
export const voidWaiting = (
  queries: Queries,
  tenantId: string,
  about: { kind: NoticeAbout; ids: readonly string[] },
  recipients: string[] | null = null,
) =>
  queries.all(
    sql(
      'voidWaiting',
      `UPDATE notice SET state = 'void'
       WHERE tenant_id = $1 AND about_kind = $2 AND about_id = ANY($3::uuid[]) AND state IN ('waiting', 'unsendable')
         AND ($4::uuid[] IS NULL OR recipient_id = ANY($4))`,
    ),
    [tenantId, about.kind, about.ids, recipients],
  )

/**
 * Takes back what still waits about a day that moved or is cancelled, and about those bookings of it whose holders are told anew: what
 * it says is true no more. To be called in the transaction that changes the day, once its row is locked and before the news is written.
 *
 * @param bookingIds who is told nothing new keeps what they have not read yet
 */
export const voidOfDay = (queries: Queries, tenantId: string, dayId: string, bookingIds: readonly string[]) =>
  queries.all(
    sql(
      'voidOfDay',
      `UPDATE notice SET state = 'void'
       WHERE tenant_id = $1 AND state IN ('waiting', 'unsendable')
         AND (about_kind = 'day' AND about_id = $2 OR about_kind = 'booking' AND about_id = ANY($3::uuid[]))`,
    ),
    [tenantId, dayId, bookingIds],
  )
