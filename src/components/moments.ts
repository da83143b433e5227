import { type Day, dayInWords, dayOf, timeInWords, timeOf, weekdayInWords } from '#domain/calendar/day'

/** The reader's day in Shanghai. Only for leaving the year out of words: what is open or late is the server's to say. */
export const today = (): Day => dayOf(new Date())

/** `2月17日 14:30`, with the year when it is another one. */
export const momentInWords = (moment: string): string => {
  const at = new Date(moment)
  return `${dayInWords(dayOf(at), today())} ${timeInWords(timeOf(at))}`
}

/** `12月15日 周二` */
export const dayAndWeekday = (day: Day): string => `${dayInWords(day, today())} ${weekdayInWords(day)}`
