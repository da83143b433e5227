import { wasAnswered } from '#db/queries/request'
import { countRestraint, uncountRestraint } from '#db/queries/restraint'
import { checkRestraint, countedSince, type RestraintKind } from '#domain/access/restraint'
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
export const tellsOfThem: readonly RefusalCode[] = ['ALREADY_BOOKED', 'WAITING_BEFORE', 'LIMIT_REACHED']

type Held = Exclude<RestraintKind, 'wrongCode'>

const toldOfThem = (refusal: unknown): boolean => refusal instanceof Refusal && tellsOfThem.includes(refusal.code)

/** Whether what came of it stays counted; undefined for what went through. */
const staysCounted: Record<Held, (refusal: unknown) => boolean> = {
  otherTaken: toldOfThem,
  otherTakenAtWork: toldOfThem,
  bookedForOthers: refusal => refusal === undefined,
}

const checkHeld = (context: Context, kind: Held, times: number): void => {
  try {
    checkRestraint(kind, times)
  } catch (refusal) {
    const { tenantId, accountId } = callerIn(context)
    context.platform.log.info({ tenantId, accountId, action: context.action }, 'held back from asking about others')
    throw refusal
  }
}

/**
 * Does something that is held back. Counted before it is tried, so that many at one moment are no way around, and taken back where it
 * does not count after all. Past a limit nothing is tried; a request that was answered before is answered again, and not counted.
 */
const heldBack = async <Answer>(
  context: Context,
  kinds: readonly Held[],
  attempt: () => Promise<Answer>,
): Promise<Answer> => {
  const { tenantId, accountId } = callerIn(context)
  const queries = queriesOf(context)
  const key = requestKeyOf(context)
  const request = { owner: accountId, key, bookingId: bookingIdOf(accountId, key) }
  if (await wasAnswered(queries, tenantId, request)) return attempt()
  const counted: Held[] = []
  let outcome: unknown
  try {
    for (const kind of kinds) {
      checkHeld(context, kind, await count(context, tenantId, kind, accountId))
      counted.push(kind)
    }
    return await attempt()
  } catch (error) {
    outcome = error
    throw error
  } finally {
    for (const kind of counted)
      if (!staysCounted[kind](outcome)) await uncountRestraint(queries, tenantId, { kind, who: accountId })
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
): Promise<Answer> => heldBack(context, [kind], attempt)

/** Takes a place for another person, so many a day: nobody books a whole day out under invented names. */
export const placeForSomebodyElse = <Answer>(context: Context, attempt: () => Promise<Answer>): Promise<Answer> =>
  heldBack(context, ['bookedForOthers', 'otherTaken'], attempt)
