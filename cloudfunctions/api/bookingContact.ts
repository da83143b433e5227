import { reception as contract } from '#contracts/reception'
import type { Queries } from '#db/database'
import { type BookingContactRow, bookingContact as contactOfBooking } from '#db/queries/bookingContact'
import type { Contact } from '#domain/access/masking'
import type { Role } from '#domain/access/roles'
import { isAsked } from '#domain/reception/asking'
import { checkBookingReveal, reachOf } from '#domain/reception/contact'
import { Refusal } from '#domain/refusal'
import { openAccountContact } from '#functions/api/accountContact'
import { lookAt, type Seen } from '#functions/api/contactLook'
import { actionsOf, type Context, callerIn, scopesOf } from '#functions/api/context'
import { stationInCare } from '#functions/api/stationsInCare'
import type { Platform } from '#functions/platform/ports'

const act = actionsOf(contract)

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

/** In which role somebody looks at what is a station's: its own clerk, or the committee of the district or of its street. */
export const roleOf = async (context: Context, stationId: string): Promise<Role> => {
  if ((await scopesOf(context, 'stationClerk')).includes(stationId)) return 'stationClerk'
  const whole = (await scopesOf(context, 'deputyAffairsCommittee')).length > 0
  return whole ? 'deputyAffairsCommittee' : 'streetCommittee'
}

const contactFor = async (
  context: Context,
  queries: Queries,
  input: { booking: string; reason: string },
): Promise<Seen> => {
  const { tenantId } = callerIn(context)
  const row = await contactOfBooking(queries, tenantId, input.booking)
  if (!row) throw new Refusal('NOT_FOUND')
  await stationInCare(context, queries, row.station_id)
  const contact = openReach(context.platform, tenantId, row)
  checkBookingReveal(row.state, contact, input.reason, isAsked(row))
  return { role: await roleOf(context, row.station_id), contact }
}

const revealContact = act.revealContact.handler(({ input, context }) =>
  lookAt(context, { kind: 'booking', id: input.booking }, input, queries => contactFor(context, queries, input)),
)

export const bookingContact = { revealContact }
