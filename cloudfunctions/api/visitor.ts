import type { Contact } from '#domain/access/masking'
import type { BookedFor } from '#domain/reception/bookingWish'
import { uuidOf } from '#functions/api/bookingId'
import type { Platform } from '#functions/platform/ports'
import type { Caller } from '#functions/platform/session'

/**
 * Who comes, as bookings are counted: the account itself; or another person by a fingerprint of their phone, the same in the whole
 * district whoever books for them. Somebody without a phone is known by name to the one who books, and to nobody else.
 */
export const visitorIdOf = ({ cipher }: Platform, { tenantId, accountId }: Caller, who: BookedFor): string => {
  if (who.kind === 'self') return accountId
  const { name, phone }: Contact = who.contact
  const known = phone ? `phone:${phone}` : `name:${accountId}:${name}`
  return uuidOf(Buffer.from(cipher.fingerprint(`visitor:${tenantId}:${known}`), 'base64url').toString('hex'))
}
