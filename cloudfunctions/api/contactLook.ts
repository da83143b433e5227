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

/** Whose contact is looked at, and why. */
interface Look extends Seen {
  about: { kind: 'opinion' | 'booking' | 'wait' | 'record'; id: string }
  reason: string
}

/** For so long a request that comes again is the same look: a phone that heard no answer asks within seconds. */
const sameLookMs = 10 * 60_000

/**
 * Reads a contact and logs the look, once for a request. The contact itself is never kept as an answer, only its fingerprint: a repeated
 * request reads anew, and is logged anew where it opens another contact than the first did, or comes much later.
 *
 * @param find refuses whoever may not see it; null where nothing is opened
 */
export const loggedLook = async <Found extends Look | null>(
  context: Context,
  input: object,
  find: (queries: Queries) => Promise<Found>,
): Promise<Found> => {
  const { tenantId, accountId } = callerIn(context)
  const { cipher, now } = context.platform
  const at = now()
  const log = (queries: Queries, { about, role, reason }: Look) =>
    logReveal(queries, tenantId, { id: newId(), about, accountId, role, reason, at })
  const printOf = (look: Look | null) => look && cipher.fingerprint(JSON.stringify(look.contact))
  let seen: { look: Found } | undefined
  const first = await once(context, input, async queries => {
    const look = await find(queries)
    seen = { look }
    if (look) await log(queries, look)
    return { opened: printOf(look), at: at.toISOString() }
  })
  if (seen) return seen.look
  const queries = queriesOf(context)
  const again = await find(queries)
  const isSame = first.opened === printOf(again) && at.getTime() - Date.parse(first.at) < sameLookMs
  if (again && !isSame) await log(queries, again)
  return again
}

/** Shows a whole contact, logged: see {@link loggedLook}. */
export const lookAt = async <Whole extends Contact>(
  context: Context,
  about: Look['about'],
  input: { reason: string },
  find: (queries: Queries) => Promise<Seen<Whole>>,
): Promise<{ contact: Whole }> => {
  const { reason } = input
  const { contact } = await loggedLook(context, input, async queries => ({ ...(await find(queries)), about, reason }))
  return { contact }
}
