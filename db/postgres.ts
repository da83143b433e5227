import { Pool } from 'pg'
import type { Database } from '#db/database'
import { pooled } from '#db/pooled'

export interface PostgresOptions {
  /** Connections of this instance: 1–2 in a cloud function, more on a host of one's own. */
  max?: number
}

/** PostgreSQL 15 or later by its URL, reached by the first query. The schema must have been migrated. */
export const openPostgres = (url: string, { max = 10 }: PostgresOptions = {}): Database =>
  pooled(
    new Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: 5000,
      statement_timeout: 10_000,
      // A server that hangs without a word is left after this time; the connection goes with it.
      query_timeout: 12_000,
      idle_in_transaction_session_timeout: 20_000,
      application_name: 'shuanglian',
    }),
    { tidyUp: async () => {}, afterClose: async () => {} },
  )
