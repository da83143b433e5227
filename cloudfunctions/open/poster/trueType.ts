import { inflateSync } from 'node:zlib'

/** A font as the PDF takes it, and which characters it has. */
export interface TrueType {
  bytes: Buffer
  covers(codePoint: number): boolean
}

/**
 * What a PDF needs of a font. Left out are the tables of ligatures and kerning: without them a line of Chinese is laid out in 15
 * ms instead of 330, and looks the same.
 */
const needed = new Set([
  'OS/2',
  'cmap',
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'name',
  'post',
  'prep',
])

interface Table {
  tag: string
  checksum: number
  data: Buffer
}

const tablesOf = (woff: Buffer): Table[] =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, nth) => 44 + nth * 20)
    .map(at => {
      const [offset, stored, length, checksum] = [4, 8, 12, 16].map(field => woff.readUInt32BE(at + field)) as [
        number,
        number,
        number,
        number,
      ]
      const data = woff.subarray(offset, offset + stored)
      return { tag: woff.toString('latin1', at, at + 4), checksum, data: stored < length ? inflateSync(data) : data }
    })
    .filter(({ tag }) => needed.has(tag))

const joined = (flavour: number, tables: readonly Table[]): Buffer => {
  const power = Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + 16 * tables.length)
  head.writeUInt32BE(flavour, 0)
  for (const [nth, value] of [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].entries())
    head.writeUInt16BE(value, 4 + 2 * nth)
  const parts: Buffer[] = [head]
  let at = head.length
  for (const [nth, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + 16 * nth
    head.write(tag, entry, 'latin1')
    for (const [field, value] of [checksum, at, data.length].entries()) head.writeUInt32BE(value, entry + 4 + 4 * field)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    at += data.length + padding.length
  }
  return Buffer.concat(parts)
}

/** The ranges of characters of a `cmap` table, out of its widest subtable: format 12, or else 4 (OpenType, cmap). */
const rangesOf = (cmap: Buffer): [number, number][] => {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, nth) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * nth + 4)),
  )
  const wide = subtables.find(table => table.readUInt16BE(0) === 12)
  if (wide)
    return Array.from({ length: wide.readUInt32BE(12) }, (_, nth) => 16 + 12 * nth).map(at => [
      wide.readUInt32BE(at),
      wide.readUInt32BE(at + 4),
    ])
  const narrow = subtables.find(table => table.readUInt16BE(0) === 4)
  if (!narrow) return []
  const doubled = narrow.readUInt16BE(6)
  return Array.from({ length: doubled / 2 }, (_, nth) => 14 + 2 * nth)
    .map((at): [number, number] => [narrow.readUInt16BE(at + 2 + doubled), narrow.readUInt16BE(at)])
    .filter(([from]) => from !== 0xffff)
}

/**
 * Unpacks a WOFF 1.0 font (W3C WOFF File Format 1.0, section 5) into the TrueType font in it. Of WOFF 2, whose outlines are
 * coded anew, pdfkit's own reader cuts a subset of hundreds of kilobytes that shows other characters (measured, fontkit 2.0).
 */
export const trueTypeOf = (woff: Buffer): TrueType => {
  const tables = tablesOf(woff)
  const cmap = tables.find(({ tag }) => tag === 'cmap')
  const ranges = cmap ? rangesOf(cmap.data) : []
  return {
    bytes: joined(woff.readUInt32BE(4), tables),
    covers: point => ranges.some(([from, to]) => from <= point && point <= to),
  }
}
