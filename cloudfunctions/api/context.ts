import type { AnyContractRouter } from '@orpc/contract'
import { implement } from '@orpc/server'
import type { Queries } from '#db/database'
import { grantsOf } from '#db/queries/account'
import { presetOfTenant } from '#db/queries/district'
import { claimRequest, findRequest, keepAnswer, takeTurn } from '#db/queries/request'
import type { ActionName } from '#domain/access/permissions'
import type { Grant } from '#domain/access/roles'
import { dayOf } from '#domain/calendar/day'
import { presetOf } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { Refusal } from '#domain/refusal'
import { bookingIdOf } from '#functions/api/bookingId'
import type { Platform } from '#functions/platform/ports'
import type { Caller } from '#functions/platform/session'

/** What every handler receives besides its input. */
export interface Context {
  platform: Platform
  action: ActionName
  caller: Caller | null
  /** Who asks, as far as the platform knows, to be held back and for nothing else: an account, or a fingerprint of who has none. */
  asker: string | null
  /** The platform vouches for the caller; elsewhere only a login code opens a session. */
  vouched: boolean
  /** The caller's grants, once the permission list asked for them. */
  grants: Grant[] | null
  key: string | null
}

/** The actions of one noun, waiting for their handlers. */
export const actionsOf = <Noun extends AnyContractRouter>(contract: Noun) => implement(contract).$context<Context>()

/** The signed-in caller; the permission list has let nobody else through to a handler that asks. */
export const callerIn = (context: Context): Caller => {
  if (!context.caller) throw new Refusal('SIGN_IN_NEEDED')
  return context.caller
}

export const queriesOf = (context: Context): Queries => context.platform.db.tenant(callerIn(context).tenantId)

export const grantsIn = async (context: Context): Promise<Grant[]> => {
  const { tenantId, accountId } = callerIn(context)
  context.grants ??= await grantsOf(context.platform.db.tenant(tenantId), tenantId, accountId)
  return context.grants
}

/** The places for which the caller holds a role: stations of a clerk, units of a handler, the deputy's own id. */
export const scopesOf = async (context: Context, role: Grant['role']): Promise<string[]> =>
  (await grantsIn(context)).filter(grant => grant.role === role).map(grant => grant.scope)

/** A district's practice never changes while a process lives: a new preset is a new release. */
const presetsByTenant = new WeakMap<Platform['db'], Map<string, Preset>>()

/** The preset of a district; refuses NOT_FOUND for one that this installation does not serve. */
export const practiceOf = async (platform: Platform, tenantId: string): Promise<Preset> => {
  const known = presetsByTenant.get(platform.db) ?? new Map<string, Preset>()
  presetsByTenant.set(platform.db, known)
  const before = known.get(tenantId)
  if (before) return before
  const named = await presetOfTenant(platform.db.tenant(tenantId), tenantId)
  const preset = named && presetOf(named)
  if (!preset) throw new Refusal('NOT_FOUND', '没有这个地方，请重新选择')
  known.set(tenantId, preset)
  return preset
}

export const todayOf = (context: Context): string => dayOf(context.platform.now())

/** The request key of a change; asked for once the input was judged, so that its faults are told first. */
export const requestKeyOf = ({ key }: Context): string => {
  if (!key || !/^[\w-]{16,64}$/.test(key)) throw new Refusal('KEY_MISSING')
  return key
}

export interface WriteOptions {
  /** Nothing stored may point from the account to what was written (匿名). Left out where nothing ever is unlinked. */
  unlinked?: boolean
}

/**
 * How a request is kept: under whom its key stands, under whom it might stand as well, which booking would have been made with
 * it, and a print of what was asked.
 */
const requestIn = (context: Context, input: unknown, unlinked: boolean) => {
  const { accountId } = callerIn(context)
  const { cipher } = context.platform
  const given = requestKeyOf(context)
  const open = { owner: accountId, key: given }
  const unlinkable = { owner: 'nobody', key: cipher.fingerprint(`${accountId}:${given}`) }
  return {
    ...(unlinked ? unlinkable : open),
    otherName: unlinked ? open : unlinkable,
    bookingId: bookingIdOf(accountId, given),
    turn: unlinkable.key,
    // Keyed: a plain hash of an input that is hardly more than a phone number can be found by trying them all.
    inputPrint: cipher.fingerprint(JSON.stringify(input)),
  }
}

/** Whether this request was here before; a key that stands for something else is refused. For work too long to do in vain. */
export const checkRequestKey = async (
  context: Context,
  input: unknown,
  { unlinked = false }: WriteOptions,
): Promise<boolean> => {
  const { owner, key, inputPrint } = requestIn(context, input, unlinked)
  const earlier = await findRequest(queriesOf(context), callerIn(context).tenantId, owner, key)
  if (earlier && (earlier.action !== context.action || earlier.input_print !== inputPrint))
    throw new Refusal('KEY_REUSED')
  return earlier !== undefined
}

/**
 * Does a change once: the request key is claimed, the work done and its answer kept in one transaction. The same key again
 * gives the kept answer; with another input it is refused. A refusal keeps nothing, so that a retry is judged anew.
 */
export const once = async <Answer>(
  context: Context,
  input: unknown,
  work: (queries: Queries) => Promise<Answer>,
  { unlinked }: WriteOptions = {},
): Promise<Answer> => {
  const { platform, action } = context
  const { tenantId } = callerIn(context)
  const { cipher } = platform
  const { turn, ...request } = requestIn(context, input, unlinked ?? false)
  const { owner, key, inputPrint } = request
  // Looked up before the transaction holds its connection: the embedded store has only that one.
  await Promise.all([grantsIn(context), practiceOf(platform, tenantId)])
  const bindTo = `answer:${tenantId}:${owner}:${key}`

  return platform.db.transaction(tenantId, async queries => {
    // With and without a name at the same moment: one must see the other.
    if (unlinked !== undefined) await takeTurn(queries, turn)
    if (!(await claimRequest(queries, tenantId, { ...request, action, at: platform.now() }))) {
      const earlier = await findRequest(queries, tenantId, owner, key)
      if (earlier?.action !== action || earlier.input_print !== inputPrint || !earlier.answer_sealed)
        throw new Refusal('KEY_REUSED')
      return JSON.parse(cipher.open(earlier.answer_sealed, bindTo)) as Answer
    }
    const answer = await work(queries)
    await keepAnswer(queries, tenantId, owner, key, cipher.seal(JSON.stringify(answer), bindTo))
    return answer
  })
}
