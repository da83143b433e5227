import type { Queries } from '#db/database'
import { takeTurn } from '#db/queries/request'

/** Who plans in a district, sets a rule there, or changes a day or a seat of its plan, holds this turn. */
export const planTurn = (tenantId: string): string => `planning:${tenantId}`

/**
 * Taken before any row: of two changes of one plan the later reads what the earlier has made of it, and neither waits for a row
 * of the other's while it holds one that the other needs.
 */
export const takePlanTurn = (queries: Queries, tenantId: string) => takeTurn(queries, planTurn(tenantId))
