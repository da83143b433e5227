import type { Piece } from '#functions/api/wordXml'

/** Fields by which Word runs a program or fetches what stands elsewhere. */
const dangerous = new Set('DDE DDEAUTO LINK INCLUDE INCLUDETEXT INCLUDEPICTURE IMPORT DATABASE RD'.split(' '))

/** The name of a field, as `PAGE` in ` PAGE \* MERGEFORMAT`. */
const nameIn = (code: string): string => (/^[^\s\\"]*/.exec(code.trim())?.[0] ?? '').toUpperCase()

const dangerIn = (code: string): string | undefined => {
  const name = nameIn(code)
  return dangerous.has(name) ? name : undefined
}

/** A name that has not ended where another field begins is put together from that one's result, and could be any. */
const isHidden = (code: string): boolean => !/^\s*(=|\S+\s)/.test(code)

/**
 * The first field of a part that would reach out of the file, by its name. Word cuts a field's code into runs as it likes,
 * and fields stand within fields.
 */
export const dangerousField = (pieces: readonly Piece[]): string | undefined => {
  const open: { code: string; isCode: boolean }[] = []
  let inCode = false
  for (const piece of pieces) {
    const innermost = open.at(-1)
    if (piece.kind === 'text') {
      if (inCode && innermost?.isCode) innermost.code += piece.text
      continue
    }
    if (piece.name === 'w:instrText') inCode = piece.kind === 'opens'
    if (piece.kind === 'closes') continue
    if (piece.name === 'w:fldSimple') {
      const danger = dangerIn(piece.attributes.get('w:instr') ?? '')
      if (danger) return danger
    }
    if (piece.name !== 'w:fldChar') continue
    const type = piece.attributes.get('w:fldCharType')
    if (type === 'begin') {
      if (innermost?.isCode && isHidden(innermost.code)) return nameIn(innermost.code) || '域中的域'
      open.push({ code: '', isCode: true })
    } else if (innermost) {
      const danger = innermost.isCode && dangerIn(innermost.code)
      if (danger) return danger
      innermost.isCode = false
      if (type === 'end') open.pop()
    }
  }
  // Word ends a field that was left open with its part.
  return open.map(({ code }) => dangerIn(code)).find(Boolean)
}
