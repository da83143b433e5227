import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { CoHost } from '#domain/reception/coHosts'

export interface DayRow {
  day_id: string
  practice_id: string
  station_id: string
  station_name: string
  address: string
  venue: string | null
  phone: string
  latitude: number
  longitude: number
  day: Day
  ruled_on: Day
  moved_because: string | null
  /** Where people were told that it would be, before a person moved it; null while nobody has. */
  moved_from: Day | null
  /** Where people read it: as announced, or as the calendar shows it until then. */
  told_on: Day
  provisional: boolean
  state: 'planned' | 'published' | 'cancelled'
  version: number
  cancelled_because: string | null
  published_at: Date | null
  late: boolean
  notice_text: string | null
  notice_basis: string | null
  /** Hours of its own; null where they are the practice's. */
  windows: { from: string; to: string }[] | null
  topic: string | null
  deputies: string[]
  co_hosts: CoHost[]
  /** Units invited, such as to a roundtable. */
  units: { id: string; name: string }[]
  street: string
  capacity: number
  /** Kept for who comes without a booking. */
  kept: number
  booked: number
  /** Of its slots those that are open for booking and have a place for it: until when, and what is neither booked nor offered to who waits. */
  on_offer: { until: string; free: number }[]
  /** When its desk closed; null while it has not. */
  closed_at: Date | null
}

/** A reception day with its station, the deputies who sit there, the units invited, and the sums of its slots. */
const days = `
  SELECT d.day_id, d.practice_id, d.station_id, s.name AS station_name, coalesce(d.venue, s.address) AS address, d.venue,
         s.phone, s.latitude, s.longitude, s.street,
         d.day, d.ruled_on, d.moved_because, d.moved_from, coalesce(d.announced_on, d.moved_from, d.day) AS told_on, d.provisional,
         d.state, d.version, d.cancelled_because, d.late, d.notice_text,
         d.notice_basis, d.published_at, d.windows, d.topic, d.co_hosts,
         ARRAY(SELECT p.name FROM duty r JOIN deputy p USING (tenant_id, deputy_id)
               WHERE r.tenant_id = d.tenant_id AND r.day_id = d.day_id AND r.state <> 'substituted'
               ORDER BY p.position) AS deputies,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.unit_id, 'name', u.name) ORDER BY u.position), '[]')
          FROM day_invitee i JOIN unit u USING (tenant_id, unit_id)
          WHERE i.tenant_id = d.tenant_id AND i.day_id = d.day_id) AS units,
         sums.capacity, sums.kept, sums.booked, sums.on_offer,
         (SELECT k.closed_at FROM day_desk k WHERE k.tenant_id = d.tenant_id AND k.day_id = d.day_id) AS closed_at
  FROM reception_day d
  JOIN station s USING (tenant_id, station_id)
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(capacity), 0)::int AS capacity, coalesce(sum(kept), 0)::int AS kept, coalesce(sum(booked), 0)::int AS booked,
           coalesce(jsonb_agg(jsonb_build_object('until', book_until, 'free', capacity - booked - offered))
             FILTER (WHERE open AND capacity > 0), '[]') AS on_offer
    FROM reception_slot WHERE tenant_id = d.tenant_id AND day_id = d.day_id) sums`

export const daysOfStation = (
  queries: Queries,
  tenantId: string,
  stationId: string,
  from: Day,
  to: Day,
): Promise<DayRow[]> =>
  queries.all(
    sql(
      'daysOfStation',
      `${days} WHERE d.tenant_id = $1 AND d.station_id = $2 AND d.day BETWEEN $3 AND $4 ORDER BY d.day, d.practice_id`,
    ),
    [tenantId, stationId, from, to],
  )

export const findDay = (queries: Queries, tenantId: string, dayId: string): Promise<DayRow | undefined> =>
  queries.one(sql('findDay', `${days} WHERE d.tenant_id = $1 AND d.day_id = $2`), [tenantId, dayId])

export const findDays = (queries: Queries, tenantId: string, dayIds: string[]): Promise<DayRow[]> =>
  queries.all(sql('findDays', `${days} WHERE d.tenant_id = $1 AND d.day_id = ANY($2::uuid[])`), [tenantId, dayIds])

export interface SlotRow {
  slot_id: string
  label: string
  starts_at: Date
  ends_at: Date
  book_until: Date
  open: boolean
  capacity: number
  kept: number
  booked: number
  free: number
}

export const slotsOfDay = (queries: Queries, tenantId: string, dayId: string): Promise<SlotRow[]> =>
  queries.all(
    sql(
      'slotsOfDay',
      `SELECT slot_id, label, starts_at, ends_at, book_until, open, capacity, kept, booked, capacity - booked - offered AS free
       -- One that was closed for good stays for the bookings that were once made of it.
       FROM reception_slot WHERE tenant_id = $1 AND day_id = $2 AND capacity + kept > 0 ORDER BY starts_at`,
    ),
    [tenantId, dayId],
  )

/** Holds a day as it is until the transaction ends: of two who publish it at once, the second sees what the first made of it. */
export const lockDay = (queries: Queries, tenantId: string, dayId: string) =>
  queries.all(sql('lockDay', 'SELECT FROM reception_day WHERE tenant_id = $1 AND day_id = $2 FOR UPDATE'), [
    tenantId,
    dayId,
  ])

/** Publishes a planned day, which makes it a version further, and opens its slots; false when it was published or cancelled before. */
export const publishDay = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  notice: { topic: string | null; late: boolean; text: string; basis: string },
  at: Date,
): Promise<boolean> =>
  (await queries.one(
    sql(
      'publishDay',
      `WITH published AS (
         UPDATE reception_day
         SET state = 'published', published_at = $4, announced_on = day, version = version + 1, topic = coalesce($3, topic), late = $5,
             notice_text = $6, notice_basis = $7
         WHERE tenant_id = $1 AND day_id = $2 AND state = 'planned'
         RETURNING day_id)
       , opened AS (
         UPDATE reception_slot s SET open = true FROM published p
         WHERE s.tenant_id = $1 AND s.day_id = p.day_id)
       SELECT day_id FROM published`,
    ),
    [tenantId, dayId, notice.topic, at, notice.late, notice.text, notice.basis],
  )) !== undefined

/** Keeps a notice as a person has written it, and what was generated then. */
export const keepNotice = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  notice: { text: string; basis: string },
) =>
  queries.all(
    sql(
      'keepNotice',
      `UPDATE reception_day SET notice_text = $3, notice_basis = $4, version = version + 1
       WHERE tenant_id = $1 AND day_id = $2`,
    ),
    [tenantId, dayId, notice.text, notice.basis],
  )

/** Planned days from one day to another: those whose automatic notice may be due. */
export const plannedDays = (queries: Queries, tenantId: string, from: Day, to: Day): Promise<DayRow[]> =>
  queries.all(
    sql(
      'plannedDays',
      `${days} WHERE d.tenant_id = $1 AND d.state = 'planned' AND d.day BETWEEN $2 AND $3 ORDER BY d.day`,
    ),
    [tenantId, from, to],
  )

/** The days of a practice that are to be held, announced or not, from one day to another. */
export const daysOfPractice = (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  from: Day,
  to: Day,
): Promise<DayRow[]> =>
  queries.all(
    sql(
      'daysOfPractice',
      `${days} WHERE d.tenant_id = $1 AND d.practice_id = $2 AND d.day BETWEEN $3 AND $4 AND d.state <> 'cancelled'
       ORDER BY d.day, d.station_id`,
    ),
    [tenantId, practiceId, from, to],
  )
