import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { logReveal } from '#db/queries/contactReveal'
import type { Contact } from '#domain/access/masking'
import type { Role } from '#domain/access/roles'
import { type Context, callerIn, once, queriesOf } from '#functions/api/context'

/** A contact and the role in which the caller may see it. */
export interface Seen<Whole extends Contact = Contact> {
  role: Role
  contact: Whole
}

/**
 * Shows a whole contact and logs the look, once for a request. The contact itself is never kept as an answer: a repeated request
 * is judged anew, as `find` judges the first.
 *
 * @param find refuses whoever may not see it
 */
export const lookAt = async <Whole extends Contact>(
  context: Context,
  about: { kind: 'opinion' | 'booking' | 'wait' | 'record'; id: string },
  input: { reason: string },
  find: (queries: Queries) => Promise<Seen<Whole>>,
): Promise<{ contact: Whole }> => {
  const { tenantId, accountId } = callerIn(context)
  let seen: Seen<Whole> | undefined
  await once(context, input, async queries => {
    seen = await find(queries)
    const { reason } = input
    const at = context.platform.now()
    await logReveal(queries, tenantId, { id: newId(), about, accountId, role: seen.role, reason, at })
    return {}
  })
  const { contact } = seen ?? (await find(queriesOf(context)))
  return { contact }
}
