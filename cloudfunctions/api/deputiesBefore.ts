import type { Queries } from '#db/database'
import { deputiesBefore } from '#db/queries/duty'
import type { DayRow } from '#db/queries/reception'

/** Days as their station and their deputies read them: a cancelled one still says who would have sat there. */
export const withDeputiesBefore = async (queries: Queries, tenantId: string, rows: DayRow[]): Promise<DayRow[]> => {
  const cancelled = rows.filter(row => row.state === 'cancelled').map(row => row.day_id)
  if (cancelled.length === 0) return rows
  const before = await deputiesBefore(queries, tenantId, cancelled)
  return rows.map(row => {
    const found = row.state === 'cancelled' ? before.find(each => each.day_id === row.day_id) : undefined
    return found ? { ...row, deputies: found.deputies } : row
  })
}
