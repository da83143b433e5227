import { oc } from '@orpc/contract'
import { type RefusalCode, refusals } from '#domain/refusal'

/** What any action may answer, whoever calls it. */
const always = [
  'INPUT_MISSING',
  'INPUT_WRONG_TYPE',
  'INPUT_TOO_LONG',
  'INPUT_INVALID',
  'TRY_AGAIN_SOON',
] as const satisfies readonly RefusalCode[]
const signedIn = ['SIGN_IN_NEEDED', 'SESSION_EXPIRED', 'NOT_ALLOWED'] as const satisfies readonly RefusalCode[]
const write = ['KEY_MISSING', 'KEY_REUSED'] as const satisfies readonly RefusalCode[]

type Errors<C extends RefusalCode> = { [K in C]: { status: (typeof refusals)[K]['status']; message: string } }

const errorsOf = <C extends RefusalCode>(codes: readonly C[]): Errors<C> =>
  Object.fromEntries(
    codes.map(code => [code, { status: refusals[code].status, message: refusals[code].message }]),
  ) as Errors<C>

/** Marks a contract whose call changes something: it carries a request key, and the same key gives the same answer. */
export interface ActionMeta extends Record<string, unknown> {
  writes?: boolean
}

const base = oc.$meta<ActionMeta>({})

/** A question that anybody may ask. */
export const openQuestion = <C extends RefusalCode = never>(summary: string, refuses: readonly C[] = []) =>
  base.route({ summary }).errors(errorsOf([...always, ...refuses]))

/** A question that needs a sign-in. */
export const question = <C extends RefusalCode = never>(summary: string, refuses: readonly C[] = []) =>
  base.route({ summary }).errors(errorsOf([...always, ...signedIn, ...refuses]))

/**
 * A change that needs no sign-in, for who holds the secret that it names. It changes nothing when it is asked again, so it needs
 * no request key either.
 */
export const openChange = <C extends RefusalCode = never>(summary: string, refuses: readonly C[] = []) =>
  openQuestion(summary, refuses)

/** A change: needs a sign-in and a request key (`Idempotency-Key` over HTTP, `key` in the cloud call). */
export const change = <C extends RefusalCode = never>(summary: string, refuses: readonly C[] = []) =>
  base
    .meta({ writes: true })
    .route({ summary })
    .errors(errorsOf([...always, ...signedIn, ...write, ...refuses]))
