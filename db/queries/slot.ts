import type { Queries } from '#db/database'
import { freeOrdinalOf } from '#db/queries/bookingLimit'
import { sql } from '#db/statements'
import type { SlotStanding } from '#domain/reception/booking'

/** Holds the slots of a day until the transaction ends. */
export const holdSlots = (queries: Queries, tenantId: string, dayId: string) =>
  queries.all(
    sql('holdSlots', 'SELECT FROM reception_slot WHERE tenant_id = $1 AND day_id = $2 ORDER BY slot_id FOR UPDATE'),
    [tenantId, dayId],
  )

/**
 * Holds the places that are given back and taken until the transaction ends: their days first, as a change of the plan and the
 * waiting list do, then the slots, each in one order for everybody, so that two who swap wait for one another and never for ever.
 */
export const holdPlaces = (queries: Queries, tenantId: string, slotIds: readonly string[]) =>
  queries.all(
    sql(
      'holdPlaces',
      `WITH days AS MATERIALIZED (
         SELECT day_id FROM reception_day
         WHERE tenant_id = $1 AND day_id IN (SELECT day_id FROM reception_slot WHERE tenant_id = $1 AND slot_id = ANY($2))
         ORDER BY day_id FOR UPDATE)
       SELECT FROM reception_slot
       -- Counted, so that all the days are held before the first slot is.
       WHERE tenant_id = $1 AND slot_id = ANY($2) AND (SELECT count(*) FROM days) > 0
       ORDER BY slot_id FOR UPDATE`,
    ),
    [tenantId, slotIds],
  )

/** How a slot stands, and a visitor with it. */
interface SlotForVisitor extends SlotStanding {
  dayId: string
  stationId: string
  /** Which of their bookings of the period this would be. */
  ordinal: number
  /** Whether they have a place on its date already, whichever station it is at. */
  hasPlace: boolean
}

export const slotStanding = (
  queries: Queries,
  tenantId: string,
  slotId: string,
  visitorId: string,
): Promise<SlotForVisitor | undefined> =>
  queries.one(
    sql(
      'slotStanding',
      `SELECT d.state AS "dayState", l.book_until AS "bookUntil", l.open, l.capacity, l.kept,
              l.booked + l.offered AS booked, l.day_id AS "dayId", l.station_id AS "stationId", l.day, to_jsonb(l.services) AS services,
              jsonb_build_object('places', l.limit_places, 'per', l.limit_per) AS limit, ${freeOrdinalOf} AS ordinal,
              EXISTS (
                SELECT FROM booking b
                WHERE b.tenant_id = l.tenant_id AND b.visitor_id = $3 AND b.day = l.day AND b.state = 'booked') AS "hasPlace"
       FROM reception_slot l JOIN reception_day d USING (tenant_id, day_id)
       WHERE l.tenant_id = $1 AND l.slot_id = $2`,
    ),
    [tenantId, slotId, visitorId],
  )

/** Slots of a day that can still be had, soonest first: what to offer when one was just taken. */
export const freeSlots = (
  queries: Queries,
  tenantId: string,
  dayId: string,
  now: Date,
): Promise<{ slot_id: string; label: string }[]> =>
  queries.all(
    sql(
      'freeSlots',
      `SELECT slot_id, label FROM reception_slot
       WHERE tenant_id = $1 AND day_id = $2 AND open AND book_until > $3 AND booked + offered < capacity ORDER BY starts_at LIMIT 3`,
    ),
    [tenantId, dayId, now],
  )
