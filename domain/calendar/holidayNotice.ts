import {
  addDays,
  type Day,
  dateInWords,
  dayInWords,
  daysBetween,
  isDay,
  weekdayInWords,
  weekdayOf,
  yearOf,
} from '#domain/calendar/day'
import { type HolidayEntry, readSentences, refuseLine } from '#domain/calendar/holidaySentences'
import { type HolidayCalendar, type HolidayYear, isWorkingDay } from '#domain/calendar/workingDays'
import { Refusal } from '#domain/refusal'

/** What the State Council's notice of one year says, its days in the order of the year. 元旦 may begin in December before. */
export interface HolidayNotice extends HolidayYear {
  year: number
}

/** 全国年节及纪念日放假办法, art. 2: without one of these a list is not whole. */
const statutory = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆']

/**
 * The notice of a year from what was pasted: the State Council's own sentences (`一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。`),
 * or the data of chinese-days (`{"holidays": …, "workdays": …}`), of which the wanted year is taken.
 *
 * @throws INPUT_INVALID naming the line: a day that does not exist, a weekday or a count that does not match, another year,
 * a make-up day that is no Saturday or Sunday, a day both off and worked, or a holiday that is missing
 */
export const readHolidayNotice = (text: string, year: number): HolidayNotice => {
  const pasted = text.trim()
  const entries = pasted.startsWith('{') ? readData(pasted, year) : readSentences(pasted, year)
  const off: Record<Day, string> = {}
  const makeUp: Day[] = []
  for (const entry of [...entries].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    checkEntry(entry, year)
    if (entry.day in off || makeUp.includes(entry.day)) refuseLine(entry.where, `${dayInWords(entry.day)}写了两次`)
    if (entry.kind === 'off') off[entry.day] = entry.name
    else makeUp.push(entry.day)
  }
  const names = Object.values(off).join('、')
  const missing = statutory.filter(name => !names.includes(name))
  if (missing.length > 0) refuseLine('', `没有写${missing.join('、')}怎么放假，请把${year}年的安排整份贴上来`)
  return { year, off, makeUp }
}

const checkEntry = ({ where, kind, day, name }: HolidayEntry, year: number): void => {
  const newYear = name.includes('元旦') && day >= `${year - 1}-12-28`
  if (yearOf(day) !== year && !(yearOf(day) === year - 1 && newYear))
    refuseLine(where, `${yearOf(day)}年${dayInWords(day)}不在${year}年的安排里`)
  const weekday = weekdayOf(day)
  if (kind === 'makeUp' && weekday !== 0 && weekday !== 6)
    refuseLine(where, `${dayInWords(day)}是${weekdayInWords(day)}，本来就上班，不会是调休上班的日子`)
}

/** chinese-days writes a day as `"2026-01-01": "New Year's Day,元旦,1"`, all years in one file or one file a year. */
const readData = (text: string, year: number): HolidayEntry[] => {
  let data: { holidays?: unknown; workdays?: unknown } = {}
  try {
    data = JSON.parse(text)
  } catch {
    refuseLine('', '这段数据不完整，请从文件里重新整份复制')
  }
  const { holidays, workdays } = data
  if (!isTable(holidays) || !isTable(workdays)) return refuseLine('', '这段数据里没有放假和上班的日子，请复制整个文件')
  const all = [...entriesOf(holidays, 'off'), ...entriesOf(workdays, 'makeUp')]
  for (const { where, day } of all) if (!isDay(day)) refuseLine(where, '没有这一天')
  const wanted = all.filter(({ day, name }) => yearOf(day) === year || isNewYearBefore(day, name, year))
  const other = wanted.filter(({ day, name }) => !isNewYearBefore(day, name, year + 1))
  if (other.length === 0) {
    const years = [...new Set(all.map(({ day }) => yearOf(day)))].sort()
    refuseLine('', `这段数据是${years.join('、')}年的，没有${year}年`)
  }
  return other
}

const isNewYearBefore = (day: Day, name: string, year: number): boolean =>
  name === '元旦' && yearOf(day) === year - 1 && day.slice(5) >= '12-28'

const isTable = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every(each => typeof each === 'string')

const entriesOf = (table: Record<string, string>, kind: HolidayEntry['kind']): HolidayEntry[] =>
  Object.entries(table).map(([day, names]) => {
    const where = `“${day}”：`
    const name = names.split(',')[1] || refuseLine(where, '没有写是哪个节日')
    if (!/^[\p{L}\p{N}、·（）]{1,40}$/u.test(name)) refuseLine(where, '节日的名称没有看懂')
    return { where, kind, day, name }
  })

/** 元旦 that begins in the old year stands in the notice of the new one. */
const inOldYear = (day: Day): boolean => day.slice(5) >= '12-28'

/**
 * The calendar of a district: the years that the release knows, each replaced by the notice of it that the district imported.
 * What a notice says of the last days of December goes to the year before, where that is known.
 */
export const calendarWith = (published: HolidayCalendar, notices: readonly HolidayNotice[]): HolidayCalendar => {
  const calendar: Record<number, HolidayYear> = { ...published }
  for (const { year, off, makeUp } of [...notices].sort((a, b) => a.year - b.year)) {
    const said = (wanted: number): HolidayYear => ({
      off: Object.fromEntries(Object.entries(off).filter(([day]) => yearOf(day) === wanted)),
      makeUp: makeUp.filter(day => yearOf(day) === wanted),
    })
    const keeping = (
      standing: HolidayYear | undefined,
      keeps: (day: Day) => boolean,
      own: HolidayYear,
    ): HolidayYear => ({
      off: { ...Object.fromEntries(Object.entries(standing?.off ?? {}).filter(([day]) => keeps(day))), ...own.off },
      makeUp: [...(standing?.makeUp ?? []).filter(keeps), ...own.makeUp].sort(),
    })
    calendar[year] = keeping(calendar[year], inOldYear, said(year))
    const before = calendar[year - 1]
    if (before) calendar[year - 1] = keeping(before, day => !inOldYear(day), said(year - 1))
  }
  return calendar
}

/**
 * The first day that a new word about a year makes a working day or a day of rest: what was counted up to it or beyond is
 * counted again. Undefined where nothing differs, and of a year that was not known: what was counted in it is provisional.
 */
export const firstCorrected = (year: number, before: HolidayCalendar, after: HolidayCalendar): Day | undefined => {
  if (!(year in before)) return undefined
  for (let day = `${year - 1}-12-28`; yearOf(day) <= year; day = addDays(day, 1))
    if (isWorkingDay(day, before) !== isWorkingDay(day, after)) return day
  return undefined
}

/** The notice in words, for reading it over: `元旦 1月1日至3日`, and the days worked. */
export const noticeInWords = ({ off, makeUp }: HolidayYear): { off: string[]; makeUp: string[] } => {
  const lines: { name: string; first: Day; last: Day }[] = []
  for (const [day, name] of Object.entries(off).sort()) {
    const latest = lines.at(-1)
    if (latest?.name === name && daysBetween(latest.last, day) === 1) latest.last = day
    else lines.push({ name, first: day, last: day })
  }
  return {
    off: lines.map(({ name, first, last }) =>
      first === last
        ? `${name} ${dateInWords(first)}`
        : `${name} ${dateInWords(first)}至${dateInWords(last)}，共${daysBetween(first, addDays(last, 1))}天`,
    ),
    makeUp: makeUp.map(day => dateInWords(day)),
  }
}

/** Refuses a year that is over, and one before which a year is still unknown: its December would be counted wrongly. */
export const checkHolidayYear = (year: number, today: Day, calendar: HolidayCalendar): void => {
  if (year < yearOf(today)) throw new Refusal('INPUT_INVALID', `${year}年已经过去了，不用再导入放假安排`)
  for (let before = yearOf(today); before < year; before += 1)
    if (!(before in calendar)) throw new Refusal('INPUT_INVALID', `请先导入${before}年的放假安排`)
}
