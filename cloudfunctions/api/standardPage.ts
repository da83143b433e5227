/**
 * What the standard templates are set of, as the parts of a Word file. Set like an official document (GB/T 9704-2012): A4,
 * margins 37/35/28/26 mm, title 方正小标宋 22 pt, text 仿宋 16 pt at 28 pt a line. Where a font is missing Word takes the second name.
 */
const mm = (length: number): number => Math.round((length / 25.4) * 1440)

const titleFont = '方正小标宋简体'
const textFont = '仿宋_GB2312'

const run = (words: string, font: string, points: number): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/><w:sz w:val="${points * 2}"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`

export const titleRun = (words: string): string => run(words, titleFont, 22)
/** @param points 16 in running text, less inside a table */
export const textRun = (words: string, points = 16): string => run(words, textFont, points)

/** @param line points a line */
export const paragraph = (content: string, indent = '', align = '', line = 28): string =>
  `<w:p><w:pPr><w:spacing w:line="${line * 20}" w:lineRule="exact"/>${indent}${align}</w:pPr>${content}</w:p>`

/** Two characters in, as a paragraph begins; and four from the right, as an official document is signed. */
export const begins = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
export const signs = '<w:ind w:rightChars="400" w:right="1280"/>'
export const aligned = (where: string): string => `<w:jc w:val="${where}"/>`

/** What is left between the margins, in twentieths of a point. */
const textWidth = mm(210 - 28 - 26)

/** A cell: how many of the table's twelve columns it takes, and its paragraphs. */
export interface Cell {
  columns: number
  lines: readonly string[]
  /** A cell that is written in by hand is kept so high, in millimetres. */
  high?: number
}

const cellPoints = 14

const cellOf = ({ columns, lines }: Cell): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${Math.round((textWidth / 12) * columns)}" w:type="dxa"/><w:gridSpan w:val="${columns}"/><w:vAlign w:val="center"/></w:tcPr>${lines
    .map(line => paragraph(textRun(line, cellPoints), '', '', 22))
    .join('')}</w:tc>`

const rowOf = (cells: readonly Cell[]): string => {
  const high = Math.max(10, ...cells.map(cell => cell.high ?? 0))
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${mm(high)}" w:hRule="atLeast"/></w:trPr>${cells.map(cellOf).join('')}</w:tr>`
}

const border = (side: string): string => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`

/** A ruled table across the page, twelve columns wide. */
export const table = (rows: readonly (readonly Cell[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${'<w:gridCol/>'
    .repeat(12)
    .replaceAll(
      '<w:gridCol/>',
      `<w:gridCol w:w="${Math.round(textWidth / 12)}"/>`,
    )}</w:tblGrid>${rows.map(rowOf).join('')}</w:tbl>`

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const page = `<w:sectPr><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(37)}" w:right="${mm(26)}" w:bottom="${mm(35)}" w:left="${mm(28)}" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`

const font = (name: string, otherwise: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`

/** Path in the file → its XML. */
export const wordParts = (body: string): Record<string, string> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType}.document.main+xml"/><Override PartName="/word/fontTable.xml" ContentType="${contentType}.fontTable+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/fontTable" Target="fontTable.xml"/></Relationships>`,
  'word/fontTable.xml': `${head}<w:fonts ${word}>${font(titleFont, '宋体')}${font(textFont, '仿宋')}</w:fonts>`,
  'word/document.xml': `${head}<w:document ${word}><w:body>${body}${page}</w:body></w:document>`,
})
