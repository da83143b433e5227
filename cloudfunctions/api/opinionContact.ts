import type { Reader } from '#contracts/opinion'
import type { Queries } from '#db/database'
import { type OpinionRow, opinionContact } from '#db/queries/opinion'
import { type Contact, maskContact } from '#domain/access/masking'
import { isOpen } from '#domain/opinion/life'
import { contactShownTo, secrecyWords } from '#domain/opinion/secrecy'
import { roleOf } from '#functions/api/opinionReader'
import type { Platform } from '#functions/platform/ports'

const boundTo = (opinionId: string) => `contact:${opinionId}`

export const sealOpinionContact = ({ cipher }: Platform, opinionId: string, contact: Contact): string =>
  cipher.seal(JSON.stringify(contact), boundTo(opinionId))

export const openOpinionContact = ({ cipher }: Platform, opinionId: string, sealed: string): Contact =>
  JSON.parse(cipher.open(sealed, boundTo(opinionId)))

/** What a reader sees of the sender without asking, and whether they may ask for the whole. */
export const shownContact = async (
  platform: Platform,
  queries: Queries,
  tenantId: string,
  row: OpinionRow,
  as: Reader,
) => {
  const shown = contactShownTo(roleOf[as], row.secrecy)
  const sealed = shown === 'nothing' ? undefined : await opinionContact(queries, tenantId, row.opinion_id)
  const contactNote = `${secrecyWords[row.secrecy].name}：${secrecyWords[row.secrecy].explains}`
  if (!sealed) return { contact: null, contactNote, revealable: false }
  const contact = openOpinionContact(platform, row.opinion_id, sealed)
  return {
    contact: shown === 'name' ? { name: contact.name } : maskContact(contact),
    contactNote,
    revealable: shown === 'masked' && (as !== 'leadUnit' || isOpen(row.status)),
  }
}
