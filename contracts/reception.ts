import * as z from 'zod/mini'
import { change, openQuestion, question } from '#contracts/action'
import { contact, count, day, id, moment, month, nothing, rowId, shownContact, writtenText } from '#contracts/shapes'
import { longestNotice } from '#domain/reception/announcement'
import { answers, questionKinds } from '#domain/reception/asking'
import { bookingStates } from '#domain/reception/booking'
import { coHostKinds } from '#domain/reception/coHosts'
import { receptionKinds, services } from '#domain/reception/kinds'
import { attendances } from '#domain/reception/noShow'

const dayStates = ['planned', 'published', 'cancelled'] as const

/** Who sits with the deputies: by name, as the notice names them. */
const coHost = z.object({ kind: z.enum(coHostKinds), name: z.string(), title: z.nullable(z.string()) })

/** A reception day as the public reads it. */
export const dayCard = z.object({
  id: z.string(),
  /** `接待日`, `169号见`: what people call it. */
  practice: z.string(),
  kind: z.enum(receptionKinds),
  /** What people may come for. */
  services: z.array(z.enum(services)),
  stationId: z.string(),
  stationName: z.string(),
  day: z.string(),
  /** `9:00–11:30`, for each window. */
  hours: z.array(z.string()),
  topic: z.nullable(z.string()),
  /** The deputies on duty, by name: who they are is public (代表法 art. 58). */
  deputies: z.array(z.string()),
  /** Party delegates, CPPCC members and officials of units who sit with them. */
  coHosts: z.array(coHost),
  /** The units invited, such as to a roundtable. */
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  address: z.string(),
  state: z.enum(dayStates),
  /** Rises with each change: who changes the day names the one they saw. */
  version: z.int(),
  /** The notice went out later than the place asks for: 公告晚发. */
  late: z.boolean(),
  cancelledBecause: z.nullable(z.string()),
  /** `国庆节`: the holiday that moved the day off `ruledOn`. */
  movedBecause: z.nullable(z.string()),
  ruledOn: z.string(),
  /** The year's holidays are not published yet, so the day may still move. */
  provisional: z.boolean(),
  capacity: count,
  free: count,
})

/** 接待公告 as it stands. */
const notice = z.object({
  text: z.string(),
  /** Deputies, time or topic have changed since it was written by hand. */
  outdated: z.boolean(),
})

const editedNotice = z.extend(notice, {
  /** What would be generated today. */
  generated: z.string(),
  /** Written by a person, otherwise than it was generated. */
  edited: z.boolean(),
  version: z.int(),
})

const slot = z.object({
  id: z.string(),
  label: z.string(),
  startsAt: moment,
  endsAt: moment,
  capacity: count,
  free: count,
  /** Published, and its time to book is not over; it may be full all the same. */
  open: z.boolean(),
})

export const booking = z.object({
  id: z.string(),
  /** `9:20-1`: what to say at the desk. */
  number: z.string(),
  /** 报到码: four digits for the desk of the day, while it can be used. */
  code: z.nullable(z.string()),
  /** Its day is today, by the server's clock: people may say that they are here. */
  today: z.boolean(),
  state: z.enum(bookingStates),
  /** Whether the person came, once it is known. */
  attended: z.nullable(z.enum(attendances)),
  day: z.string(),
  label: z.string(),
  startsAt: moment,
  stationId: z.string(),
  stationName: z.string(),
  address: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  phone: z.string(),
  matter: z.string(),
  /** Given back for another place, which stands in the same list. */
  changed: z.boolean(),
  /** Whether its time has come, by the server's clock: a phone's may be wrong. */
  begun: z.boolean(),
  cancellable: z.boolean(),
  /** The last moment at which it can be cancelled here. */
  cancelUntil: moment,
  /** What has changed, and whether the person still comes; null while nothing has. */
  asked: z.nullable(
    z.object({
      /** Which question it is: an answer names the one that was seen. */
      nth: count,
      kind: z.enum(questionKinds),
      because: z.string(),
      answerBy: moment,
      /** No answer came in time, by the server's clock: the station calls, and an answer here still counts. */
      late: z.boolean(),
      answer: z.nullable(z.enum(answers)),
    }),
  ),
})

export const reception = {
  nextDays: openQuestion('The next reception days of a station, soonest first', ['NOT_FOUND'])
    .input(z.object({ district: id, station: id }))
    .output(z.array(dayCard)),
  month: openQuestion('The reception calendar of a station for one month', ['NOT_FOUND'])
    .input(z.object({ district: id, station: id, month }))
    .output(z.object({ month: z.string(), today: z.string(), days: z.array(dayCard) })),
  day: openQuestion('One reception day with its slots', ['NOT_FOUND'])
    .input(z.object({ district: id, day: rowId }))
    .output(
      z.extend(dayCard, {
        slots: z.array(slot),
        latitude: z.number(),
        longitude: z.number(),
        /** Whether it is held at the station, to which the coordinates lead. */
        atStation: z.boolean(),
        phone: z.string(),
        /** 候补: how many wait, how many may, and how long a place is held for each. */
        waitlist: z.object({ waiting: count, most: count, offerMinutes: count }),
        /** Once it is out. */
        notice: z.nullable(notice),
      }),
    ),

  bookSlot: change('Book a slot', [
    'NOT_FOUND',
    'SLOT_TAKEN',
    'SLOT_PAST',
    'DAY_UNPUBLISHED',
    'DAY_CANCELLED',
    'ALREADY_BOOKED',
  ])
    .input(z.object({ slot: rowId, matter: writtenText(100, 2), contact: z.optional(contact) }))
    .output(booking),
  cancelBooking: change('Give a booked slot back, until the cut-off', [
    'NOT_FOUND',
    'CANCEL_TOO_LATE',
    'BOOKING_NOT_LIVE',
    'BOOKING_ARRIVED',
  ])
    .input(z.object({ booking: rowId }))
    .output(booking),
  changeBooking: change(
    'Change to another place in one step, until the cut-off: the old one is kept unless the new one is had; from a place that the office took back, also later',
    [
      'NOT_FOUND',
      'SLOT_TAKEN',
      'SLOT_PAST',
      'DAY_UNPUBLISHED',
      'DAY_CANCELLED',
      'ALREADY_BOOKED',
      'CANCEL_TOO_LATE',
      'BOOKING_NOT_LIVE',
      'SAME_SLOT',
      'BOOKING_ARRIVED',
    ],
  )
    .input(z.object({ booking: rowId, slot: rowId }))
    .output(booking),
  myBookings: question('My bookings, the next one first').input(nothing).output(z.array(booking)),

  stationDays: question('The days of my station, with what is booked', ['NOT_FOUND'])
    .input(z.object({ station: id }))
    .output(
      z.array(
        z.extend(dayCard, {
          phone: z.string(),
          /** 议题库 of its practice, to choose from. */
          topics: z.array(z.string()),
          lastNoticeDay: day,
          publishable: z.boolean(),
          /** Published now, it would come late, and would say so. */
          publishesLate: z.boolean(),
          /** Its last day for a notice is over, and the place lets no late one out: it can only be moved or cancelled. */
          tooLate: z.boolean(),
          /** What a roundtable lacks that must be prepared by now: 准备未齐. */
          lacks: z.array(z.string()),
          booked: count,
        }),
      ),
    ),
  publishDay: change('Publish the notice of a day, which opens its booking', [
    'NOT_FOUND',
    'DAY_PROVISIONAL',
    'NOTICE_TOO_LATE',
    'DAY_CANCELLED',
    'CHANGED_MEANWHILE',
  ])
    .input(
      z.object({
        day: rowId,
        topic: z.optional(writtenText(40)),
        /** The notice as the clerk has edited it, with the version of the day they saw; generated when absent. */
        text: z.optional(writtenText(longestNotice, 10)),
        version: z.optional(z.int()),
      }),
    )
    .output(dayCard),
  noticeText: question('The notice of a day: as it stands, and as it would be generated today', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(editedNotice),
  saveNoticeText: change('Keep the notice of a day as it was edited', [
    'NOT_FOUND',
    'DAY_CANCELLED',
    'DAY_PAST',
    'CHANGED_MEANWHILE',
  ])
    .input(z.object({ day: rowId, version: z.int(), text: writtenText(longestNotice, 10) }))
    .output(editedNotice),
  inviteUnits: change('Set which units are invited to a day', [
    'NOT_FOUND',
    'DAY_CANCELLED',
    'DAY_PAST',
    'CHANGED_MEANWHILE',
    'UNIT_UNKNOWN',
  ])
    .input(z.object({ day: rowId, version: z.int(), units: z.array(id).check(z.maxLength(20)) }))
    .output(dayCard),
  dayBookings: question('Who comes on a day: numbers, matters, masked names', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(
      z.object({
        day: dayCard,
        bookings: z.array(
          z.object({
            id: z.string(),
            number: z.string(),
            label: z.string(),
            /** Absent, like the contact, once the booking is cancelled: nobody comes with it. */
            matter: z.nullable(z.string()),
            contact: shownContact,
            /** Whether this reader may ask to see the contact whole. */
            revealable: z.boolean(),
            state: z.enum(bookingStates),
            /** Given back for another place. */
            changed: z.boolean(),
          }),
        ),
      }),
    ),
  revealContact: change('See how to reach who booked; the look is logged', [
    'NOT_FOUND',
    'BOOKING_NOT_LIVE',
    'NO_CONTACT',
    'REASON_NEEDED',
  ])
    .input(z.object({ booking: rowId, reason: writtenText(200) }))
    .output(z.object({ contact: shownContact })),
}
