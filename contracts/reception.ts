import * as z from 'zod/mini'
import { change, openChange, openQuestion, question } from '#contracts/action'
import {
  asked,
  booking,
  bookingRefusals,
  paperCode,
  place,
  placeByCode,
  placeWithCode,
} from '#contracts/reception/booking'
import { dayCard } from '#contracts/reception/dayCard'
import { linkedOpinion, ownWish, whatFor } from '#contracts/reception/wish'
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
import { bookingStates } from '#domain/reception/booking'
import { helpWishes } from '#domain/reception/bookingWish'
import { services } from '#domain/reception/kinds'
import { attendances } from '#domain/reception/noShow'

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
          /** Whether I may change it to another place: as a clerk of its station until it begins, else what I booked, until the cut-off. */
          changeable: z.boolean(),
          contact: shownContact,
          asked,
        }),
      ),
    ),
  cancelBookingFor: change(
    'Give a place back for who asks on the phone or at the door, until it begins: a grid worker one with a paper code that they made, a clerk any of their station',
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
    'CHANGED_MEANWHILE',
  ])
    .input(paperCode)
    .output(placeByCode),
  changeByCode: openChange(
    'Change to another place of the day’s station by a paper code, as its visitor might: the code goes along',
    [...bookingRefusals, 'CODE_UNKNOWN', 'CANCEL_TOO_LATE', 'BOOKING_NOT_LIVE', 'BOOKING_ARRIVED'],
  )
    .input(z.extend(paperCode, { slot: rowId }))
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
        version: z.optional(count),
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
    .input(z.object({ day: rowId, version: count, text: writtenText(longestNotice, 10) }))
    .output(editedNotice),
  inviteUnits: change('Set which units are invited to a day', [
    'NOT_FOUND',
    'DAY_CANCELLED',
    'DAY_PAST',
    'CHANGED_MEANWHILE',
    'UNIT_UNKNOWN',
  ])
    .input(z.object({ day: rowId, version: count, units: z.array(id).check(z.maxLength(20)) }))
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
            /** Said in secret or with a mediator, or it may have been: nothing but the number is for this reader, a deputy. */
            numberOnly: z.boolean(),
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
            /** Whether the person came, once it is known. */
            attended: z.nullable(z.enum(attendances)),
            /** Whether this reader, a clerk, may change or cancel it for who asks: live, not begun, and nobody has come with it. */
            changeable: z.boolean(),
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
