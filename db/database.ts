import type { QueryResultRow } from 'pg'

/** One SQL text with a name, prepared once a connection. */
export interface Statement {
  name: string
  text: string
}

/** Runs statements for one tenant; row-level security sees no other. */
export interface Queries {
  all<Row extends QueryResultRow>(statement: Statement, values?: unknown[]): Promise<Row[]>
  /** The first row, if any. */
  one<Row extends QueryResultRow>(statement: Statement, values?: unknown[]): Promise<Row | undefined>
}

export interface Database {
  /** Single statements, each its own transaction. */
  tenant(tenantId: string): Queries
  /** Several statements that happen together or not at all. `work` is done again where the server stopped it for another transaction. */
  transaction<Result>(tenantId: string, work: (queries: Queries) => Promise<Result>): Promise<Result>
  /** Tables that belong to no tenant: the list of tenants itself. */
  install: Queries
  /** Clears away dead rows and counts what is there, so that statements go on taking the short way; a server does both by itself. */
  tidyUp(): Promise<void>
  close(): Promise<void>
}
