import { type AnyProcedure, call, ORPCError } from '@orpc/server'
import type { Contract } from '#contracts/index'
import { refuseInChinese } from '#contracts/inputWords'
import { isPassing } from '#db/pooled'
import { type ActionName, isPublic, mayCall, permissions } from '#domain/access/permissions'
import { internalWords, Refusal, type RefusalCode } from '#domain/refusal'
import { type Context, grantsIn } from '#functions/api/context'
import { inputRefusal } from '#functions/api/inputRefusal'
import { handlersOf } from '#functions/api/router'
import type { Log, Platform } from '#functions/platform/ports'
import type { Caller } from '#functions/platform/session'

refuseInChinese()

export interface ApiRequest {
  /** `reception.bookSlot` */
  path: string
  input: unknown
  /** The request key of a change. */
  key?: string | null
  /** Who asks, as the host recognised them. */
  caller: Caller | 'expired' | null
  /** A fingerprint of who asks without an account, where the platform knows them. */
  asker?: string | null
  /** The platform itself vouches for the caller (CloudBase): no login code is needed. */
  vouched?: boolean
  requestId: string
}

export interface ApiAnswer {
  status: number
  body: unknown
}

/**
 * What breaks an index says what happened: the constraint's name becomes the refusal. A change by an account that does not exist
 * comes with a session that outlived its database.
 */
const constraintRefusals: Record<string, RefusalCode> = {
  booking_one_a_day: 'ALREADY_BOOKED',
  wait_once_a_day: 'WAITING_BEFORE',
  reception_day_once: 'DAY_TAKEN',
  occurrence_once: 'DAY_TAKEN',
  duty_one_place_a_day: 'SUBSTITUTE_UNFIT',
  duty_pkey: 'SUBSTITUTE_UNFIT',
  activity_place_once: 'SIGNED_UP_BEFORE',
  opinion_tenant_id_sender_id_fkey: 'SIGN_IN_NEEDED',
  message_quota_tenant_id_account_id_fkey: 'SIGN_IN_NEEDED',
  contact_reveal_tenant_id_account_id_fkey: 'SIGN_IN_NEEDED',
}

/** Runs one action for one caller and turns whatever comes of it into an answer: the one catch of the house. */
export const dispatch = async (platform: Platform, request: ApiRequest): Promise<ApiAnswer> => {
  try {
    return { status: 200, body: await run(platform, request) }
  } catch (error) {
    return answerTo(error, platform.log, request)
  }
}

/** Whether a path names an action that anybody may call. */
export const isOpenToAll = (path: string): boolean => isAction(path) && isPublic(path)

const isAction = (path: string): path is ActionName => Object.hasOwn(permissions, path)

const run = async (platform: Platform, request: ApiRequest): Promise<unknown> => {
  const { path, input, key, vouched = false } = request
  const caller = request.caller === 'expired' ? null : request.caller
  if (!isAction(path)) throw new Refusal('ACTION_UNKNOWN')
  const context: Context = {
    platform,
    action: path,
    caller,
    asker: caller?.accountId ?? request.asker ?? null,
    vouched,
    grants: null,
    key: key ?? null,
  }
  await checkPermission(path, request.caller, context)
  const [noun, verb] = path.split('.') as [keyof Contract, string]
  const procedure = (await handlersOf(noun))[verb] as AnyProcedure
  return call(procedure, input, { context })
}

const checkPermission = async (action: ActionName, caller: ApiRequest['caller'], context: Context): Promise<void> => {
  if (isPublic(action)) return
  if (caller === 'expired') throw new Refusal('SESSION_EXPIRED')
  if (caller === null) throw new Refusal('SIGN_IN_NEEDED')
  if (mayCall(action, ['resident'])) return
  const held = (await grantsIn(context)).map(grant => grant.role)
  if (!mayCall(action, held)) throw new Refusal('NOT_ALLOWED')
}

type Asked = Pick<ApiRequest, 'path' | 'requestId'> & { input?: unknown }

const asRefusal = (error: unknown, { path, input }: Asked): Refusal | undefined => {
  if (error instanceof Refusal) return error
  if (error instanceof ORPCError) return inputRefusal(error, path, input)
  if (isPassing(error)) return new Refusal('TRY_AGAIN_SOON')
  const { code, constraint } = error as { code?: string; constraint?: string }
  const refusal = code === '23505' || code === '23503' ? constraintRefusals[constraint ?? ''] : undefined
  return refusal && new Refusal(refusal)
}

/** Turns whatever was thrown into an answer: a refusal into its sentence, anything else into a request id and a log line. */
export const answerTo = (error: unknown, log: Log, asked: Asked): ApiAnswer => {
  const { path, requestId } = asked
  const refusal = asRefusal(error, asked)
  if (refusal) {
    if (refusal.code === 'TRY_AGAIN_SOON') log.error({ requestId, path, error }, 'the database is away')
    const { code, message, data } = refusal
    return { status: refusal.status, body: { code, message, ...(data ? { data } : {}) } }
  }
  log.error({ requestId, path, error }, 'an action failed unexpectedly')
  return { status: 500, body: { code: 'INTERNAL', message: internalWords(requestId), requestId } }
}
