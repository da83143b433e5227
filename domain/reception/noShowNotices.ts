import { type Day, dateInWords } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'
import type { AppealAnswer } from '#domain/reception/noShow'
import type { ReceptionNotice } from '#domain/reception/notices'

/** A day that was missed, for who booked it. */
export interface MissedDay {
  day: Day
  /** The slot, `9:20`. */
  at: string
  station: string
  today: Day
  /** They booked it for somebody else, of whose other bookings they know nothing. */
  forOther: boolean
}

const make = (o: MissedDay, title: string, body: string, what: string): ReceptionNotice => ({
  title,
  body,
  fields: { when: `${o.day} ${o.at}`, where: thing(o.station), what: thing(what) },
})

const dated = (o: MissedDay): string => `${dateInWords(o.day, o.today)} ${o.at}`
const thatTime = (o: MissedDay): string => `${o.forOther ? '您替别人约的' : ''}${dated(o)}到${o.station}的那次`

/**
 * For who booked and did not come again. Gentle: it may be our mistake, and nothing follows from it. Who booked for somebody else
 * is told no count, which would tell of what others booked for the same person.
 */
export const missedAgain = (o: MissedDay, times: number): ReceptionNotice =>
  o.forOther
    ? make(
        o,
        '那天没有等到人',
        `您替别人约了${dated(o)}到${o.station}，那天没有等到人。来不了请提前取消，让别人也能约上。这不影响以后预约；如果记错了，或者有难处，请告诉我们。`,
        '没有等到人，记错了请告诉我们',
      )
    : make(
        o,
        '那天没有等到您',
        `您约了${dated(o)}到${o.station}，那天没有等到您，这是第${times}次。来不了请提前取消，让别人也能约上。这不影响您以后预约；如果记错了，或者有难处，请告诉我们。`,
        '没有等到您，记错了请告诉我们',
      )

/** For whom a day was noted on which somebody was there: whoever received them has noted it since. */
export const noteWithdrawn = (o: MissedDay): ReceptionNotice =>
  make(
    o,
    '这次不算没有来',
    `${thatTime(o)}，联络站查清楚了，${o.forOther ? '那天人来过' : '您那天来过'}，不算没有来。给您添麻烦了。`,
    '查清楚了，那天来过',
  )

/** For whom a later day was noted only because an earlier one counted, which does so no more. */
export const noteLapsed = (o: MissedDay): ReceptionNotice =>
  make(
    o,
    '这次不再记了',
    o.forOther
      ? `${thatTime(o)}，联络站重新看过，不再记了。`
      : `${thatTime(o)}，原来记了一笔。以前有一次查清楚了，不算没有来，所以这一笔也不再记了。`,
    '重新看过，不再记了',
  )

/** For who said why they, or whom they booked for, did not come: what a clerk decided. */
export const appealAnswered = (o: MissedDay, decision: AppealAnswer, words: string | null): ReceptionNotice => {
  const why = words ? `联络站说：${words.replace(/[。！!.]$/, '')}。` : ''
  return decision === 'takenBack'
    ? make(o, '这次不算没有来', `${thatTime(o)}，联络站看过了，不算没有来。${why}`, '不算没有来')
    : make(
        o,
        '联络站看过了',
        `${thatTime(o)}，联络站看过了，记录还在。这不影响以后预约。${why}`,
        '记录还在，不影响预约',
      )
}
