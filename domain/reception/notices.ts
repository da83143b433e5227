import { type Day, dateInWords, dayInWords, daysBetween } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'

/** What a notice about a reception says: its list title, its sentences, and WeChat's three fields. */
export interface ReceptionNotice {
  title: string
  body: string
  fields: { when: string; where: string; what: string }
}

/** The reception of which a notice tells, and the day on which it is read. */
export interface Occasion {
  day: Day
  /** The slot or the beginning of the day, `9:20`. */
  at: string
  station: string
  today: Day
}

/** `今天`, `明天`, `3天后` */
export const inDays = ({ day, today }: Occasion): string => {
  const days = daysBetween(today, day)
  return days === 0 ? '今天' : days === 1 ? '明天' : `${days}天后`
}

/** `12月15日周二` */
export const dated = ({ day, today }: Occasion): string => dateInWords(day, today)

/** @param what WeChat's third field, cut to its length */
export const make = (o: Occasion, title: string, body: string, what: string): ReceptionNotice => ({
  title,
  body,
  fields: { when: `${o.day} ${o.at}`, where: thing(o.station), what: thing(what) },
})

/** Why a day is another one than it was: `放假安排公布了`, `接待规则改了`, or what a person wrote. */
export type Cause = string

/** The sentence with which everybody is told of a moved day. @param from the day on which it was to be */
export const movedTo = (o: Occasion, from: Day, cause: Cause): string =>
  `${cause}，${dated({ ...o, day: from })}在${o.station}的接待改到${dated(o)} ${o.at}。`

export const movedField = (from: Day): string => `原定${dayInWords(from)}的接待改期`

/** `由王某、李某代表接待` */
export const nowBy = (deputies: readonly string[]): string =>
  deputies.length > 0 ? `由${deputies.join('、')}代表接待` : '代表另行安排'
