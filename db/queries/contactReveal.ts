import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Role } from '#domain/access/roles'

/** Writes down a look at a contact: whose, by whom, in which role and why. It cannot be changed afterwards. */
export const logReveal = (
  queries: Queries,
  tenantId: string,
  reveal: {
    id: string
    about: { kind: 'opinion' | 'booking' | 'wait' | 'record'; id: string }
    accountId: string
    role: Role
    reason: string
    at: Date
  },
) =>
  queries.all(
    sql(
      'logReveal',
      `INSERT INTO contact_reveal (tenant_id, reveal_id, opinion_id, booking_id, wait_id, record_id, account_id, role, reason, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    ),
    [
      tenantId,
      reveal.id,
      reveal.about.kind === 'opinion' ? reveal.about.id : null,
      reveal.about.kind === 'booking' ? reveal.about.id : null,
      reveal.about.kind === 'wait' ? reveal.about.id : null,
      reveal.about.kind === 'record' ? reveal.about.id : null,
      reveal.accountId,
      reveal.role,
      reveal.reason,
      reveal.at,
    ],
  )
