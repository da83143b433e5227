import type { Queries } from '#db/database'
import { takeTurn } from '#db/queries/request'

/**
 * The turn of a district's plan: taken before any row by whoever plans there, sets a rule, or changes a day or a seat. Of two
 * changes the later reads what the earlier has made, and neither waits for a row of the other's while it holds one that the
 * other needs.
 */
export const takePlanTurn = (queries: Queries, tenantId: string) => takeTurn(queries, `planning:${tenantId}`)
