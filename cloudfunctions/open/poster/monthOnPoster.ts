import { weekdayInWords } from '#domain/calendar/day'
import type { PosterDay, PosterMonth } from '#domain/reception/poster'
import { ink, mm, type Sheet } from '#functions/open/poster/sheet'

export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const row = 6.6 * mm

/** Slanted lines over what is not yet certain. */
export const hatch = ({ doc }: Sheet, { x, y, width, height }: Frame): void => {
  doc.save()
  doc.roundedRect(x, y, width, height, 2 * mm).clip()
  for (let at = -height; at < width; at += 2.4 * mm) doc.moveTo(x + at, y + height).lineTo(x + at + height, y)
  doc.lineWidth(0.5).stroke(ink.hatch)
  doc.restore()
}

/** A disc for a day that was announced, a ring for one that is expected, a line through one that was cancelled. */
export const mark = (sheet: Sheet, state: PosterDay['state'], text: string, x: number, y: number): void => {
  const { doc } = sheet
  const radius = 3.35 * mm
  const large = { size: 13.5, weight: 'bold', align: 'centre' } as const
  const base = y + large.size * 0.36
  if (state === 'announced') {
    doc.circle(x, y, radius).fill(ink.red)
    sheet.write(text, x, base, { ...large, colour: ink.paper })
  } else if (state === 'planned') {
    doc.circle(x, y, radius - 0.7).fill(ink.paper)
    doc
      .circle(x, y, radius - 0.7)
      .lineWidth(1.5)
      .stroke(ink.red)
    sheet.write(text, x, base, { ...large, colour: ink.red })
  } else {
    sheet.write(text, x, base, { ...large, weight: 'regular', colour: ink.faint })
    doc
      .moveTo(x - radius, y)
      .lineTo(x + radius, y)
      .lineWidth(1.2)
      .stroke(ink.faint)
  }
}

const writeGrid = (sheet: Sheet, month: PosterMonth, { x, y, width }: Frame): number => {
  const cell = width / 7
  for (const [nth, weekday] of weekdays.entries())
    sheet.write(weekday, x + (nth + 0.5) * cell, y, { size: 9.5, colour: ink.quiet, align: 'centre' })
  const first = y + 4.6 * mm
  const byDay = new Map(month.days.map(each => [each.day, each]))
  for (const [week, days] of month.weeks.entries())
    for (const [nth, day] of days.entries()) {
      if (!day) continue
      const number = String(Number(day.slice(8)))
      const at = { x: x + (nth + 0.5) * cell, y: first + week * row }
      const held = byDay.get(day)
      if (held) mark(sheet, held.state, number, at.x, at.y)
      else sheet.write(number, at.x, at.y + 4, { size: 12.5, colour: nth > 4 ? ink.faint : ink.text, align: 'centre' })
    }
  return first + (month.weeks.length - 0.5) * row
}

/** What stands beside the large date: where there is room, weekday, hours and deputies each on a line of its own. */
const besides = ({ day, state, hours, practice, deputies }: PosterDay, named: boolean, roomy: boolean): string[] => {
  const weekday = named ? `${weekdayInWords(day)} ${practice}` : weekdayInWords(day)
  if (state === 'cancelled') return [`${weekday} 已取消`]
  const when = roomy ? [weekday, hours] : [`${weekday} ${hours}`]
  return deputies.length > 0 ? [...when, deputies.join(' ')] : when
}

/** `15日` large, and beside it when and who: the fewer there are, the larger. */
const writeDays = (sheet: Sheet, days: readonly PosterDay[], named: boolean, { x, y, width, height }: Frame): void => {
  const line = Math.min(14 * mm, height / Math.max(1, days.length))
  const size = Math.min(30, line * 0.76)
  const dates = days.map(({ day }) => `${Number(day.slice(8))}日`)
  const dateWidth = Math.max(0, ...dates.map(date => sheet.widthOf(date, { size, weight: 'bold' }))) + 2 * mm
  for (const [nth, held] of days.entries()) {
    const top = y + nth * line
    const gone = held.state === 'cancelled'
    sheet.write(dates[nth] ?? '', x, top + (line + size * 0.74) / 2, {
      size,
      weight: 'bold',
      colour: gone ? ink.faint : ink.red,
    })
    const lines = besides(held, named, line > 11 * mm)
    const leading = Math.min(13.5, line / lines.length)
    const first = top + (line - lines.length * leading) / 2 + leading * 0.78
    for (const [at, words] of lines.entries()) {
      const weight = at === 0 || (at === 1 && lines.length === 3) ? 'bold' : 'regular'
      const fitted = sheet.fitting(words, width - dateWidth, { size: leading * 0.86, weight })
      sheet.write(words, x + dateWidth, first + at * leading, { ...fitted, colour: gone ? ink.faint : ink.text })
    }
  }
}

/** One month of the year: its number, its days, and what is held in it. */
export const drawMonth = (sheet: Sheet, month: PosterMonth, named: boolean, frame: Frame): void => {
  if (month.provisional) hatch(sheet, frame)
  const inner = { x: frame.x + 2.5 * mm, width: frame.width - 5 * mm }
  sheet.write(`${month.number}月`, inner.x, frame.y + 9.6 * mm, { size: 22, weight: 'bold' })
  if (month.idle)
    sheet.write('没有安排', inner.x + inner.width, frame.y + 9.2 * mm, { size: 9.5, colour: ink.faint, align: 'right' })
  const end = writeGrid(sheet, month, { ...frame, ...inner, y: frame.y + 15 * mm })
  writeDays(sheet, month.days, named, {
    ...inner,
    y: end + 1 * mm,
    height: frame.y + frame.height - end - 2 * mm,
  })
}
