import { type Day, dateInWords } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'
import type { AppealAnswer } from '#domain/reception/noShow'
import type { ReceptionNotice } from '#domain/reception/notices'

interface Occasion {
  day: Day
  /** The slot, `9:20`. */
  at: string
  station: string
  today: Day
}

const make = (o: Occasion, title: string, body: string, what: string): ReceptionNotice => ({
  title,
  body,
  fields: { when: `${o.day} ${o.at}`, where: thing(o.station), what: thing(what) },
})

const dated = (o: Occasion): string => `${dateInWords(o.day, o.today)} ${o.at}`

/** For who booked and did not come again. Gentle: it may be our mistake, and nothing follows from it. */
export const missedAgain = (o: Occasion, times: number): ReceptionNotice =>
  make(
    o,
    '那天没有等到您',
    `您约了${dated(o)}到${o.station}，那天没有等到您，这是第${times}次。来不了请提前取消，让别人也能约上。这不影响您以后预约；如果记错了，或者有难处，请告诉我们。`,
    '没有等到您，记错了请告诉我们',
  )

/** For whom a day was noted on which they were there: whoever received them has noted it since. */
export const noteWithdrawn = (o: Occasion): ReceptionNotice =>
  make(
    o,
    '这次不算没有来',
    `${dated(o)}到${o.station}的那次，联络站查清楚了，您那天来过，不算没有来。给您添麻烦了。`,
    '查清楚了，您那天来过',
  )

/** For who said why they did not come: what a clerk decided. */
export const appealAnswered = (o: Occasion, decision: AppealAnswer, words: string | null): ReceptionNotice => {
  const why = words ? `联络站说：${words.replace(/[。！!.]$/, '')}。` : ''
  return decision === 'takenBack'
    ? make(o, '这次不算没有来', `${dated(o)}的那次，联络站看过了，不算没有来。${why}`, '不算没有来')
    : make(
        o,
        '联络站看过了',
        `${dated(o)}的那次，联络站看过了，记录还在。这不影响您以后预约。${why}`,
        '记录还在，不影响预约',
      )
}
