import type PizZip from 'pizzip'
import { piecesOf } from '#functions/api/wordXml'

/** What is wrong with a tag of a template, as docxtemplater tells it. */
export interface TagFault {
  id: string
  xtag?: string
  openingtag?: string
  closingtag?: string
}

/** docxtemplater gives what stands before a lonely brace with the tag before it; a person looks for the last part. */
const lastPart = (xtag: string): string => xtag.replace(/^[\s\S]*[{}](?=.)/, '').replace(/[{}]/g, '')

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/** A fault in the words of somebody who has written the template in Word. */
export const wordsOf = (fault: TagFault): string => {
  const [xtag, openingtag, closingtag] = [fault.xtag, fault.openingtag, fault.closingtag].map(tag =>
    shortened(tag ?? ''),
  )
  const part = shortened(lastPart(fault.xtag ?? ''))
  switch (fault.id) {
    case 'unknown_tag':
      return `模板里的“{${xtag}}”不是可以用的名称`
    case 'unclosed_tag':
      return `模板里的“{${xtag}”少了后面的“}”`
    case 'unopened_tag':
      return `模板里的“${part}}”少了前面的“{”`
    case 'duplicate_open_tag':
      return `模板里的“{${part}”多写了一个“{”`
    case 'duplicate_close_tag':
      return `模板里的“${part}}”多写了一个“}”`
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
      return xtag ? `模板里的“{${xtag}}”写得不对` : '模板里有大括号“{”“}”写得不对'
  }
}

/** Parts of a Word file in which text stands, with what people call them. */
const parts: [RegExp, string][] = [
  [/^word\/document\.xml$/, ''],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
]

/** The paragraphs of a part that hold text: the ones that a person would count, one in a text box after the one around it. */
const paragraphsOf = (xml: string): string[] => {
  const paragraphs: { text: string }[] = []
  const open: { text: string }[] = []
  let inText = false
  for (const piece of piecesOf(xml)) {
    const innermost = open.at(-1)
    if (piece.kind === 'text') {
      if (inText && innermost) innermost.text += piece.text
    } else if (piece.name === 'w:t') inText = piece.kind === 'opens'
    else if (piece.name === 'w:p' && piece.kind === 'opens') {
      const paragraph = { text: '' }
      paragraphs.push(paragraph)
      open.push(paragraph)
    } else if (piece.name === 'w:p') open.pop()
  }
  return paragraphs.map(({ text }) => text).filter(text => text.trim() !== '')
}

/** Where a fault stands: `（第3段“联系电话：{电话”）`; nothing where it cannot be found again. */
export const placeOf = (zip: PizZip, { xtag, openingtag }: TagFault): string => {
  const name = lastPart(xtag || openingtag || '')
  if (!name) return ''
  for (const [part, called] of parts)
    for (const path of Object.keys(zip.files).filter(path => part.test(path))) {
      const paragraphs = paragraphsOf(zip.file(path)?.asText() ?? '')
      const at = paragraphs.findIndex(text => text.includes(name))
      const text = paragraphs[at]
      if (text !== undefined) return `（${called}第${at + 1}段“${shortened(text)}”）`
    }
  return ''
}
