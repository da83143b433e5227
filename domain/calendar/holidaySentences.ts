import { addDays, type Day, dayInWords, daysBetween, isDay, weekdayInWords } from '#domain/calendar/day'
import { Refusal } from '#domain/refusal'

/** One thing that a pasted list says, and where it stands, so that a refusal can name it. */
export interface HolidayEntry {
  where: string
  kind: 'off' | 'makeUp'
  day: Day
  name: string
}

export const refuseLine = (where: string, why: string): never => {
  throw new Refusal('INPUT_INVALID', `${where}${why}`, { where })
}

const numeral = /^[一二三四五六七]、/
const dateText = String.raw`(?:(?:\d{4})年)?(?:\d{1,2}月)?\d{1,2}日(?:[（(][^）)]*[）)])?`
const spans = new RegExp(`^${dateText}(?:至${dateText})?(?:、${dateText}(?:至${dateText})?)*$`)
const date = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?$/
/** `放假调休，共3天`, `放假1天，不调休`, `放假，与周末连休`. */
const rest = /^(.+?)放假(?:(\d+)天)?(?:调休)?(?:，?共(\d+)天)?(?:，不调休|，与周末连休)?$/
const worked = /^(.+?)上班$/

/**
 * Reads 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。 and its like, as the State Council has worded them since
 * 2019. What stands around the numbered lines is passed over, unless it names days.
 */
export const readSentences = (text: string, year: number): HolidayEntry[] => {
  const titled = /关于(\d{4})年部分节假日安排/.exec(text)?.[1]
  if (titled && Number(titled) !== year) refuseLine('', `这是${titled}年的放假安排，不是${year}年的`)
  const lines = text
    // Pasted out of a page, all may stand on one line.
    .replace(/([^\n])(?=[一二三四五六七]、[^，。；\d]{1,12}[：:])/g, '$1\n')
    .split('\n')
    .map(line => line.replace(/\s/g, ''))
  const numbered = lines.filter(line => numeral.test(line))
  if (numbered.length === 0) refuseLine('', '没有找到“一、元旦：……”这样的句子，请把通知的正文整段贴上来')
  for (const line of lines)
    if (!numeral.test(line) && /\d日/.test(line) && !/^\d{4}年\d+月\d+日$/.test(line))
      refuseLine(`“${short(line)}”：`, '这一行不知道是哪个节日的，前面要有“一、元旦：”这样的开头')
  return numbered.flatMap(line => readLine(line, year))
}

const short = (line: string): string => (line.length > 18 ? `${line.slice(0, 18)}…` : line)

const readLine = (line: string, year: number): HolidayEntry[] => {
  const where = `“${short(line)}”：`
  const [, names, said] = /^[一二三四五六七]、([^：:]+)[：:](.+)$/.exec(line) ?? refuseLine(where, '没有看懂这一行')
  const name = (names as string).replace(/(清明|端午|中秋)节/g, '$1')
  return (said as string)
    .split(/[。；;]/)
    .filter(sentence => sentence !== '' && !sentence.startsWith('鼓励'))
    .flatMap(sentence => readSentence(sentence, where, name, year))
}

const readSentence = (sentence: string, where: string, name: string, year: number): HolidayEntry[] => {
  const work = worked.exec(sentence)?.[1]
  if (work !== undefined) return daysIn(work, where, year).map(day => ({ where, kind: 'makeUp', day, name }))
  const [, days, ...counts] = rest.exec(sentence) ?? refuseLine(where, `没有看懂“${short(sentence)}”`)
  const off = daysIn(days as string, where, year)
  const count = counts.find(each => each !== undefined)
  if (count && Number(count) !== off.length) refuseLine(where, `写的是共${count}天，从日子数出来是${off.length}天`)
  return off.map(day => ({ where, kind: 'off', day, name }))
}

/** Each day of `1月1日（周四）至3日（周六）、5日`; the month and the year go on from the date before. */
const daysIn = (text: string, where: string, year: number): Day[] => {
  if (!spans.test(text)) refuseLine(where, `没有看懂日子“${short(text)}”`)
  let standing = { year, month: 0 }
  const read = (one: string): Day => {
    const [, ownYear, month, dayOfMonth, note] = date.exec(one) as unknown as (string | undefined)[]
    standing = { year: Number(ownYear ?? standing.year), month: Number(month ?? standing.month) }
    const pad = (n: number) => String(n).padStart(2, '0')
    const day = `${standing.year}-${pad(standing.month)}-${pad(Number(dayOfMonth))}`
    if (!isDay(day)) refuseLine(where, `没有${standing.month ? `${standing.month}月` : ''}${dayOfMonth}日这一天`)
    const weekday = /(?:周|星期)([一二三四五六日])/.exec(note ?? '')?.[1]
    if (weekday && `周${weekday}` !== weekdayInWords(day))
      refuseLine(
        where,
        `${standing.year}年${dayInWords(day)}是${weekdayInWords(day)}，不是周${weekday}，请看看是不是别的年份`,
      )
    return day
  }
  // Commas inside a note (`农历除夕、周二`) part no dates.
  return text.split(/、(?![^（(]*[）)])/).flatMap(span => {
    const [first, last] = span.split('至').map(read) as [Day, Day | undefined]
    const length = last === undefined ? 1 : daysBetween(first, last) + 1
    if (length < 1 || length > 15)
      refuseLine(where, `${dayInWords(first)}到${dayInWords(last ?? first)}不对，请看看前后`)
    return Array.from({ length }, (_, i) => addDays(first, i))
  })
}
