import { createHash } from 'node:crypto'
import type { FieldCipher } from '#functions/platform/ports'

/**
 * The secret of a deputy's calendar address: 132 bits, made of the feed's random id and the oldest field key. It is stored
 * nowhere and can be shown again on a second phone; neither the database alone nor the key alone gives it.
 */
export const feedSecret = (cipher: Pick<FieldCipher, 'fingerprint'>, feedId: string): string =>
  cipher.fingerprint(`calendar feed:${feedId}`).slice(0, 22)

/** By what an address is found. Of a secret that nobody can guess a plain hash is enough, so its reader needs no key. */
export const secretPrint = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** `/open/deputies/<district>.<secret>.ics`: the district says in which rows to look, and is no secret. */
export const feedPath = (tenantId: string, secret: string): string => `/open/deputies/${tenantId}.${secret}.ics`

/** District and secret out of the token of an address; undefined for what cannot be one. */
export const readToken = (token: string): { tenantId: string; secret: string } | undefined => {
  const [, tenantId, secret] = /^([0-9a-zA-Z-]{1,64})\.([\w-]{22})$/.exec(token) ?? []
  return tenantId && secret ? { tenantId, secret } : undefined
}
