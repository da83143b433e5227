import { type ClientLink, createORPCClient } from '@orpc/client'
import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#contracts/index'
import { type ActionName, isPublic } from '#domain/access/permissions'
import { here } from './here'
import { random } from './random'
import { Refused } from './refused'
import { signIn, token } from './session'
import { ask } from './wire'

export interface CallContext {
  /** The request key of a change; see `useSending`. */
  key?: string
}

export type Inputs = InferContractRouterInputs<Contract>
export type Outputs = InferContractRouterOutputs<Contract>

const forSignIn = (thrown: unknown): boolean =>
  thrown instanceof Refused && (thrown.code === 'SIGN_IN_NEEDED' || thrown.code === 'SESSION_EXPIRED')

/**
 * Our own link, because oRPC's needs fetch, URL and streams, and a phone's mini-program has none of them. It signs in
 * before the first call that needs it, and once more when a session has run out: the reader never sees a sign-in.
 */
const link: ClientLink<CallContext> = {
  async call(path, input, { context }) {
    const name = path.join('.')
    const key = context.key ?? random()
    const asked = (bearer: string | null) =>
      ask({ path: name, input, key, token: bearer, district: here.get().district })
    const open = isPublic(name as ActionName)
    try {
      return await asked(token() ?? (open ? null : await signIn()))
    } catch (thrown) {
      if (!forSignIn(thrown)) throw thrown
      return asked(await signIn())
    }
  },
}

/** Every action of the server by its name: `call.reception.bookSlot(input, { context: { key } })`. Throws `Refused`. */
export const call: ContractRouterClient<Contract, CallContext> = createORPCClient(link)
