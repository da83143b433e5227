import * as z from 'zod/mini'
import { count } from '#contracts/shapes'
import { whens } from '#domain/calendar/day'
import { coHostKinds } from '#domain/reception/coHosts'
import { dayStandings } from '#domain/reception/dayStanding'
import { receptionKinds, services } from '#domain/reception/kinds'

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
  /** By the clock of the server: on no day but today is anything done at its desk. */
  when: z.enum(whens),
  /** Its desk was closed: nobody is received any more. */
  closed: z.boolean(),
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
  /** What is left of it for who would come, by the clock of the server: no phone decides that. */
  standing: z.enum(dayStandings),
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
  /** What can be booked at this moment. */
  free: count,
})
