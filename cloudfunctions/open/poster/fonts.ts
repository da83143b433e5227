import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type TrueType, trueTypeOf } from '#functions/open/poster/trueType'

export const weights = ['regular', 'bold'] as const
export type Weight = (typeof weights)[number]

/** A piece of text that one font has all characters of. */
export interface Run {
  font: string
  text: string
}

export interface Fonts {
  /** By the names that runs give them. */
  bytesOf(font: string): Buffer
  runsOf(text: string, weight: Weight): Run[]
}

const common: Record<Weight, string> = { regular: 'chinese-simplified-400', bold: 'chinese-simplified-700' }
/** Characters outside the 8,000 common ones lie in a hundred small files, here in one weight between the two. */
const rareWeight = 500
/** What stands for a character that no font has, as printers set it. */
const geta = '〓'

/** Marks without shape: variation selectors, joiners, directions. */
const shapeless = /\p{Default_Ignorable_Code_Point}/gu

/** `U+4e00-4e0f,U+4e11` as pairs. */
const rangesIn = (text: string): [number, number][] =>
  text.split(',').map(part => {
    const [from = '', to = from] = part.replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

/**
 * Noto Sans SC, out of the files of @fontsource/noto-sans-sc: a file is opened when a character asks for it, and kept.
 *
 * @param folder holds `files/` and `unicode.json`, as the package does
 */
export const openFonts = (folder: string): Fonts => {
  const opened = new Map<string, TrueType>()
  const open = (name: string): TrueType => {
    const known =
      opened.get(name) ?? trueTypeOf(readFileSync(path.join(folder, 'files', `noto-sans-sc-${name}-normal.woff`)))
    opened.set(name, known)
    return known
  }

  let index: { name: string; ranges: [number, number][] }[] | undefined
  const rareFont = (point: number): string | undefined => {
    index ??= Object.entries(
      JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>,
    )
      .filter(([subset]) => subset.startsWith('['))
      .map(([subset, ranges]) => ({ name: `${subset.slice(1, -1)}-${rareWeight}`, ranges: rangesIn(ranges) }))
    const holds = ({ ranges }: { ranges: [number, number][] }) => ranges.some(([a, b]) => a <= point && point <= b)
    return index.find(subset => holds(subset) && open(subset.name).covers(point))?.name
  }

  const fontOf = (character: string, weight: Weight): Run => {
    const point = character.codePointAt(0) ?? 0
    if (open(common[weight]).covers(point)) return { font: common[weight], text: character }
    const rare = rareFont(point)
    return rare ? { font: rare, text: character } : { font: common[weight], text: geta }
  }

  return {
    bytesOf: font => open(font).bytes,
    runsOf(text, weight) {
      const runs: Run[] = []
      for (const character of text.replace(shapeless, '')) {
        const { font, text: set } = fontOf(character, weight)
        const last = runs.at(-1)
        if (last?.font === font) last.text += set
        else runs.push({ font, text: set })
      }
      return runs
    },
  }
}
