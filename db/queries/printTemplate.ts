import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { TemplateKind } from '#domain/reception/printTemplate'

export interface PrintTemplateRow {
  version: number
  name: string
  saved_at: Date
}

/** The template by which the district prints; undefined where it takes the standard one. */
export const standingTemplate = (
  queries: Queries,
  tenantId: string,
  kind: TemplateKind,
): Promise<PrintTemplateRow | undefined> =>
  queries.one(
    sql(
      'standingTemplate',
      `SELECT version, name, saved_at FROM print_template WHERE tenant_id = $1 AND kind = $2 ORDER BY version DESC LIMIT 1`,
    ),
    [tenantId, kind],
  )

/** The file of the template by which the district prints. */
export const templateFile = async (
  queries: Queries,
  tenantId: string,
  kind: TemplateKind,
): Promise<Buffer | undefined> => {
  const row = await queries.one<{ file: Uint8Array }>(
    sql(
      'templateFile',
      `SELECT file FROM print_template WHERE tenant_id = $1 AND kind = $2 ORDER BY version DESC LIMIT 1`,
    ),
    [tenantId, kind],
  )
  return row && Buffer.from(row.file)
}

/** Keeps the next version of the district's template; false when somebody else has kept that version meanwhile. */
export const keepTemplate = async (
  queries: Queries,
  tenantId: string,
  kind: TemplateKind,
  template: { version: number; name: string; file: Buffer; by: string; at: Date },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'keepTemplate',
      `INSERT INTO print_template (tenant_id, kind, version, name, file, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT DO NOTHING RETURNING version`,
    ),
    [tenantId, kind, template.version, template.name, template.file, template.by, template.at],
  )) !== undefined
