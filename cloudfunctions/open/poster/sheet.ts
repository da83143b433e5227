import type { Fonts, Weight } from '#functions/open/poster/fonts'

/** Points of a PDF in one millimetre. */
export const mm = 72 / 25.4

/** The colours of the house, for paper. */
export const ink = {
  red: '#B3261E',
  tint: '#FBEDEB',
  text: '#1E2329',
  quiet: '#566069',
  faint: '#9AA2A9',
  line: '#D9D4CB',
  gold: '#7A5C14',
  hatch: '#E6D9B8',
  paper: '#FFFFFF',
} as const
export type Ink = (typeof ink)[keyof typeof ink]

export interface Lettering {
  size: number
  weight?: Weight
  colour?: Ink
  /** What `x` is of the line; its left end when left out. */
  align?: 'left' | 'centre' | 'right'
}

/** One page to draw on, in points from its upper left corner. Everything on it is a line, a shape or a letter. */
export interface Sheet {
  doc: PDFKit.PDFDocument
  width: number
  height: number
  widthOf(text: string, lettering: Lettering): number
  /** Writes one line on the baseline `y`. */
  write(text: string, x: number, y: number, lettering: Lettering): void
  /** The text in lines of at most so many points; never before a mark that closes, never within a word or a number. */
  broken(text: string, most: number, lettering: Lettering): string[]
  /** Writes the text in lines from the baseline `y` on, and gives the baseline after the last. */
  paragraph(text: string, x: number, y: number, most: number, lettering: Lettering & { leading?: number }): number
  /** A size at most `size` at which the text fits into one line. */
  fitting(text: string, most: number, lettering: Lettering): Lettering
  bytes(): Promise<Buffer>
}

/** Words and numbers stay whole, and what closes stays with what it closes (避头尾). */
const unbreakable = /[\w\-–.:/@()%]+[，。、；：！？”’）》」』]*|[“‘（《「『]*.[，。、；：！？”’）》」』·]*/gsu

/**
 * Opens a page of one size.
 *
 * @param about the title and the moment that the file itself carries
 */
export const openSheet = async (
  fonts: Fonts,
  size: [number, number],
  about: { title: string; at: Date },
): Promise<Sheet> => {
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size,
    margin: 0,
    // Without one it would set Helvetica, whose measures it looks for in files beside itself.
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: about.title, CreationDate: about.at, Producer: 'shuanglian', Creator: 'shuanglian' },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', chunk => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const registered = new Set<string>()
  const use = (font: string, points: number) => {
    if (!registered.has(font)) doc.registerFont(font, fonts.bytesOf(font))
    registered.add(font)
    return doc.font(font).fontSize(points)
  }
  const widths = (text: string, { size: points, weight = 'regular' }: Lettering) =>
    fonts.runsOf(text, weight).map(run => ({ ...run, width: use(run.font, points).widthOfString(run.text) }))
  const widthOf = (text: string, lettering: Lettering) =>
    widths(text, lettering).reduce((sum, { width }) => sum + width, 0)

  const sheet: Sheet = {
    doc,
    width: size[0],
    height: size[1],
    widthOf,
    write(text, x, y, lettering) {
      const runs = widths(text, lettering)
      const all = runs.reduce((sum, { width }) => sum + width, 0)
      let at = x - (lettering.align === 'right' ? all : lettering.align === 'centre' ? all / 2 : 0)
      doc.fillColor(lettering.colour ?? ink.text)
      for (const { font, text: run, width } of runs) {
        use(font, lettering.size).text(run, at, y, { lineBreak: false, baseline: 'alphabetic' })
        at += width
      }
    },
    broken(text, most, lettering) {
      return text.split('\n').flatMap(paragraph => {
        const lines = ['']
        for (const [piece] of paragraph.matchAll(unbreakable)) {
          const longer = lines.at(-1) + piece
          if (lines.at(-1) && widthOf(longer.trimEnd(), lettering) > most) lines.push(piece.trimStart())
          else lines[lines.length - 1] = longer
        }
        return lines
      })
    },
    paragraph(text, x, y, most, lettering) {
      const leading = lettering.leading ?? lettering.size * 1.5
      const lines = sheet.broken(text, most, lettering)
      for (const [nth, line] of lines.entries()) sheet.write(line, x, y + nth * leading, lettering)
      return y + lines.length * leading
    },
    fitting(text, most, lettering) {
      const natural = widthOf(text, lettering)
      return natural <= most ? lettering : { ...lettering, size: (lettering.size * most) / natural }
    },
    bytes() {
      doc.end()
      return ended
    },
  }
  return sheet
}
