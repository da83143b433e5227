import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import { type BookingContactRow, bookingContact as contactOfBooking } from '#db/queries/bookingContact'
import { logReveal } from '#db/queries/contactReveal'
import type { Contact } from '#domain/access/masking'
import { checkBookingReveal, reachOf } from '#domain/reception/contact'
import { Refusal } from '#domain/refusal'
import { openAccountContact } from '#functions/api/accountContact'
import { act, type Context, callerIn, once, queriesOf, scopesOf } from '#functions/api/context'
import type { Platform } from '#functions/platform/ports'

const boundTo = (bookingId: string) => `booking:${bookingId}`

/** What was left at a booking to be reached by, as it is stored. */
export const sealBookingContact = ({ cipher }: Platform, bookingId: string, contact: Contact): string =>
  cipher.seal(JSON.stringify(contact), boundTo(bookingId))

export const openBookingContact = (
  { cipher }: Platform,
  row: Pick<BookingContactRow, 'booking_id' | 'contact_sealed'>,
): Contact => (row.contact_sealed ? JSON.parse(cipher.open(row.contact_sealed, boundTo(row.booking_id))) : {})

/** How the station reaches who booked, in the clear: to be masked, or given out with a reason and a log entry. */
export const openReach = (platform: Platform, tenantId: string, row: BookingContactRow): Contact => {
  const account = { tenantId, accountId: row.account_id }
  return reachOf(openBookingContact(platform, row), openAccountContact(platform, account, row.account_contact_sealed))
}

const contactFor = async (context: Context, queries: Queries, input: { booking: string; reason: string }) => {
  const { tenantId } = callerIn(context)
  const row = await contactOfBooking(queries, tenantId, input.booking)
  if (!row || !(await scopesOf(context, 'stationClerk')).includes(row.station_id)) throw new Refusal('NOT_FOUND')
  const contact = openReach(context.platform, tenantId, row)
  checkBookingReveal(row.state, contact, input.reason)
  return contact
}

/** The look is logged once; the contact itself is never kept as an answer, so a repeated request is judged anew. */
const revealContact = act.reception.revealContact.handler(async ({ input, context }) => {
  const { tenantId, accountId } = callerIn(context)
  await once(context, input, async queries => {
    await contactFor(context, queries, input)
    await logReveal(queries, tenantId, {
      id: newId(),
      about: { kind: 'booking', id: input.booking },
      accountId,
      role: 'stationClerk',
      reason: input.reason,
      at: context.platform.now(),
    })
    return {}
  })
  return { contact: await contactFor(context, queriesOf(context), input) }
})

export const bookingContact = { revealContact }
