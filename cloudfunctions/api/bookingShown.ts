import type { BookingRow } from '#db/queries/booking'
import { type Contact, maskName } from '#domain/access/masking'
import { dayOf } from '#domain/calendar/day'
import { isAwaited } from '#domain/reception/arrival'
import { arrivalCode } from '#domain/reception/arrivalCode'
import { awaitsAnswer } from '#domain/reception/asking'
import { mayCancel } from '#domain/reception/booking'
import { openBookingContact, openReach } from '#functions/api/bookingContact'
import { type BookingSaid, openSaid } from '#functions/api/bookingSaid'
import { type Context, callerIn } from '#functions/api/context'

/** A booking without what was said at it: what anybody may know who holds its paper code. */
export type PlaceRow = Pick<
  BookingRow,
  | 'number'
  | 'state'
  | 'day'
  | 'label'
  | 'starts_at'
  | 'cancel_until'
  | 'station_id'
  | 'station_name'
  | 'address'
  | 'latitude'
  | 'longitude'
  | 'phone'
  | 'changed_to'
  | 'service'
>

export const shownPlace = ({ platform }: Context, row: PlaceRow) => {
  const now = platform.now()
  return {
    number: row.number,
    state: row.state,
    day: row.day,
    label: row.label,
    startsAt: row.starts_at.toISOString(),
    stationId: row.station_id,
    stationName: row.station_name,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    phone: row.phone,
    service: row.service,
    changed: row.changed_to !== null,
    begun: row.starts_at <= now,
    cancellable: row.state === 'booked' && mayCancel(row.cancel_until, now),
    cancelUntil: row.cancel_until.toISOString(),
  }
}

/** Whether a clerk may change or cancel it for who asks: it is live, has not begun, and nobody has come with it. */
export const isChangeable = (row: Pick<BookingRow, 'state' | 'attended' | 'starts_at'>, now: Date): boolean =>
  row.state === 'booked' && row.attended === null && row.starts_at > now

/** What is told on the phone, or goes onto the slip beside the paper code. */
export const placeOnPaper = (context: Context, row: PlaceRow & Pick<BookingRow, 'day_id'>) => ({
  ...shownPlace(context, row),
  arrivalCode: arrivalCode(row.number, row.day_id),
})

export interface WishToShow
  extends Pick<BookingRow, 'service' | 'case_kind' | 'opinion_id' | 'opinion_number' | 'for_other'> {
  said: BookingSaid
  contact: Contact
}

type Question = Pick<BookingRow, 'starts_at' | 'asked' | 'asked_kind' | 'asked_because' | 'answer_by' | 'answer'>

export interface ToShow
  extends PlaceRow,
    WishToShow,
    Question,
    Pick<BookingRow, 'booking_id' | 'day_id' | 'attended' | 'day_ends_at' | 'closed_at' | 'sent_away'> {
  /** Whether a question that is not answered is asked by phone. */
  station_calls: boolean
}

/** With what one arrives, while one can. */
const arrivalCodeOf = (row: Pick<BookingRow, 'state' | 'day' | 'number' | 'day_id'>, now: Date) =>
  row.state === 'booked' && row.day >= dayOf(now) ? arrivalCode(row.number, row.day_id) : null

/** What the office has changed of it, and asks. */
export const shownQuestion = (row: Question, now: Date) =>
  row.asked_kind && row.asked_because && row.answer_by
    ? {
        nth: row.asked,
        kind: row.asked_kind,
        because: row.asked_because,
        answerBy: row.answer_by.toISOString(),
        late: row.answer === null && row.answer_by <= now,
        answer: row.answer,
        open: awaitsAnswer({ kind: row.asked_kind, answer: row.answer, answerBy: row.answer_by }, row.starts_at, now),
      }
    : null

/** A booking as whoever holds its paper code reads it: when and where, with what one arrives, and what has changed. */
export const shownByCode = (context: Context, row: PlaceRow & Question & Pick<BookingRow, 'day_id'>) => ({
  ...shownPlace(context, row),
  arrivalCode: arrivalCodeOf(row, context.platform.now()),
  asked: shownQuestion(row, context.platform.now()),
})

/** A booking as who made it reads it: another person's name stays masked, for the list lies open on the table. */
export const shown = (context: Context, row: ToShow) => ({
  id: row.booking_id,
  dayId: row.day_id,
  ...shownByCode(context, row),
  today:
    row.state === 'booked' &&
    isAwaited(
      { day: row.day, endsAt: row.day_ends_at, closedAt: row.closed_at, came: row.attended === 'came' },
      context.platform.now(),
    ),
  stationCalls: row.station_calls,
  attended: row.attended,
  sentAway: row.sent_away,
  ...shownWish(row),
})

/** Who comes and for what, as who said it reads it. */
export const shownWish = (row: WishToShow) => ({
  matter: row.said.matter,
  wishes: row.said.wishes,
  service: row.service,
  caseKind: row.case_kind,
  opinion: row.opinion_id && row.opinion_number ? { id: row.opinion_id, number: row.opinion_number } : null,
  visitor: row.for_other ? { name: maskName(row.contact.name ?? ''), relation: row.said.relation } : null,
})

export const shownBooking = (context: Context, row: BookingRow) =>
  shown(context, {
    ...row,
    station_calls: row.asked_kind !== null && !!openReach(context.platform, callerIn(context).tenantId, row).phone,
    said: openSaid(context.platform, row),
    contact: openBookingContact(context.platform, row),
  })
