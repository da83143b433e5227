import type DocxTemplater from 'docxtemplater'
import type PizZip from 'pizzip'
import type { TagFault } from '#functions/api/templateFault'

/** Parts of a Word file in which docxtemplater reads tags. */
const readParts = /^word\/(document|header\d*|footer\d*)\.xml$/

/** Characters of those parts. A page of text has 20,000, a form that has been edited for years 200,000. */
const mostText = 400_000

/** Parts of a file, characters of all its XML, and braces in it: a page has 15, 200,000 and 50. Each costs time that grows with the others. */
const mostParts = 300
const mostXml = 3_000_000
const mostTags = 300

/** Whether there is more in a file than any notice needs, so that reading it would keep everybody else waiting. */
export const isTooMuch = (zip: PizZip): boolean => {
  if (Object.keys(zip.files).length > mostParts || textIn(zip).length > mostText) return true
  const xml = xmlIn(zip, /\.(xml|rels)$/i)
  return xml.length > mostXml || xml.split('{').length > mostTags || xml.split('}').length > mostTags
}

const xmlIn = (zip: PizZip, parts: RegExp): string =>
  Object.keys(zip.files)
    .filter(path => parts.test(path))
    .map(path => zip.file(path)?.asText() ?? '')
    .join('')

/** All that stands in the parts with tags, as XML. */
export const textIn = (zip: PizZip): string => xmlIn(zip, readParts)

interface Part {
  type: string
  module?: string
  value?: string
  subparsed?: Part[]
}

/** The tags of a read template, in its text, headers and footers, each with the sections around it. */
const tagsIn = (template: DocxTemplater): { name: string; module: string; within: string[] }[] => {
  const walk = (parts: readonly Part[], within: string[]): ReturnType<typeof tagsIn> =>
    parts
      .filter(({ type }) => type === 'placeholder')
      .flatMap(({ module = '', value: name = '', subparsed }) => [
        { name, module, within },
        ...walk(subparsed ?? [], [...within, name]),
      ])
  // Not in the package's types.
  const { compiled } = template as unknown as { compiled: Record<string, { postparsed: Part[] }> }
  return Object.values(compiled).flatMap(({ postparsed }) => walk(postparsed, []))
}

/**
 * The first tag that could not be filled: a name that there is not, a section within itself, which would be repeated for
 * each line of each line, or text put in as it is (`{@…}`), which one `<` in a notice would make unreadable for Word.
 */
export const unfitTag = (template: DocxTemplater, fields: Readonly<Record<string, string>>): TagFault | undefined => {
  for (const { name, module, within } of tagsIn(template)) {
    if (name !== '.' && name !== '' && !Object.hasOwn(fields, name)) return { id: 'unknown_tag', xtag: name }
    if (module === 'rawxml') return { id: 'raw_tag', xtag: name }
    if (module === 'loop' && within.includes(name)) return { id: 'section_in_itself', xtag: name }
  }
  return undefined
}
