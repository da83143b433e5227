import type { Queries } from '#db/database'
import { bookedAnew, waitsAgain } from '#db/queries/booking'
import { type BookingContactRow, rememberedContact } from '#db/queries/bookingContact'
import { byPaper } from '#db/queries/notice'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { Answer, Question, QuestionKind } from '#domain/reception/asking'
import type { BookingState } from '#domain/reception/booking'

/**
 * Asks the holders of bookings whether they still come, in the transaction that changes what they booked. Who has not yet
 * answered what changed before reads both; who is there already is not asked.
 *
 * @returns who was asked, and how often by now
 */
export const askHolders = (
  queries: Queries,
  tenantId: string,
  questions: readonly (Question & { bookingId: string })[],
  at: Date,
): Promise<{ booking_id: string; asked: number }[]> =>
  queries.all(
    sql(
      'askHolders',
      `UPDATE booking b
       SET asked = asked + 1, asked_at = $3, asked_kind = q.kind,
           asked_because = CASE WHEN b.asked > 0 AND b.answer IS NULL THEN b.asked_because || '；' || q.because ELSE q.because END,
           answer_by = q."answerBy", answer = NULL, answered_at = NULL, answered_by = NULL
       FROM jsonb_to_recordset($2::jsonb) AS q("bookingId" uuid, kind booking_question, because text, "answerBy" timestamptz)
       WHERE b.tenant_id = $1 AND b.booking_id = q."bookingId" AND b.attended IS NULL
       RETURNING b.booking_id, b.asked`,
    ),
    [tenantId, JSON.stringify(questions), at],
  )

/**
 * Keeps the answer to the question that was seen; false when it was answered before or another one was asked since. Who lost their place
 * and chose otherwise waits on in the list of that day as everybody does who never had one. The day is held.
 */
export const keepAnswered = async (
  queries: Queries,
  tenantId: string,
  answered: { bookingId: string; seen: number; answer: Answer; by: string; changedTo?: string },
  at: Date,
): Promise<boolean> =>
  (await queries.one(
    sql(
      'keepAnswered',
      `WITH answered AS (
         UPDATE booking SET answer = $4::booking_answer, answered_at = $5, answered_by = $6, changed_to = coalesce($7, changed_to),
                -- A paper code opens the booking that took its place.
                code_print = CASE WHEN $7::uuid IS NULL THEN code_print END
         WHERE tenant_id = $1 AND booking_id = $2 AND asked = $3 AND asked > 0 AND answer IS NULL
           AND (state = 'booked') = ($4::booking_answer = 'kept')
         RETURNING booking_id, state, day_id, account_id, visitor_id)
       , turn AS (
         UPDATE wait_place w SET lost_place = false FROM answered a
         WHERE w.tenant_id = $1 AND w.day_id = a.day_id AND w.account_id = a.account_id AND w.visitor_id = a.visitor_id
           AND a.state = 'displaced' AND w.lost_place AND w.state IN ('waiting', 'offered'))
       SELECT booking_id FROM answered`,
    ),
    [tenantId, answered.bookingId, answered.seen, answered.answer, at, answered.by, answered.changedTo ?? null],
  )) !== undefined

export interface UnansweredRow extends BookingContactRow {
  number: string
  state: BookingState
  asked: number
  asked_kind: QuestionKind
  asked_because: string
  answer_by: Date
  /** They are not waited for. */
  at_once: boolean
  day: Day
  label: string
  station_id: string
  station_name: string
  address: string
  /** Why no message could ask them; null where one could. */
  unasked: string | null
}

/**
 * Bookings whose holders are to be called: `$1` district, `$2` stations, `$3` now, `$4` today. Whose reception was before yesterday is not
 * looked at, so that what was never answered does not slow down what is asked now.
 */
export const unansweredBookings = `
       FROM booking b
       JOIN reception_day d USING (tenant_id, day_id)
       JOIN reception_slot l ON l.tenant_id = b.tenant_id AND l.slot_id = b.slot_id
       JOIN station s ON s.tenant_id = d.tenant_id AND s.station_id = d.station_id
       JOIN account a ON a.tenant_id = b.tenant_id AND a.account_id = b.account_id
       LEFT JOIN LATERAL (
         SELECT n.why FROM notice n
         WHERE n.tenant_id = $1 AND n.about_kind = 'booking' AND n.about_id = b.booking_id AND n.state = 'unsendable'
           -- The message that asked: an earlier or a later one may have missed whom this one reached.
           AND n.created_at = b.asked_at LIMIT 1) missed ON true
       WHERE b.tenant_id = $1 AND b.day >= $4::date - 1 AND b.asked > 0 AND b.answer IS NULL
         AND (l.starts_at > $3 OR b.asked_kind = 'closedEarly' AND b.asked_at > $3::timestamptz - interval '24 hours')
         AND (b.answer_by <= $3 OR b.code_print IS NOT NULL OR missed.why IS NOT NULL)
         AND b.attended IS NULL AND d.station_id = ANY($2)
         AND NOT (b.state = 'displaced' AND (${bookedAnew} OR ${waitsAgain}))`

/**
 * Who was asked at these stations, has not answered in time and is not there yet, the soonest reception first: whom to call. Whom no
 * message reaches, such as who has only a paper code, is among them at once, and until an answer is written down. Who lost
 * their place and waits for another of that day has chosen, for as long as they wait; and who has booked another, for good. Whose desk
 * closed early is called for a day, also after their time: it may come before the clerk has called.
 */
export const unansweredAt = (
  queries: Queries,
  tenantId: string,
  stationIds: readonly string[],
  now: Date,
  today: Day,
): Promise<UnansweredRow[]> =>
  queries.all(
    sql(
      'unansweredAt',
      `SELECT b.booking_id, b.number, b.state, b.asked, b.asked_kind, b.asked_because, b.answer_by, b.answer_by <= b.asked_at AS at_once,
              b.account_id, b.contact_sealed,
              ${rememberedContact}, d.day, l.label, d.station_id, s.name AS station_name,
              coalesce(d.venue, s.address) AS address,
              CASE WHEN b.code_print IS NULL THEN missed.why ELSE '${byPaper}' END AS unasked
       ${unansweredBookings}
       ORDER BY l.starts_at, b.booking_id LIMIT 100`,
    ),
    [tenantId, stationIds, now, today],
  )
