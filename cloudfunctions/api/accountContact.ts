import type { Contact } from '#domain/access/masking'
import type { Platform } from '#functions/platform/ports'
import type { Caller } from '#functions/platform/session'

const boundTo = ({ tenantId, accountId }: Caller) => `account:${tenantId}:${accountId}`

/** The contact that an account lets us remember, as it is stored; nothing for an empty one. */
export const sealAccountContact = ({ cipher }: Platform, account: Caller, contact: Contact): string | null =>
  contact.name || contact.phone ? cipher.seal(JSON.stringify(contact), boundTo(account)) : null

export const openAccountContact = ({ cipher }: Platform, account: Caller, sealed: string | null): Contact =>
  sealed ? JSON.parse(cipher.open(sealed, boundTo(account))) : {}
