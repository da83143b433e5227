import type { Statement } from '#db/database'

/** A named statement: `sql('bookSlot', 'UPDATE …')`. The name is what the server prepares it under. */
export const sql = (name: string, text: string): Statement => ({ name, text })
