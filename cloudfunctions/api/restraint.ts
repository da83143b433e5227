import { findBooking } from '#db/queries/booking'
import { findRequest } from '#db/queries/request'
import { countRestraint, uncountRestraint } from '#db/queries/restraint'
import { checkRestraint, countedSince, type RestraintKind, restraints } from '#domain/access/restraint'
import { Refusal, type RefusalCode } from '#domain/refusal'
import { bookingIdOf } from '#functions/api/bookingId'
import { type Context, callerIn, queriesOf, requestKeyOf } from '#functions/api/context'

/** In the database, for on CloudBase no process sees the calls of another. */
const count = (context: Context, tenantId: string, kind: RestraintKind, who: string): Promise<number> => {
  const now = context.platform.now()
  const time = { now, since: countedSince(kind, now) }
  return countRestraint(context.platform.db.tenant(tenantId), tenantId, { kind, who }, time)
}

/**
 * Opens something by a code, and counts the codes that open nothing; refuses TOO_OFTEN instead of saying so for ever. A right code always
 * opens. Of whom the platform knows nothing only the host can count, by address.
 */
export const byCode = async <Answer>(
  context: Context,
  district: string,
  open: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await open()
  } catch (error) {
    const wrong = error instanceof Refusal && error.code === 'CODE_UNKNOWN'
    if (wrong && context.asker) checkRestraint('wrongCode', await count(context, district, 'wrongCode', context.asker))
    throw error
  }
}

/** What tells of another person that they come, wait, or have booked before. */
const tellsOfThem: readonly RefusalCode[] = ['ALREADY_BOOKED', 'WAITING_BEFORE', 'LIMIT_REACHED']

const wasHereBefore = async (context: Context): Promise<boolean> => {
  const { tenantId, accountId } = callerIn(context)
  const key = requestKeyOf(context)
  const queries = queriesOf(context)
  return Boolean(
    (await findBooking(queries, tenantId, accountId, bookingIdOf(accountId, key))) ??
      (await findRequest(queries, tenantId, accountId, key)),
  )
}

/**
 * Does something that is held back. Counted before it is tried, so that many at one moment are no way around, and taken back where it
 * does not count after all. Past the limit nothing is tried; a request that was answered before is answered again, and not counted.
 *
 * @param counts whether what came of it stays counted; undefined for what went through
 */
const heldBack = async <Answer>(
  context: Context,
  kind: Exclude<RestraintKind, 'wrongCode'>,
  attempt: () => Promise<Answer>,
  counts: (refusal: unknown) => boolean,
): Promise<Answer> => {
  const { tenantId, accountId } = callerIn(context)
  if (await wasHereBefore(context)) return attempt()
  if ((await count(context, tenantId, kind, accountId)) > restraints[kind].most) {
    context.platform.log.info({ tenantId, accountId, action: context.action }, 'held back from asking about others')
    checkRestraint(kind, restraints[kind].most + 1)
  }
  let outcome: unknown
  try {
    return await attempt()
  } catch (error) {
    outcome = error
    throw error
  } finally {
    if (!counts(outcome)) await uncountRestraint(queriesOf(context), tenantId, { kind, who: accountId })
  }
}

/**
 * Does something for another person that may tell of them: so often a day that nobody is hindered who helps, and not as often as
 * sounding people out would need. Past the limit nothing is tried, for a booking would tell as well.
 */
export const forSomebodyElse = <Answer>(
  context: Context,
  kind: 'otherTaken' | 'otherTakenAtWork',
  attempt: () => Promise<Answer>,
): Promise<Answer> =>
  heldBack(context, kind, attempt, refusal => refusal instanceof Refusal && tellsOfThem.includes(refusal.code))

/** Takes a place for another person, so many a day: nobody books a whole day out under invented names. */
export const placeForSomebodyElse = <Answer>(context: Context, attempt: () => Promise<Answer>): Promise<Answer> =>
  heldBack(
    context,
    'bookedForOthers',
    () => forSomebodyElse(context, 'otherTaken', attempt),
    refusal => refusal === undefined,
  )
