/** A piece of XML in the order of the text: a tag that opens, one that closes, or words between them. */
export type Piece =
  | { kind: 'opens'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'closes'; name: string }
  | { kind: 'text'; text: string }

/** XML that Word would not open; `doctype` when it defines its own entities, which no Word writes and no reader should follow. */
export class XmlFault extends Error {
  constructor(readonly why: 'broken' | 'doctype') {
    super(`The XML is not to be read: ${why}`)
  }
}

const broken = (): never => {
  throw new XmlFault('broken')
}

/** Tags within tags. A table in a text box in a table comes to about forty. */
const deepest = 256

const none: ReadonlyMap<string, string> = new Map()

const tagName = /[^\s=/>"'<&]+/y
const attribute = /\s+([^\s=/>"'<&]+)\s*=\s*("[^"<]*"|'[^'<]*')/y
const tagEnd = /\s*(\/?)>/y
/** In its first line. Word takes UTF-16 too, and writes none. */
const otherEncoding = /^xml\s.*encoding\s*=\s*["'](?!utf-8["'])/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f]|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string => {
  if (forbidden.test(text)) return broken()
  return text.replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, name: string) => {
    if (!number) return entities[name] ?? broken()
    const code = Number.parseInt(name, number === '#x' ? 16 : 10)
    return code > 0x10ffff ? broken() : String.fromCodePoint(code)
  })
}

/** The names before the colon that stand at a place in the text, each declared by a tag around it. */
const openPrefixes = () => {
  const times = new Map([
    ['xml', 1],
    ['xmlns', 1],
  ])
  const count = (attributes: ReadonlyMap<string, string>, by: 1 | -1) => {
    for (const name of attributes.keys())
      if (name.startsWith('xmlns:')) times.set(name.slice(6), (times.get(name.slice(6)) ?? 0) + by)
  }
  const isKnown = (name: string) => !name.includes(':') || !!times.get(name.slice(0, name.indexOf(':')))
  return { count, isKnown }
}

/**
 * The pieces of a part of a Word file. Reads each character a bounded number of times, whatever stands there.
 *
 * @throws XmlFault where it is not well formed, or nests deeper than any page
 */
export function* piecesOf(xml: string): Generator<Piece> {
  const open: { name: string; attributes: ReadonlyMap<string, string> }[] = []
  const prefixes = openPrefixes()
  let roots = 0
  let at = xml.startsWith('\ufeff') ? 1 : 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(xml)
    if (found) at = pattern.lastIndex
    return found
  }
  /** What stands before `mark`, beyond which reading goes on. */
  const upTo = (mark: string, from: number): string => {
    const end = xml.indexOf(mark, from)
    if (end < 0) return broken()
    at = end + mark.length
    return xml.slice(from, end)
  }
  const close = (name: string): Piece => {
    const last = open.pop()
    if (last?.name !== name) return broken()
    prefixes.count(last.attributes, -1)
    return { kind: 'closes', name }
  }
  const readAttributes = (): ReadonlyMap<string, string> => {
    let found = match(attribute)
    if (!found) return none
    const attributes = new Map<string, string>()
    for (; found; found = match(attribute)) {
      const [, name = '', quoted = ''] = found
      if (attributes.has(name)) broken()
      attributes.set(name, decoded(quoted.slice(1, -1)))
    }
    return attributes
  }
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at)
      const text = decoded(xml.slice(at, end < 0 ? xml.length : end))
      if (open.length > 0) yield { kind: 'text', text }
      else if (text.trim() !== '') broken()
      at = end < 0 ? xml.length : end
    } else if (xml.startsWith('<!--', at)) upTo('-->', at + 4)
    else if (xml.startsWith('<?', at)) {
      if (otherEncoding.test(upTo('?>', at + 2))) broken()
    } else if (xml.startsWith('<![CDATA[', at) && open.length > 0) yield { kind: 'text', text: upTo(']]>', at + 9) }
    else if (xml.startsWith('<!DOCTYPE', at)) throw new XmlFault('doctype')
    else if (xml.startsWith('</', at)) yield close(upTo('>', at + 2).trimEnd())
    else {
      at += 1
      const name = match(tagName)?.[0] ?? broken()
      if (open.length === 0) roots += 1
      const attributes = readAttributes()
      const end = match(tagEnd) ?? broken()
      open.push({ name, attributes })
      prefixes.count(attributes, 1)
      if (roots > 1 || open.length > deepest || ![name, ...attributes.keys()].every(prefixes.isKnown)) broken()
      yield { kind: 'opens', name, attributes }
      if (end[1]) yield close(name)
    }
  }
  if (roots !== 1 || open.length > 0) broken()
}
