import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#contracts/index'
import { here, mayChooseDistrict } from './here'
import { loginCode } from './loginCode'
import { random } from './random'
import { forget, keep, recall } from './storage'
import { store } from './store'
import { ask } from './wire'

type SignIn = InferContractRouterOutputs<Contract>['session']['signIn']
export type Me = SignIn['me']

/** Who the reader is, once it is known; kept, so that a page opened without a network still knows whose it is. */
export const me = store<Me | null>(null, 'me')

interface Kept {
  token: string
  district: string | null
}

let signingIn: Promise<string> | null = null

export const token = (): string | null => recall<Kept>('session')?.token ?? null

const signInNow = async (): Promise<string> => {
  const { district } = here.get()
  const code = await loginCode()
  const input = { code, ...(district && mayChooseDistrict ? { district } : {}) }
  const answer = (await ask({ path: 'session.signIn', input, key: random(), token: null, district })) as SignIn
  keep('session', { token: answer.token, district: answer.me.district })
  me.set(answer.me)
  if (here.get().district !== answer.me.district) here.set({ district: answer.me.district, station: null })
  return answer.token
}

/** Signs in silently. Calls that come at the same time wait for the one that runs. */
export const signIn = (): Promise<string> => {
  signingIn ??= signInNow().finally(() => {
    signingIn = null
  })
  return signingIn
}

const signOut = (): void => {
  forget('session')
  me.set(null)
}

/** Another district is another house: the session there is a new one. */
export const moveTo = (district: string, station: string | null): void => {
  const moved = here.get().district !== district
  here.set({ district, station })
  if (moved) signOut()
}

/**
 * A message opens its page in the district it comes from, on a phone that knows another one or none; the code of a poster at
 * its station as well.
 */
export const arriveIn = (district: string | undefined, station?: string): void => {
  if (district && mayChooseDistrict && here.get().district !== district) moveTo(district, null)
  if (station && here.get().district === district) here.set({ ...here.get(), station })
}
