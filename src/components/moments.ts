import { type Day, dayInWords, dayOf, isDay, timeInWords, timeOf, weekdayInWords } from '#domain/calendar/day'

/** The reader's day in Shanghai. Only for leaving the year out of words: what is open or late is the server's to say. */
export const today = (): Day => dayOf(new Date())

/** `2月17日 14:30`, with the year when it is another one; `2月17日` where no more than the day is told. */
export const momentInWords = (moment: string): string => {
  if (isDay(moment)) return dayInWords(moment, today())
  const at = new Date(moment)
  return `${dayInWords(dayOf(at), today())} ${timeInWords(timeOf(at))}`
}

/** `12月15日 周二` */
export const dayAndWeekday = (day: Day): string => `${dayInWords(day, today())} ${weekdayInWords(day)}`

/** `12月15日周二`, inside a sentence; without the year where `beside`, the reader's day unless given, has it too. */
export const dayInSentence = (day: Day, beside: Day = today()): string =>
  `${dayInWords(day, beside)}${weekdayInWords(day)}`

/** `12月14日–20日`, `12月28日–2027年1月3日`: the month and the year are said where they change. */
export const daysInWords = (from: Day, to: Day, reader: Day = today()): string => {
  const end = from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : dayInWords(to, from)
  return `${dayInWords(from, reader)}–${end}`
}
