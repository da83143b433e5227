import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'

/** Leave that was accepted and touches the days from one to another. */
export const acceptedLeave = (
  queries: Queries,
  tenantId: string,
  from: Day,
  to: Day,
): Promise<{ deputy_id: string; from_day: Day; to_day: Day }[]> =>
  queries.all(
    sql(
      'acceptedLeave',
      `SELECT deputy_id, from_day, to_day FROM deputy_leave
       WHERE tenant_id = $1 AND state = 'accepted' AND from_day <= $3 AND to_day >= $2`,
    ),
    [tenantId, from, to],
  )
