/**
 * The standard template of a 接待公告, as the parts of a Word file. Set like an official document (GB/T 9704-2012): A4, margins
 * 37/35/28/26 mm, title 方正小标宋 22 pt, text 仿宋 16 pt at 28 pt a line. Where a font is missing Word takes the second name.
 */
const mm = (length: number): number => Math.round((length / 25.4) * 1440)

const title = '方正小标宋简体'
const text = '仿宋_GB2312'

const run = (words: string, font: string, points: number): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/><w:sz w:val="${points * 2}"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`

/** @param line points a line */
const paragraph = (content: string, indent = '', align = '', line = 28): string =>
  `<w:p><w:pPr><w:spacing w:line="${line * 20}" w:lineRule="exact"/>${indent}${align}</w:pPr>${content}</w:p>`

/** Two characters in, as a paragraph begins; and four from the right, as an official document is signed. */
const begins = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
const signs = '<w:ind w:rightChars="400" w:right="1280"/>'
const aligned = (where: string): string => `<w:jc w:val="${where}"/>`

const body = [
  paragraph(run('{标题}', title, 22), '', aligned('center'), 32),
  paragraph(''),
  ...['{#正文}', '{.}', '{/正文}'].map(words => paragraph(run(words, text, 16), begins)),
  paragraph(''),
  paragraph(run('{联络站}', text, 16), signs, aligned('right')),
  paragraph(run('{发布日期}', text, 16), signs, aligned('right')),
].join('')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const page = `<w:sectPr><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(37)}" w:right="${mm(26)}" w:bottom="${mm(35)}" w:left="${mm(28)}" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`

const font = (name: string, otherwise: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`

/** Path in the file → its XML. */
export const standardNotice: Record<string, string> = {
  '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType}.document.main+xml"/><Override PartName="/word/fontTable.xml" ContentType="${contentType}.fontTable+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/fontTable" Target="fontTable.xml"/></Relationships>`,
  'word/fontTable.xml': `${head}<w:fonts ${word}>${font(title, '宋体')}${font(text, '仿宋')}</w:fonts>`,
  'word/document.xml': `${head}<w:document ${word}><w:body>${body}${page}</w:body></w:document>`,
}
