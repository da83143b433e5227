import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A calendar day in Shanghai as `YYYY-MM-DD`. Days compare as text. */
export type Day = string
/** A time of day in Shanghai as `HH:mm`. */
export type TimeOfDay = string

/** China has kept one offset, without summer time, since 1991: it is a constant here and never the process's own zone. */
const shanghaiOffset = 8 * 60 * 60_000
const weekdayNames = ['日', '一', '二', '三', '四', '五', '六'] as const

const at = (day: Day) => dayjs.utc(day)

/** What a Shanghai wall clock shows, `YYYY-MM-DDTHH:mm:ss`: a fixed offset needs no library, and every booking asks twice. */
const wallClockOf = (moment: Date): string => new Date(moment.getTime() + shanghaiOffset).toISOString()

/** The Shanghai day on which a moment falls: `2026-03-12T16:00:00Z` is already `2026-03-13`. */
export const dayOf = (moment: Date): Day => wallClockOf(moment).slice(0, 10)

/** The Shanghai wall time of a moment, `HH:mm`. */
export const timeOf = (moment: Date): TimeOfDay => wallClockOf(moment).slice(11, 16)

/** A time as people read it, on screens and in messages: `9:20`, `14:30`. */
export const timeInWords = (time: TimeOfDay): string => time.replace(/^0(?=\d:)/, '')

/** The moment at which a Shanghai wall clock shows this day and time. */
export const momentOf = (day: Day, time: TimeOfDay): Date => new Date(`${day}T${time}:00+08:00`)

/** The hours in which a message that could wait may reach somebody. */
const dayBegins = '08:00'
const dayEnds = '21:00'

/** Whether a message that could wait may reach somebody at a moment: from eight in the morning to nine in the evening. */
export const isByDay = (moment: Date): boolean => timeOf(moment) >= dayBegins && timeOf(moment) < dayEnds

/** When the night began in which a moment lies: at nine in the evening, its own or the one before. */
export const nightBegan = (moment: Date): Date =>
  momentOf(timeOf(moment) < dayBegins ? addDays(dayOf(moment), -1) : dayOf(moment), dayEnds)

/** When a message that falls due at a moment may go out: at once by day, at night on the next morning at eight. */
export const morningOf = (moment: Date): Date => {
  if (isByDay(moment)) return moment
  const day = dayOf(moment)
  return momentOf(timeOf(moment) < dayBegins ? day : addDays(day, 1), dayBegins)
}

/** So many minutes later, those of the night not counted: two hours from eight in the evening end at nine in the morning. */
export const addMinutesByDay = (moment: Date, minutes: number): Date => {
  const from = morningOf(moment)
  const evening = momentOf(dayOf(from), dayEnds)
  const left = (evening.getTime() - from.getTime()) / 60_000
  return minutes <= left ? new Date(from.getTime() + minutes * 60_000) : addMinutesByDay(evening, minutes - left)
}

/** Eight in the morning of the day after that on which a moment falls. */
export const nextMorning = (moment: Date): Date => momentOf(addDays(dayOf(moment), 1), dayBegins)

/** The day `n` calendar days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => at(day).add(n, 'day').format('YYYY-MM-DD')

/** The same date `n` years later; 29 February becomes the 28th where there is none. */
export const addYears = (day: Day, n: number): Day => at(day).add(n, 'year').format('YYYY-MM-DD')

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => at(to).diff(at(from), 'day')

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => at(day).day()

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The first and the last day of a month written `YYYY-MM`. */
export const monthBounds = (month: string): { first: Day; last: Day } => ({
  first: `${month}-01`,
  last: at(`${month}-01`).endOf('month').format('YYYY-MM-DD'),
})

/** The month `n` months later, `YYYY-MM`. */
export const addMonths = (month: string, n: number): string => at(`${month}-01`).add(n, 'month').format('YYYY-MM')

/** Whether the text is a day that exists: `2026-02-30` is not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && at(text).isValid() && at(text).format('YYYY-MM-DD') === text

/** `12月15日`; with a year in front when it is not the reader's. */
export const dayInWords = (day: Day, today?: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  const head = today && yearOf(today) !== year ? `${year}年` : ''
  return `${head}${month}月${date}日`
}

/** `周二` */
export const weekdayInWords = (day: Day): string => `周${weekdayNames[weekdayOf(day)]}`

export const whens = ['past', 'today', 'ahead'] as const
/** How a day lies to another one, the reader's own. */
export const whenIs = (day: Day, today: Day): (typeof whens)[number] =>
  day === today ? 'today' : day < today ? 'past' : 'ahead'

/** `12月15日周二`; with a year in front when it is not the reader's. */
export const dateInWords = (day: Day, today?: Day): string => `${dayInWords(day, today)}${weekdayInWords(day)}`

/** The weeks of a month from Monday to Sunday; null where a week's day lies in another month. */
export const weeksOf = (month: string): (Day | null)[][] => {
  const { first, last } = monthBounds(month)
  const cells: (Day | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null)
  for (let day = first; day <= last; day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
