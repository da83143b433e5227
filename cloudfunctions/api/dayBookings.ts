import { reception as contract } from '#contracts/reception'
import { bookingsOfDay } from '#db/queries/booking'
import { maskContact } from '#domain/access/masking'
import { isRevealable } from '#domain/reception/contact'
import { openBookingContact, openReach } from '#functions/api/bookingContact'
import { openSaid } from '#functions/api/bookingSaid'
import { isChangeable } from '#functions/api/bookingShown'
import { actionsOf, callerIn, practiceOf, queriesOf } from '#functions/api/context'
import { dayAtDesk } from '#functions/api/dayAtDesk'
import { dayCard } from '#functions/api/dayCard'
import { withDeputiesBefore } from '#functions/api/deputiesBefore'
import { numberOnlyOf } from '#functions/api/numberOnly'

const act = actionsOf(contract)

export const dayBookings = act.dayBookings.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const { platform } = context
  const queries = queriesOf(context)
  const { row, clerk } = await dayAtDesk(context, input.day)
  const preset = await practiceOf(platform, tenantId)
  const bookings = await bookingsOfDay(queries, tenantId, input.day)
  const kept = clerk ? new Set<string>() : await numberOnlyOf(queries, tenantId, input.day)
  const [day = row] = await withDeputiesBefore(queries, tenantId, [row])
  return {
    day: dayCard(day, preset, platform.now()),
    bookings: bookings.map(booking => {
      const comes = booking.state === 'booked'
      const numberOnly = kept.has(booking.booking_id)
      const said = comes && !numberOnly ? openSaid(platform, booking) : null
      const contact = clerk ? openReach(platform, tenantId, booking) : openBookingContact(platform, booking)
      return {
        id: booking.booking_id,
        number: booking.number,
        label: booking.label,
        state: booking.state,
        changed: booking.changed,
        attended: booking.attended,
        changeable: clerk && isChangeable(booking, platform.now()),
        numberOnly,
        matter: said?.matter ?? null,
        wishes: said?.wishes ?? [],
        service: numberOnly ? ('opinion' as const) : booking.service,
        caseKind: numberOnly ? null : booking.case_kind,
        forOther: booking.for_other && !numberOnly,
        // Which opinion it is about leads to who sent it: for those who may open it anyway.
        opinion:
          clerk && booking.opinion_id && booking.opinion_number
            ? { id: booking.opinion_id, number: booking.opinion_number }
            : null,
        contact: maskContact(comes && !numberOnly ? contact : {}),
        revealable: clerk && isRevealable(booking.state, contact, false),
      }
    }),
  }
})
