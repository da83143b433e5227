import type { Platform } from '#functions/platform/ports'

/** A signed-in person, in one district. What they may do is read from the database at each call. */
export interface Caller {
  tenantId: string
  accountId: string
}

/** How long a sign-in lasts: a phone signs in again silently. */
const sessionDays = 7

type SignAndClock = Pick<Platform, 'signer' | 'now'>

export const openSession = (caller: Caller, { signer, now }: SignAndClock): { token: string; expiresAt: Date } => {
  const expiresAt = new Date(now().getTime() + sessionDays * 86_400_000)
  return { token: signer.sign({ kind: 'session', ...caller }, expiresAt), expiresAt }
}

/** Who a token speaks for; `expired` when its time is over; nobody when there is none or it was tampered with. */
export const callerOf = (token: string | undefined, { signer, now }: SignAndClock): Caller | 'expired' | null => {
  if (!token) return null
  const payload = signer.read(token, now())
  if (payload === 'expired') return 'expired'
  if (payload === 'forged' || payload.kind !== 'session') return null
  const { tenantId, accountId } = payload
  return tenantId && accountId ? { tenantId, accountId } : null
}
