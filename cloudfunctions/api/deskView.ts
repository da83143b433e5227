import type { Queries } from '#db/database'
import { seatsAtDesk } from '#db/queries/dayDesk'
import { type ExpectedRow, liveBookingsOf } from '#db/queries/expected'
import type { VisitRow } from '#db/queries/visit'
import { maskContact } from '#domain/access/masking'
import { dayOf, timeInWords, whenIs } from '#domain/calendar/day'
import { whyNotReceiving } from '#domain/reception/arrival'
import { isLate, receivingWords } from '#domain/reception/queue'
import { whyNotRegistering } from '#domain/reception/register'
import { isGone, undoWords } from '#domain/reception/visit'
import { openBookingContact, openReach } from '#functions/api/bookingContact'
import { openSaid } from '#functions/api/bookingSaid'
import { type Context, callerIn, scopesOf } from '#functions/api/context'
import { arrivalDay, callingIn, type DayQueue, inQueue, queueOfDay } from '#functions/api/dayQueue'
import { leftFor } from '#functions/api/joinQueue'
import { numberOnlyOf } from '#functions/api/numberOnly'
import { openVisitContact } from '#functions/api/visitContact'

/** Who somebody is, as far as the list of the day shows it to this reader: masked, and to deputies only what was left with the booking. */
const shownContact = (
  context: Context,
  booking: Pick<ExpectedRow, 'booking_id' | 'account_id' | 'contact_sealed' | 'account_contact_sealed'>,
  clerk: boolean,
) =>
  maskContact(
    clerk
      ? openReach(context.platform, callerIn(context).tenantId, booking)
      : openBookingContact(context.platform, booking),
  )

const lineOf = (
  context: Context,
  { practice }: DayQueue,
  visit: VisitRow,
  clerk: boolean,
  kept: ReadonlySet<string>,
) => {
  const { platform } = context
  const numberOnly = kept.has(visit.visit_id)
  const booking =
    visit.booking_id && visit.booked_by && visit.matter_sealed
      ? {
          booking_id: visit.booking_id,
          account_id: visit.booked_by,
          contact_sealed: visit.booking_contact_sealed,
          account_contact_sealed: visit.account_contact_sealed,
          matter_sealed: visit.matter_sealed,
        }
      : null
  return {
    id: visit.visit_id,
    number: visit.number,
    kind: visit.kind,
    state: visit.state,
    label: visit.label,
    late: isLate(inQueue(visit), practice.desk),
    calls: visit.called.length,
    arrivedAt: visit.arrived_at.toISOString(),
    desk: visit.desk,
    matter: booking && !numberOnly ? openSaid(platform, booking).matter : null,
    contact: numberOnly
      ? maskContact({})
      : booking
        ? shownContact(context, booking, clerk)
        : maskContact(openVisitContact(platform, visit)),
    mine: visit.stepped_by === callerIn(context).accountId,
    gone: isUnheard(visit),
  }
}

/** Whether somebody came and was not received, as far as anybody wrote it down. */
const isUnheard = ({ state, step, stepped_by: by, recorded }: VisitRow): boolean =>
  !recorded && isGone({ state, step, by })

/** What became of those who came: `came + walkedIn = received + waiting + gone`, but for whom nobody closed the day. */
const receivedIn = (visits: readonly VisitRow[], cameByRecord: number) => {
  const inQueue = visits.filter(visit => visit.state !== 'givenUp')
  const received = inQueue.filter(({ state, recorded }) => state === 'finished' || state === 'inRoom' || recorded)
  const waiting = inQueue.filter(({ state, recorded }) => (state === 'waiting' || state === 'called') && !recorded)
  return {
    received: received.length + cameByRecord,
    waiting: waiting.length,
    gone: inQueue.filter(isUnheard).length,
  }
}

const byLatest = (a: VisitRow, b: VisitRow) => b.step_no - a.step_no

/** The last thing that somebody did at the desk of a day, if it can be taken back. */
export const lastStepOf = (visits: readonly VisitRow[], accountId: string): VisitRow | undefined => {
  const [last] = visits.filter(visit => visit.stepped_by === accountId).sort(byLatest)
  const registered = last?.step === 'checkIn' || last?.step === 'giveNumber'
  return last && (last.before || registered) && undoWords(last.step, last.number) !== null ? last : undefined
}

/** The desk of a day as one of those who receive there sees it. */
export const deskView = async (context: Context, queries: Queries, dayId: string, clerk: boolean) => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const today = dayOf(now)
  const queue = await queueOfDay(context, queries, dayId)
  const { day, practice, visits, waiting } = queue
  const kept = clerk ? new Set<string>() : await numberOnlyOf(queries, tenantId, dayId)
  const line = (visit: VisitRow) => lineOf(context, queue, visit, clerk, kept)
  const bookings = await liveBookingsOf(queries, tenantId, dayId)
  const seats = await seatsAtDesk(queries, tenantId, dayId)
  const own = await scopesOf(context, 'deputy')
  const last = lastStepOf(visits, accountId)
  const came = bookings.filter(booking => booking.attended === 'came')
  const inQueueBy = new Set(visits.map(visit => visit.booking_id))
  return {
    day: {
      id: day.day_id,
      day: day.day,
      practice: practice.name,
      kind: practice.kind,
      stationId: day.station_id,
      stationName: day.station_name,
      when: whenIs(day.day, today),
      hours: (day.windows ?? practice.windows).map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`),
    },
    rule: receivingWords(practice),
    shut: whyNotReceiving(arrivalDay(day), practice.desk.openMinutes, now)?.message ?? null,
    closedAt: day.closed_at?.toISOString() ?? null,
    clerk,
    now: [...callingIn(queue), ...visits.filter(visit => visit.state === 'inRoom').sort(byLatest)].map(line),
    waiting: waiting.map(line),
    over: visits
      .filter(({ state }) => state === 'finished' || state === 'missed' || state === 'left')
      .sort(byLatest)
      .map(line),
    expected: bookings
      .filter(({ booking_id: id, attended }) => attended !== 'came' && !visits.some(visit => visit.booking_id === id))
      .map(booking => ({
        id: booking.booking_id,
        number: booking.number,
        label: booking.label,
        due: booking.starts_at <= now,
        unanswered: booking.unanswered,
        matter: openSaid(context.platform, booking).matter,
        contact: shownContact(context, booking, clerk),
        attended: booking.attended,
      })),
    sums: {
      booked: bookings.length,
      came: came.length,
      walkedIn: visits.filter(visit => visit.kind === 'walkIn' && visit.state !== 'givenUp').length,
      missed: bookings.filter(booking => booking.attended === 'missed').length,
      ...receivedIn(visits, came.filter(({ booking_id: id }) => !inQueueBy.has(id)).length),
    },
    numbersLeft: leftFor(context, queue),
    undo: last ? undoWords(last.step, last.number, practice.kind) : null,
    registers: clerk && !whyNotRegistering(day, now),
    seats: seats.map(seat => ({
      deputy: seat.deputy_id,
      name: seat.name,
      attended: seat.attended,
      mine: own.includes(seat.deputy_id),
    })),
  }
}
