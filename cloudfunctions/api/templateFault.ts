import type PizZip from 'pizzip'

/** What is wrong with a tag of a template, as docxtemplater tells it. */
export interface TagFault {
  id: string
  xtag?: string
  openingtag?: string
  closingtag?: string
}

/** docxtemplater gives what stands before a lonely brace with the tag before it; a person looks for the last part. */
const lastPart = (xtag: string): string => xtag.replace(/^[\s\S]*[{}](?=.)/, '').replace(/[{}]/g, '')

/** A fault in the words of somebody who has written the template in Word. */
export const wordsOf = ({ id, xtag = '', openingtag, closingtag }: TagFault): string => {
  switch (id) {
    case 'unknown_tag':
      return `模板里的“{${xtag}}”不是可以用的名称`
    case 'unclosed_tag':
      return `模板里的“{${xtag}”少了后面的“}”`
    case 'unopened_tag':
      return `模板里的“${lastPart(xtag)}}”少了前面的“{”`
    case 'duplicate_open_tag':
      return `模板里的“{${lastPart(xtag)}”多写了一个“{”`
    case 'duplicate_close_tag':
      return `模板里的“${lastPart(xtag)}}”多写了一个“}”`
    case 'unclosed_loop':
      return `模板里的“{#${xtag}}”没有对应的“{/${xtag}}”`
    case 'unopened_loop':
      return `模板里的“{/${xtag}}”前面没有“{#${xtag}}”`
    case 'closing_tag_does_not_match_opening_tag':
      return `模板里的“{#${openingtag}}”却用“{/${closingtag}}”收尾`
    case 'section_in_itself':
      return `模板里的“{#${xtag}}”写在了另一个“{#${xtag}}”里面`
    case 'raw_tag':
      return `模板里的“{@${xtag}}”请写成“{${xtag}}”`
    default:
      return `模板里的“{${xtag}}”写得不对`
  }
}

/** Parts of a Word file in which text stands, with what people call them. */
const parts: [RegExp, string][] = [
  [/^word\/document\.xml$/, ''],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
]

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** The paragraphs of a part that hold text: the ones that a person would count. */
const paragraphsOf = (xml: string): string[] =>
  (xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [])
    .map(paragraph =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text]) => text)
        .join('')
        .replace(/&\w+;/g, entity => entities[entity] ?? entity),
    )
    .filter(text => text.trim() !== '')

/** Where a fault stands: `（第3段“联系电话：{电话”）`; nothing where it cannot be found again. */
export const placeOf = (zip: PizZip, { xtag, openingtag }: TagFault): string => {
  const name = lastPart(xtag || openingtag || '')
  if (!name) return ''
  for (const [part, called] of parts)
    for (const path of Object.keys(zip.files).filter(path => part.test(path))) {
      const paragraphs = paragraphsOf(zip.file(path)?.asText() ?? '')
      const at = paragraphs.findIndex(text => text.includes(name))
      const text = paragraphs[at]
      if (text !== undefined) return `（${called}第${at + 1}段“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”）`
    }
  return ''
}
