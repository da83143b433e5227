import * as z from 'zod/mini'
import { isDay } from '#domain/calendar/day'
import { hosts, receptionKinds, services } from '#domain/reception/kinds'

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/))
const text = z.string().check(z.minLength(1), z.maxLength(200))
const day = z.string().check(z.refine(isDay))
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const count = z.int().check(z.gte(0))
const positive = z.int().check(z.gte(1))

const station = z.object({
  id,
  name: text,
  /** The street or town that it belongs to: its committee sees the station's plan. */
  street: text,
  address: text,
  phone: z.string().check(z.regex(/^[0-9-]{7,13}$/)),
  latitude: z.number().check(z.gte(3), z.lte(54)),
  longitude: z.number().check(z.gte(73), z.lte(136)),
  /** 联络点 that belong to the station: villages and communities, by name. */
  contactPoints: z.array(text),
})

const daysAhead = z.array(positive)

/** 公告和提醒: when a day must be made known, and who is told again before it (雨湖: 提早预告、定期公告、先行提醒, S3). */
const noticeChain = z.object({
  /** `automatic`: the notice goes out by itself; `byClerk`: nothing can be booked until a clerk has published it. */
  publish: z.enum(['automatic', 'byClerk']),
  /** The notice stands at least so many days before the day. */
  lead: count,
  counted: z.enum(['calendarDays', 'workingDays']),
  /** After that the notice is refused, or goes out with “公告晚发” on record. */
  late: z.enum(['blocked', 'recorded']),
  /** On which calendar days ahead each is reminded. What lies before the last day for the notice is told unannounced. */
  remind: z.object({ deputies: daysAhead, units: daysAhead, residents: daysAhead }),
})

/** 预约: how much of a day can be booked, by whom how often, and what happens when it is full. */
const bookingPractice = z.object({
  /** Of a hundred places so many are kept for those who come without booking (现场取号). */
  keptPercent: z.int().check(z.gte(0), z.lte(90)),
  /** Live and past bookings of one visitor within a calendar month, quarter or year, cancelled ones not counted. */
  limit: z.object({ places: positive, per: z.enum(['month', 'quarter', 'year']) }),
  /** 候补: how many may wait for a day, and for how many minutes a free place is offered to each in turn. */
  waitlist: z.object({ most: count, offerMinutes: positive }),
})

/** 当天: in which order people are called, and what becomes of those who do not come. */
const deskPractice = z.object({
  /** So many booked people are called before one with a walk-in number, while both wait. */
  bookedBeforeWalkIn: positive,
  /** Who arrives later than so many minutes after their slot has begun waits behind those who wait already. */
  lateMinutes: count,
  /** 报到 and numbers for walk-ins begin so many minutes before the first slot. */
  openMinutes: count,
  /** After so many days missed without a word within so many days the clerk reads a note; a person decides. */
  noShow: z.object({ noteAfter: positive, withinDays: positive }),
  /** As what a matter that was solved at the reception is counted, once: 当场答复; 事前化解 where it keeps a dispute from growing (岳阳楼, S4). */
  solvedName: text,
})

const receptionPractice = z.object({
  /** Kept with each day of it: never changed once a district uses it. */
  id,
  kind: z.enum(receptionKinds),
  /** What people call it: 接待日, 169号见, 代表接听日. */
  name: text,
  /** Where it is held; all stations of the place when absent. */
  stations: z.optional(z.array(id).check(z.minLength(1))),
  /** Where it is held when not at the station itself. */
  venue: z.optional(text),
  /** `each`: every station receives on each day of the rule; `inTurn`: one after another, none skipped (临淄). */
  held: z.enum(['each', 'inTurn']),
  services: z.array(z.enum(services)).check(z.minLength(1)),
  hosts: z.array(z.enum(hosts)).check(z.minLength(1)),
  /** When, until the office sets a rule of its own; null where each day is set by hand. */
  rule: z.nullable(z.object({ recurrence: text, anchor: day })),
  holidays: z.object({
    avoid: z.enum(['holidays', 'restDays']),
    instead: z.enum(['moveLater', 'moveEarlier', 'cancel', 'keep']),
  }),
  /** Hours of reception on such a day, cut into slots. */
  windows: z.array(z.object({ from: time, to: time })).check(z.minLength(1)),
  slotMinutes: positive,
  /** People received in one slot. */
  slotCapacity: positive,
  /** Deputies on duty on one day. */
  deputiesADay: positive,
  /** How often each deputy receives at least within a calendar year or quarter, and a leader (湘潭: once a year, leaders twice). */
  rota: z
    .object({ atLeast: count, leadersAtLeast: count, span: z.enum(['year', 'quarter']) })
    .check(z.refine(({ atLeast, leadersAtLeast }) => leadersAtLeast >= atLeast)),
  notice: noticeChain,
  /** How far ahead days are planned, in calendar days. */
  horizonDays: positive,
  /** A slot can be booked until this many minutes before it begins, and cancelled until so many. */
  bookUntilMinutes: count,
  cancelUntilMinutes: count,
  booking: bookingPractice,
  desk: deskPractice,
  /** 议题库: taken in turn by the days as they are planned, and offered to the clerk to choose from. */
  topics: z.array(text),
  /** Where opinions are looked for that bear on the topic of a day, and how many calendar days back those that have ended. */
  related: z.object({ from: z.enum(['station', 'district']), endedDays: positive }),
  /** At how many working days ahead the organiser is told what a 圆桌会 still lacks; absent where nobody checks. */
  preparationDays: z.optional(positive),
})

export type ReceptionPractice = z.infer<typeof receptionPractice>

/** One place's practice. Everything that differs from place to place stands here, and nothing of it in the code. */
export const presetSchema = z.object({
  id,
  /** The place as its people call it, `湘潭市`. */
  name: text,
  /** The practice in one line, for the district's choice. */
  practice: text,
  /** Where the practice is described. */
  source: text,
  /** Ways in which the place receives people, the main one first: 接待日, 幸福圆桌会, 夜话. */
  practices: z.array(receptionPractice).check(z.minLength(1)),
  opinion: z.object({
    /** Working days for each count that a step starts. */
    deadlines: z.object({ triage: positive, acceptance: positive, answer: positive, rating: positive }),
    /** The longest answer a clerk may grant at assignment, in working days. */
    longestAnswer: positive,
    /** How many years ahead a unit may promise a class B result at most: each is followed up in the last quarter of the year. */
    promiseYears: positive,
    flags: z.object({ sendBack: z.boolean(), coHandling: z.boolean() }),
    categories: z.array(text).check(z.minLength(1)),
    /** What topics are about: domain/opinion/topicMatter.ts. */
    themes: z.array(z.object({ category: z.nullable(text), words: z.array(text).check(z.minLength(1)) })),
  }),
  /** 法律援助: the kinds of case among which who books legal aid chooses; papers are never asked for (天元). */
  caseKinds: z.array(text).check(z.minLength(1)),
  stations: z.array(station).check(z.minLength(1)),
  units: z.array(z.object({ id, name: text })).check(z.minLength(1)),
  /** 联系小组: the deputies of these stations, led by a leader among them (张店). */
  groups: z.optional(z.array(z.object({ id, name: text, stations: z.array(id).check(z.minLength(1)) }))),
  /** What each group owes a quarter: activities held of each kind, and suggestions collected in them. */
  quarterQuota: z.optional(z.object({ deputyContacts: count, publicContacts: count, suggestions: count })),
  /** How many invented deputies the demo district has at each station. */
  demoDeputiesAStation: positive,
})

export type Preset = z.infer<typeof presetSchema>
