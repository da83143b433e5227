import type { Queries } from '#db/database'
import { sql } from '#db/statements'

/** The lowest ordinal that no live booking of the visitor $3 has in the period of a slot l. */
export const freeOrdinalOf = `(
  SELECT min(n) FROM generate_series(1, l.limit_places + 1) n
  WHERE NOT EXISTS (
    SELECT FROM booking b
    WHERE b.tenant_id = l.tenant_id AND b.visitor_id = $3 AND b.period = l.period AND b.ordinal = n AND b.state = 'booked'))`

/** The lowest ordinal that no live booking of a visitor has in the period of a slot; undefined where there is no such slot. */
export const freeOrdinal = async (
  queries: Queries,
  tenantId: string,
  visitorId: string,
  slotId: string,
): Promise<number | undefined> =>
  (
    await queries.one<{ ordinal: number }>(
      sql(
        'freeOrdinal',
        `SELECT ${freeOrdinalOf} AS ordinal FROM reception_slot l WHERE l.tenant_id = $1 AND l.slot_id = $2`,
      ),
      [tenantId, slotId, visitorId],
    )
  )?.ordinal
