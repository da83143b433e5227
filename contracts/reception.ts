import * as z from 'zod/mini'
import { change, openChange, openQuestion, question } from '#contracts/action'
import { linkedOpinion, ownWish, saidWish, whatFor } from '#contracts/reception/wish'
import {
  count,
  day,
  id,
  moment,
  month,
  nameAtLeast,
  nothing,
  rowId,
  shownContact,
  writtenLine,
  writtenText,
} from '#contracts/shapes'
import { longestNotice } from '#domain/reception/announcement'
import { answers, questionKinds } from '#domain/reception/asking'
import { bookingStates } from '#domain/reception/booking'
import { helpWishes } from '#domain/reception/bookingWish'
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
  /** `国庆节`: what moved the day off `movedFrom`. */
  movedBecause: z.nullable(z.string()),
  /** Where the rule put it. */
  ruledOn: z.string(),
  /** 原定: where people were told that it would be, before a person moved it; the rule's day while nobody has. */
  movedFrom: z.string(),
  /** The year's holidays are not published yet, so the day may still move. */
  provisional: z.boolean(),
  /** Places that can be booked, and beside them those kept for who comes without a booking (现场取号). */
  capacity: count,
  kept: count,
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
  /** None, where all of it is kept for who comes without a booking. */
  capacity: count,
  kept: count,
  free: count,
  /** Published, and its time to book is not over; it may be full all the same. */
  open: z.boolean(),
})

/** A place that somebody has, without what was said when it was booked. */
const place = z.object({
  /** `9:20-1`: what the hall calls. */
  number: z.string(),
  state: z.enum(bookingStates),
  day: z.string(),
  label: z.string(),
  startsAt: moment,
  stationId: z.string(),
  stationName: z.string(),
  address: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  phone: z.string(),
  service: z.enum(services),
  /** Given back for another place, which stands in the same list. */
  changed: z.boolean(),
  /** Whether its time has come, by the server's clock: a phone's may be wrong. */
  begun: z.boolean(),
  cancellable: z.boolean(),
  /** The last moment at which it can be cancelled here. */
  cancelUntil: moment,
})

/** What has changed, and whether the person still comes; null while nothing has. */
const asked = z.nullable(
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
)

/** What a paper code opens. */
export const placeByCode = z.extend(place, {
  /** 报到码: four digits for the desk of the day, while it can be used. */
  arrivalCode: z.nullable(z.string()),
  asked,
})

export const booking = z.extend(place, {
  id: z.string(),
  dayId: z.string(),
  /** 报到码: four digits for the desk of the day, while it can be used. */
  code: z.nullable(z.string()),
  /** Its day is today, by the server's clock: people may say that they are here. */
  today: z.boolean(),
  /** Whether the person came, once it is known. */
  attended: z.nullable(z.enum(attendances)),
  ...saidWish,
  asked,
})

/** Why a place cannot be had. */
export const bookingRefusals = [
  'NOT_FOUND',
  'SLOT_TAKEN',
  'SLOT_KEPT',
  'SLOT_PAST',
  'DAY_UNPUBLISHED',
  'DAY_CANCELLED',
  'ALREADY_BOOKED',
  'LIMIT_REACHED',
  'SERVICE_UNFIT',
  'CASE_KIND_NEEDED',
  // For somebody else.
  'TOO_OFTEN',
] as const

const placeWithCode = z.extend(place, {
  id: z.string(),
  /** 报到码: four digits for the desk of the day. */
  arrivalCode: z.nullable(z.string()),
  /** `ABCDE-23456`, shown once: with it the booking is found and cancelled. */
  code: z.string(),
})

export const paperCode = z.object({ district: id, code: z.string().check(z.maxLength(40)) })

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
        /** What to choose from where legal aid is given; papers are never asked for. */
        caseKinds: z.array(z.string()),
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

  bookSlot: change('Book a slot, for oneself or for somebody else', bookingRefusals)
    .input(z.object({ slot: rowId, ...ownWish }))
    .output(booking),
  bookFor: change('Book at one’s own station for somebody without WeChat, who gets a paper code', bookingRefusals)
    .input(z.object({ slot: rowId, ...whatFor, relation: z.optional(writtenLine(10)), contact: nameAtLeast }))
    .output(placeWithCode),
  bookedFor: question(
    'What I booked for others with a paper code, and as a clerk what anybody did at my station, the latest first',
  )
    .input(nothing)
    .output(
      z.array(
        z.extend(place, {
          id: z.string(),
          dayId: z.string(),
          /** I booked it myself, so that I may change it to another place. */
          mine: z.boolean(),
          contact: shownContact,
        }),
      ),
    ),
  cancelBookingFor: change(
    'Give a place with a paper code back for who asks on the phone or at the door, until it begins',
    ['NOT_FOUND', 'BOOKING_NOT_LIVE', 'BOOKING_ARRIVED', 'SLOT_PAST'],
  )
    .input(z.object({ booking: rowId }))
    .output(nothing),
  renewCode: change('Write out a new paper code when the paper was lost: the old one opens nothing any more', [
    'NOT_FOUND',
    'BOOKING_NOT_LIVE',
    'SLOT_PAST',
  ])
    .input(z.object({ booking: rowId }))
    .output(placeWithCode),
  bookingByCode: openQuestion('Find a booking by its paper code', ['NOT_FOUND', 'CODE_UNKNOWN', 'TOO_OFTEN'])
    .input(paperCode)
    .output(placeByCode),
  cancelByCode: openChange('Give a place back by its paper code, until the cut-off', [
    'NOT_FOUND',
    'CODE_UNKNOWN',
    'TOO_OFTEN',
    'CANCEL_TOO_LATE',
    'BOOKING_ARRIVED',
  ])
    .input(paperCode)
    .output(placeByCode),
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
    [...bookingRefusals, 'CANCEL_TOO_LATE', 'BOOKING_NOT_LIVE', 'SAME_SLOT', 'BOOKING_ARRIVED'],
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
            service: z.enum(services),
            caseKind: z.nullable(z.string()),
            wishes: z.array(z.enum(helpWishes)),
            /** Somebody else booked for who comes. */
            forOther: z.boolean(),
            /** Which opinion it is about, for the station’s own clerk. */
            opinion: linkedOpinion,
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
