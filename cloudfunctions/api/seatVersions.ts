import type { Queries } from '#db/database'
import { noteSeats } from '#db/queries/dayChange'
import { findDays } from '#db/queries/reception'
import type { Preset } from '#domain/presets/schema'
import { seatsInWords } from '#domain/reception/rotaChange'
import { keepVersion } from '#functions/api/planVersions'

/**
 * Keeps that other deputies receive on these days: each that is published is a version further, so that calendars follow
 * (SEQUENCE) and who edits it reads what changed; so are the published plans. Called last in the transaction of the change.
 *
 * @param inPublic what the published plan says instead of `why`, where that is for the office alone: who is on leave, or ill
 */
export const keepSeats = async (
  queries: Queries,
  tenantId: string,
  preset: Preset,
  { dayIds, inPublic, ...change }: { dayIds: string[]; why: string; inPublic?: string; at: Date; by: string | null },
): Promise<void> => {
  if (dayIds.length === 0) return
  const rows = (await findDays(queries, tenantId, dayIds)).filter(row => row.state === 'published')
  const changes = rows.map(row => ({ dayId: row.day_id, words: [seatsInWords(row.day, row.deputies, change.why)] }))
  if (changes.length > 0) await noteSeats(queries, tenantId, changes, change)
  await keepVersion(queries, tenantId, preset, { dayIds, ...change, why: inPublic ?? change.why })
}
