import type { Queries } from '#db/database'
import { holdSlots } from '#db/queries/slot'
import { sql } from '#db/statements'
import type { WalkInPlaces } from '#domain/reception/walkIn'

/** The places of a day, slot by slot, as who comes without a booking finds them. */
export const walkInPlaces = (queries: Queries, tenantId: string, dayId: string): Promise<WalkInPlaces[]> =>
  queries.all(
    sql(
      'walkInPlaces',
      `SELECT l.slot_id AS "slotId", l.starts_at AS "startsAt", l.ends_at AS "endsAt", l.kept,
              l.capacity - l.booked - l.offered AS unsold,
              (SELECT count(*)::int FROM visit v
               WHERE v.tenant_id = $1 AND v.day_id = $2 AND v.slot_id = l.slot_id AND v.state NOT IN ('left', 'givenUp')) AS taken
       FROM reception_slot l WHERE l.tenant_id = $1 AND l.day_id = $2 AND l.capacity + l.kept > 0`,
    ),
    [tenantId, dayId],
  )

/** The same, held until the transaction ends: nobody books or is offered a place meanwhile. */
export const holdWalkInPlaces = async (queries: Queries, tenantId: string, dayId: string): Promise<WalkInPlaces[]> => {
  await holdSlots(queries, tenantId, dayId)
  return walkInPlaces(queries, tenantId, dayId)
}

/** Takes an unsold place out of those that can be booked: it is kept for the walk-in who has just got a number for it. */
export const keepForWalkIn = (queries: Queries, tenantId: string, slotId: string) =>
  queries.all(
    sql(
      'keepForWalkIn',
      'UPDATE reception_slot SET capacity = capacity - 1, kept = kept + 1 WHERE tenant_id = $1 AND slot_id = $2',
    ),
    [tenantId, slotId],
  )

/** The next number for a walk-in of a day, which is held. */
export const nextWalkIn = async (queries: Queries, tenantId: string, dayId: string): Promise<number> => {
  const row = await queries.one<{ walk_ins: number }>(
    sql(
      'nextWalkIn',
      'UPDATE day_desk SET walk_ins = walk_ins + 1 WHERE tenant_id = $1 AND day_id = $2 RETURNING walk_ins',
    ),
    [tenantId, dayId],
  )
  if (!row) throw new Error(`the desk of ${dayId} is not there`)
  return row.walk_ins
}
