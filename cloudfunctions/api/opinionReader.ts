import type { Reader } from '#contracts/opinion'
import type { Queries } from '#db/database'
import { type CoHandlingRow, coHandlingOf } from '#db/queries/coHandling'
import type { OpinionRow } from '#db/queries/opinion'
import type { Role } from '#domain/access/roles'
import { type Action, isWithUnits } from '#domain/opinion/life'
import { type Context, callerIn, scopesOf } from '#functions/api/context'

/** In which capacity the caller opens a matter, and the units for which they speak. */
export interface Capacity {
  as: Reader
  units: string[]
}

/**
 * Who the caller is to a matter; nobody, when it is not theirs to see. The sender is the sender whatever else they are:
 * nobody handles their own opinion. Who is the station and the unit in one person, as in a small town, is the unit while the
 * unit has it. Who leads a matter and helps with it as another unit leads it, and gives the opinion of the other as well.
 */
export const readerOf = async (context: Context, queries: Queries, row: OpinionRow): Promise<Capacity | undefined> => {
  const { tenantId, accountId } = callerIn(context)
  if (row.sender_id === accountId) return { as: 'resident', units: [] }
  const isClerk = (await scopesOf(context, 'stationClerk')).includes(row.station_id)
  if (isClerk && row.acts !== 'leadUnit') return { as: 'stationClerk', units: [] }
  const units = isWithUnits(row.status) ? await scopesOf(context, 'handlingUnit') : []
  if (row.lead_unit_id && units.includes(row.lead_unit_id)) return { as: 'leadUnit', units }
  if (units.length > 0) {
    const own = (await coHandlingOf(queries, tenantId, row.opinion_id)).filter(unit => units.includes(unit.unit_id))
    const owes = own.some(unit => unit.given_at === null)
    if (own.length > 0 && (owes || !isClerk)) return { as: 'coHandlingUnit', units: own.map(unit => unit.unit_id) }
  }
  if (isClerk) return { as: 'stationClerk', units: [] }
  if (row.deputy_id && (await scopesOf(context, 'deputy')).includes(row.deputy_id)) return { as: 'deputy', units: [] }
  return undefined
}

/** The co-handling units that the reader speaks for and that still owe their opinion. */
export const owedBy = (reader: Capacity, coHandling: CoHandlingRow[]): CoHandlingRow[] =>
  coHandling.filter(unit => reader.units.includes(unit.unit_id) && unit.given_at === null)

/** Whose step an action is: the opinion that a reader owes is that of the co-handling unit, also where they lead the matter. */
export const partyIn = <As extends Reader>(
  as: As,
  action: Action,
  owed: readonly CoHandlingRow[],
): As | 'coHandlingUnit' => (action === 'giveCoOpinion' && owed.length > 0 ? 'coHandlingUnit' : as)

/** The role in which a reader asks for the sender's contact. */
export const roleOf: Record<Reader, Role> = {
  resident: 'resident',
  stationClerk: 'stationClerk',
  leadUnit: 'handlingUnit',
  // A co-handling unit gives its opinion to the lead unit and has no need to reach the sender.
  coHandlingUnit: 'resident',
  deputy: 'deputy',
}
