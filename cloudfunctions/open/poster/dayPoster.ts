import { type Day, dayInWords, timeInWords, weekdayInWords, yearOf } from '#domain/calendar/day'
import { coHostsInWords } from '#domain/reception/coHosts'
import { type FeedDay, servicesInWords } from '#domain/reception/feed'
import { drawCode } from '#functions/open/poster/code'
import type { Fonts } from '#functions/open/poster/fonts'
import { ink, mm, openSheet, type Sheet } from '#functions/open/poster/sheet'

export interface DayPoster {
  day: FeedDay
  district: string
  /** Where the code leads. */
  address: string
  printedOn: Day
  at: Date
}

const a4: [number, number] = [210 * mm, 297 * mm]
const margin = 16 * mm

const writeHead = (sheet: Sheet, { day, district }: DayPoster): void => {
  const inner = sheet.width - 2 * margin
  sheet.doc.rect(margin, margin, inner, 3 * mm).fill(ink.red)
  sheet.write(day.practice.name, margin, margin + 21 * mm, { size: 40, weight: 'bold', colour: ink.red })
  sheet.write(`${district}人大代表接待群众`, sheet.width - margin, margin + 21 * mm, {
    size: 16,
    colour: ink.quiet,
    align: 'right',
  })
  const station = sheet.fitting(day.station, inner, { size: 25, weight: 'bold' })
  sheet.write(day.station, margin, margin + 34 * mm, station)
}

/** The date is what people look for: it can be read from the other side of the street. */
const writeDate = (sheet: Sheet, { day }: DayPoster): number => {
  const inner = sheet.width - 2 * margin
  const top = margin + 41 * mm
  const { hours: windows } = day
  const height = (52 + windows.length * 19) * mm
  sheet.doc.roundedRect(margin, top, inner, height, 4 * mm).fill(ink.tint)
  const centre = sheet.width / 2
  const room = inner - 14 * mm
  const date = dayInWords(day.day)
  const large = sheet.fitting(date, room, { size: 108, weight: 'bold' })
  sheet.write(date, centre, top + 37.5 * mm, { ...large, colour: ink.red, align: 'centre' })
  const weekday = `${weekdayInWords(day.day)}　`
  const hours = windows.map(({ from, to }) => `${timeInWords(from)}–${timeInWords(to)}`)
  const widest = weekday + hours.reduce((a, b) => (a.length >= b.length ? a : b))
  const line = sheet.fitting(widest, room, { size: 50, weight: 'bold' })
  const left = centre - sheet.widthOf(widest, line) / 2
  const behind = left + sheet.widthOf(weekday, line)
  sheet.write(weekday.trim(), left, top + 61 * mm, line)
  for (const [nth, words] of hours.entries()) sheet.write(words, behind, top + (61 + nth * 19) * mm, line)
  return top + height
}

const writeFacts = (sheet: Sheet, { day }: DayPoster, from: number): void => {
  const column = 27 * mm
  const most = sheet.width - 2 * margin - column
  const facts: [string, string][] = [
    ['地点', day.address],
    ['代表', day.deputies.length > 0 ? day.deputies.join('　') : '以公告为准'],
    ...(day.coHosts.length > 0 ? [['一起接待', coHostsInWords(day.coHosts)] as [string, string]] : []),
    ...(day.topic ? [['议题', day.topic] as [string, string]] : []),
    ['可以来', servicesInWords(day.practice)],
  ]
  let y = from + 15 * mm
  for (const [label, words] of facts) {
    sheet.write(label, margin, y, { size: 16, colour: ink.quiet })
    const lettering = { size: 21, weight: 'bold' as const, leading: 30 }
    y = sheet.paragraph(words, margin + column, y, most, lettering) + 3.2 * mm
  }
}

const writeFoot = (sheet: Sheet, { day, address, printedOn }: DayPoster): void => {
  const inner = sheet.width - 2 * margin
  const height = 52 * mm
  const top = sheet.height - margin - height - 10 * mm
  sheet.doc
    .moveTo(margin, top)
    .lineTo(sheet.width - margin, top)
    .lineWidth(1.2)
    .stroke(ink.red)
  const side = 42 * mm
  drawCode(sheet, address, sheet.width - margin - side, top + 5 * mm, side)
  const most = inner - side - 10 * mm
  sheet.write('怎么预约', margin, top + 13 * mm, { size: 20, weight: 'bold', colour: ink.red })
  const next = sheet.paragraph('扫右边的码，或在微信里搜索小程序“双联”，选这一天预约。', margin, top + 23 * mm, most, {
    size: 15,
    leading: 22,
  })
  sheet.write('不用手机，打电话也能约', margin, next + 3 * mm, { size: 15 })
  sheet.write(day.phone, margin, next + 13.5 * mm, { size: 28, weight: 'bold' })
  const note = `以联络站公告为准　${yearOf(printedOn)}年${dayInWords(printedOn)}打印`
  sheet.write(note, sheet.width / 2, sheet.height - margin, { size: 10, colour: ink.quiet, align: 'centre' })
}

/** 接待海报: one announced day on A4, upright. */
export const drawDay = async (fonts: Fonts, poster: DayPoster): Promise<Buffer> => {
  const title = `${poster.day.station} ${dayInWords(poster.day.day)}${poster.day.practice.name}`
  const sheet = await openSheet(fonts, a4, { title, at: poster.at })
  writeHead(sheet, poster)
  writeFacts(sheet, poster, writeDate(sheet, poster))
  writeFoot(sheet, poster)
  return sheet.bytes()
}
