import type { Queries } from '#db/database'
import { sql } from '#db/statements'

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
        `SELECT (SELECT min(n) FROM generate_series(1, l.limit_places + 1) n
                 WHERE NOT EXISTS (SELECT FROM booking b
                                   WHERE b.tenant_id = $1 AND b.visitor_id = $2 AND b.period = l.period AND b.ordinal = n
                                     AND b.state = 'booked')) AS ordinal
         FROM reception_slot l WHERE l.tenant_id = $1 AND l.slot_id = $3`,
      ),
      [tenantId, visitorId, slotId],
    )
  )?.ordinal
