import { type Day, dayInWords, yearOf } from '#domain/calendar/day'
import type { PosterMonth } from '#domain/reception/poster'
import { drawCode } from '#functions/open/poster/code'
import type { Fonts } from '#functions/open/poster/fonts'
import { drawMonth, type Frame, hatch, mark } from '#functions/open/poster/monthOnPoster'
import { ink, mm, openSheet, type Sheet } from '#functions/open/poster/sheet'

export interface YearPoster {
  year: number
  months: readonly PosterMonth[]
  district: string
  station: { name: string; address: string; phone: string }
  /** Each practice held there, with its rule in words. */
  practices: readonly { name: string; rule: string; hours: string; services: string }[]
  /** Where the code leads. */
  address: string
  printedOn: Day
  at: Date
}

const a3: [number, number] = [420 * mm, 297 * mm]
const margin = 13 * mm
const side = 84 * mm
const headHeight = 30 * mm

const writeHead = (sheet: Sheet, { year, district, station, practices }: YearPoster): void => {
  const inner = sheet.width - 2 * margin
  sheet.doc.rect(margin, margin, inner, 2.4 * mm).fill(ink.red)
  const base = margin + 19 * mm
  sheet.write(String(year), margin, base, { size: 50, weight: 'bold', colour: ink.red })
  const left = margin + sheet.widthOf(String(year), { size: 50, weight: 'bold' }) + 5 * mm
  const [only] = practices
  const title = practices.length === 1 && only ? `${only.name}年历` : '接待年历'
  sheet.write(title, left, base, { size: 38, weight: 'bold' })
  const rest = sheet.width - margin - left - sheet.widthOf(title, { size: 38, weight: 'bold' }) - 12 * mm
  const name = sheet.fitting(station.name, rest, { size: 26, weight: 'bold' })
  sheet.write(station.name, sheet.width - margin, base - 4 * mm, { ...name, align: 'right' })
  sheet.write(`${district}人大代表接待群众`, sheet.width - margin, base + 4 * mm, {
    size: 14,
    colour: ink.quiet,
    align: 'right',
  })
}

const writeFact = (sheet: Sheet, label: string, words: string, size: number, x: number, y: number, most: number) => {
  sheet.write(label, x, y, { size: 11, colour: ink.quiet })
  const below = y + size * 0.8 + 2.6 * mm
  return sheet.paragraph(words, x, below, most, { size, weight: 'bold', leading: size * 1.42 }) + 2.6 * mm
}

const writeSigns = (sheet: Sheet, { months, year }: YearPoster, x: number, from: number, most: number): number => {
  let y = from
  const sign = (draw: (middle: number) => void, words: string) => {
    draw(y - 1.3 * mm)
    y = sheet.paragraph(words, x + 11 * mm, y, most - 11 * mm, { size: 11.5, leading: 17 }) + 2.4 * mm
  }
  const states = new Set(months.flatMap(({ days }) => days.map(({ state }) => state)))
  const like = (state: 'announced' | 'planned' | 'cancelled') => (middle: number) =>
    mark(sheet, state, '15', x + 4 * mm, middle)
  if (states.has('announced')) sign(like('announced'), '已经公告的接待日')
  if (states.has('planned')) sign(like('planned'), '预安排，公告以后才能预约')
  if (states.has('cancelled')) sign(like('cancelled'), '已经取消')
  if (months.some(({ provisional }) => provisional))
    sign(middle => {
      const frame = { x, y: middle - 3 * mm, width: 8 * mm, height: 6 * mm }
      hatch(sheet, frame)
      sheet.doc
        .roundedRect(frame.x, frame.y, frame.width, frame.height, 1 * mm)
        .lineWidth(0.5)
        .stroke(ink.line)
    }, `斜线的月份：${year}年的放假安排还没有公布，日子可能会变`)
  return y
}

const writeSide = (sheet: Sheet, poster: YearPoster, { x, y, width, height }: Frame): void => {
  sheet.doc.roundedRect(x, y, width, height, 3 * mm).fill(ink.tint)
  const left = x + 6 * mm
  const most = width - 12 * mm
  const { station, practices } = poster
  let at = y + 9 * mm
  for (const { name, rule, hours, services } of practices) {
    at = writeFact(sheet, practices.length > 1 ? name : '什么时候', rule, 17, left, at, most)
    at = sheet.paragraph(hours, left, at + 0.6 * mm, most, { size: 17, weight: 'bold' }) + 2.6 * mm
    at = writeFact(sheet, '可以来', services, 13.5, left, at, most)
  }
  at = writeFact(sheet, '在哪里', `${station.name}，${station.address}`, 13.5, left, at, most)
  at = writeFact(sheet, '电话', station.phone, 21, left, at, most)
  sheet.doc
    .moveTo(left, at - 2 * mm)
    .lineTo(left + most, at - 2 * mm)
    .lineWidth(0.7)
    .stroke(ink.line)
  writeSigns(sheet, poster, left, at + 6 * mm, most)

  const code = 40 * mm
  const below = y + height - code - 14 * mm
  drawCode(sheet, poster.address, left, below, code)
  const beside = left + code + 4 * mm
  sheet.paragraph('扫码看最新安排、预约接待', beside, below + 8 * mm, most - code - 4 * mm, {
    size: 13,
    weight: 'bold',
    leading: 19,
  })
  sheet.paragraph('或在微信里搜索小程序“双联”', beside, below + 30 * mm, most - code - 4 * mm, {
    size: 10.5,
    leading: 15,
  })
  const note = `以联络站公告为准　${yearOf(poster.printedOn)}年${dayInWords(poster.printedOn)}打印`
  sheet.write(note, left, y + height - 6 * mm, { size: 10.5, colour: ink.quiet })
}

/** 年度接待日历: the year of a station on A3, lying. */
export const drawYear = async (fonts: Fonts, poster: YearPoster): Promise<Buffer> => {
  const title = `${poster.station.name} ${poster.year}年接待年历`
  const sheet = await openSheet(fonts, a3, { title, at: poster.at })
  writeHead(sheet, poster)
  const top = margin + headHeight
  const height = sheet.height - margin - top
  const gap = 4 * mm
  const width = (sheet.width - 2 * margin - side - 4 * gap) / 4
  const rowHeight = (height - 2 * gap) / 3
  const named = poster.practices.length > 1
  for (const [nth, month] of poster.months.entries())
    drawMonth(sheet, month, named, {
      x: margin + (nth % 4) * (width + gap),
      y: top + Math.floor(nth / 4) * (rowHeight + gap),
      width,
      height: rowHeight,
    })
  writeSide(sheet, poster, { x: sheet.width - margin - side, y: top, width: side, height })
  return sheet.bytes()
}
