import { type Day, dayInWords } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'
import type { Acting } from '#domain/opinion/command'
import type { ResultClass } from '#domain/opinion/words'

/** What the sentences of a notice are made of. No name, phone or place of a sender is among them. */
export interface Told {
  number: string
  title: string
  station: string
  unit: string
  /** Who must act. */
  acts: Acting | null
  actBy: Day | null
  answerDue: Day | null
  resultClass: ResultClass | null
  /** Whether the sender may still send a reply back. */
  mayBeSentBack: boolean
  /** Followed by a query code: nobody rates it here, and only a call can tell its sender. */
  byCode: boolean
  today: Day
}

/** One fact and one action. `phrase` is at most 5 Chinese characters, `short` at most 20: WeChat's own limits. */
export interface NoticeWords {
  title: string
  body: string
  phrase: string
  short: string
}

/** Words of one step for one kind of reader. */
export type Words = (told: Told) => NoticeWords

/** A day as a notice says it; nothing where there is none. */
export const date = (day: Day | null, told: Told): string => (day ? dayInWords(day, told.today) : '')
export const words = (title: string, body: string, phrase: string, short: string): NoticeWords => ({
  title,
  body,
  phrase,
  short: thing(short),
})
