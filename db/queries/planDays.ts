import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import type { PlannedSlot } from '#domain/reception/plan'

/** A day as it is planned, with its slots and who sits there. */
export interface DayToPlan {
  dayId: string
  practiceId: string
  stationId: string
  day: Day
  ruledOn: Day
  movedBecause: string | null
  provisional: boolean
  topic: string | null
  venue: string | null
  slots: (PlannedSlot & { id: string })[]
  /** For what, and how often, its slots can be booked. */
  services: ReceptionPractice['services']
  limit: ReceptionPractice['booking']['limit']
  /** Each with why they sit there, in words. */
  deputies: { id: string; why: string }[]
}

/** Days in one statement: a year of a district is thousands, and each statement costs a round trip. */
const daysAtOnce = 200

/**
 * Adds planned days of a practice with their slots and who sits there. A day that its station has already, or whose occurrence
 * it has, is left out.
 *
 * @returns the days that were added
 */
export const planDays = async (queries: Queries, tenantId: string, plans: readonly DayToPlan[]): Promise<string[]> => {
  const made: string[] = []
  for (let from = 0; from < plans.length; from += daysAtOnce) {
    const rows = await queries.all<{ day_id: string }>(
      sql(
        'planDays',
        `WITH wished AS (
           SELECT * FROM jsonb_to_recordset($2::jsonb) AS
             wish("dayId" uuid, "practiceId" text, "stationId" text, day date, "ruledOn" date, "movedBecause" text,
                  provisional boolean, topic text, venue text, slots jsonb, services reception_service[], "limit" jsonb,
                  deputies jsonb))
         , planned AS (
           INSERT INTO reception_day
             (tenant_id, day_id, station_id, day, ruled_on, moved_because, provisional, state, topic, practice_id, venue)
           SELECT $1, "dayId", "stationId", day, "ruledOn", "movedBecause", provisional, 'planned', topic, "practiceId", venue
           FROM wished
           ON CONFLICT DO NOTHING
           RETURNING day_id)
         , slots AS (
           INSERT INTO reception_slot
             (tenant_id, slot_id, day_id, label, starts_at, ends_at, book_until, cancel_until, day, station_id,
              capacity, kept, venue, practice_id, services, limit_places, limit_per)
           SELECT $1, slot.id, day_id, slot.label, slot."startsAt", slot."endsAt", slot."bookUntil", slot."cancelUntil",
                  wished.day, wished."stationId", slot.capacity, slot.kept, wished.venue, wished."practiceId", wished.services,
                  (wished."limit"->>'places')::smallint, (wished."limit"->>'per')::limit_period
           FROM planned JOIN wished ON wished."dayId" = day_id CROSS JOIN jsonb_to_recordset(wished.slots) AS
             slot(id uuid, label text, "startsAt" timestamptz, "endsAt" timestamptz, "bookUntil" timestamptz,
                  "cancelUntil" timestamptz, capacity int, kept int))
         , seats AS (
           INSERT INTO duty (tenant_id, day_id, deputy_id, day, state, why)
           SELECT $1, day_id, seat.id, wished.day, 'proposed', seat.why
           FROM planned JOIN wished ON wished."dayId" = day_id 
             CROSS JOIN jsonb_to_recordset(deputies) AS seat(id text, why text)
           -- A deputy who sits elsewhere that day already is left out; the clerk sees a free seat.
           ON CONFLICT DO NOTHING)
         SELECT day_id FROM planned`,
      ),
      [tenantId, JSON.stringify(plans.slice(from, from + daysAtOnce))],
    )
    made.push(...rows.map(row => row.day_id))
  }
  return made
}

/** How many days a practice has had so far at each station: where the turn of its deputies, and of its stations, stands. */
export const countDays = async (queries: Queries, tenantId: string, practiceId: string): Promise<Map<string, number>> =>
  new Map(
    (
      await queries.all<{ station_id: string; days: number }>(
        sql(
          'countDays',
          `SELECT station_id, count(*)::int AS days FROM reception_day
           WHERE tenant_id = $1 AND practice_id = $2 GROUP BY station_id`,
        ),
        [tenantId, practiceId],
      )
    ).map(row => [row.station_id, row.days]),
  )

/** The occurrences of a practice after a day that have a day of their own, wherever it was moved and even if it was cancelled. */
export const occurrencesAfter = (
  queries: Queries,
  tenantId: string,
  practiceId: string,
  after: Day,
): Promise<{ station_id: string; ruled_on: Day }[]> =>
  queries.all(
    sql(
      'occurrencesAfter',
      `SELECT station_id, ruled_on FROM reception_day
       WHERE tenant_id = $1 AND practice_id = $2 AND ruled_on > $3`,
    ),
    [tenantId, practiceId, after],
  )

/** The furthest date that any day of a practice stands on, or was put on by the rule; undefined when none is ahead. */
export const lastPlannedDay = async (
  queries: Queries,
  tenantId: string,
  practiceId: string,
): Promise<Day | undefined> =>
  (
    await queries.one<{ last: Day | null }>(
      sql(
        'lastPlannedDay',
        `SELECT max(greatest(day, ruled_on)) AS last FROM reception_day
         WHERE tenant_id = $1 AND practice_id = $2 AND state <> 'cancelled'`,
      ),
      [tenantId, practiceId],
    )
  )?.last ?? undefined
