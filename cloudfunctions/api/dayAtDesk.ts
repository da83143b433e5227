import type { Queries } from '#db/database'
import { sitsAt } from '#db/queries/duty'
import { type DayRow, findDay } from '#db/queries/reception'
import { mayCall } from '#domain/access/permissions'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, queriesOf, scopesOf } from '#functions/api/context'

/**
 * A day for those who receive there: the clerks of its station, and the deputies who sit there; for others it is not found. What a
 * clerk does is done by the clerks of this station: who keeps another and sits here as a deputy does what deputies do.
 */
export const dayAtDesk = async (
  context: Context,
  dayId: string,
  queries: Queries = queriesOf(context),
): Promise<{ row: DayRow; clerk: boolean }> => {
  const { tenantId } = callerIn(context)
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Refusal('NOT_FOUND')
  const clerk = (await scopesOf(context, 'stationClerk')).includes(row.station_id)
  if (clerk) return { row, clerk }
  const deputies = await scopesOf(context, 'deputy')
  const sits = await Promise.all(deputies.map(id => sitsAt(queries, tenantId, dayId, id)))
  if (!sits.includes(true)) throw new Refusal('NOT_FOUND')
  if (!mayCall(context.action, ['deputy'])) throw new Refusal('NOT_ALLOWED', '这件事由这个联络站的工作人员办理')
  return { row, clerk }
}
