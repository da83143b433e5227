import * as z from 'zod/mini'
import { saidWish } from '#contracts/reception/wish'
import { count, id, moment } from '#contracts/shapes'
import { answers, questionKinds } from '#domain/reception/asking'
import { bookingStates } from '#domain/reception/booking'
import { services } from '#domain/reception/kinds'
import { attendances } from '#domain/reception/noShow'

/** A place that somebody has, without what was said when it was booked. */
export const place = z.object({
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
export const asked = z.nullable(
  z.object({
    /** Which question it is: an answer names the one that was seen. */
    nth: count,
    kind: z.enum(questionKinds),
    because: z.string(),
    answerBy: moment,
    /** No answer came in time, by the server's clock: the station calls, and an answer here still counts. */
    late: z.boolean(),
    answer: z.nullable(z.enum(answers)),
    /** Whether an answer is still awaited. */
    open: z.boolean(),
  }),
)

/** What a paper code opens. */
export const placeByCode = z.extend(place, {
  /** 报到码: four digits for the desk of the day, while it can be used. */
  arrivalCode: z.nullable(z.string()),
  asked,
})

/** A booking as who made it reads it. */
export const booking = z.extend(placeByCode, {
  id: z.string(),
  dayId: z.string(),
  /** Its day is today and not over, by the server's clock: people may say that they are here, or see where they stand. */
  today: z.boolean(),
  /** The station has a number at which to ask what is not answered here; false while nothing was asked. */
  stationCalls: z.boolean(),
  /** Whether the person came, once it is known. */
  attended: z.nullable(z.enum(attendances)),
  /** They came, and still waited when the desk was closed: nobody received them. */
  sentAway: z.boolean(),
  ...saidWish,
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

/** A place that somebody is told of on the phone, or writes onto a slip. */
export const placeToTell = z.extend(place, {
  /** 报到码: four digits for the desk of the day. */
  arrivalCode: z.nullable(z.string()),
})

/** A place that was booked for somebody, with the paper code that is handed to them. */
export const placeWithCode = z.extend(placeToTell, {
  id: z.string(),
  /** `ABCDE-23456`, shown once: with it the booking is found and cancelled. */
  code: z.string(),
})

/** What opens a booking without an account. */
export const paperCode = z.object({ district: id, code: z.string().check(z.maxLength(40)) })
