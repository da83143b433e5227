import type { Contact } from '#domain/access/masking'
import type { Platform } from '#functions/platform/ports'

const boundTo = (visitId: string) => `visit:${visitId}`

/** What a walk-in left at the desk to be reached by, as it is stored. */
export const sealVisitContact = ({ cipher }: Platform, visitId: string, contact: Contact): string =>
  cipher.seal(JSON.stringify(contact), boundTo(visitId))

export const openVisitContact = (
  { cipher }: Platform,
  visit: { visit_id: string; contact_sealed: string | null },
): Contact => (visit.contact_sealed ? JSON.parse(cipher.open(visit.contact_sealed, boundTo(visit.visit_id))) : {})
