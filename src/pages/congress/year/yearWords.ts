import type { Outputs } from '../../../platform/call'

export type Year = Outputs['yearPlan']['show']
export type StationYear = Year['stations'][number]

export interface Cell {
  month: number
  held: number
  /** What stands large: the date where there is one reception, else how many. */
  figure: string
  /** Beside the colour, a shape and a word say the same. */
  state: 'held' | 'provisional' | 'gap' | 'clash' | 'none'
  words: string
  /** What a screen reader says. */
  label: string
}

const shortly: Record<Cell['state'], string> = {
  held: '',
  provisional: '暂定',
  gap: '▲ 缺',
  clash: '■ 重',
  none: '',
}

/** One month of a station: how often it receives, and the one thing that most wants a look. */
export const cellOf = (station: StationYear, month: number): Cell => {
  const held = station.held[month - 1] ?? 0
  const provisional = station.provisional[month - 1] ?? 0
  const marks = station.marks.filter(mark => mark.month === month)
  const state = marks.some(({ kind }) => kind === 'clash')
    ? 'clash'
    : marks.length > 0
      ? 'gap'
      : provisional > 0
        ? 'provisional'
        : held > 0
          ? 'held'
          : 'none'
  const date = held === 1 ? station.first[month - 1] : undefined
  const counted =
    held === 0 ? '没有接待' : `${date ? `${date}日` : ''}${held}场${provisional > 0 ? `，${provisional}场暂定` : ''}`
  const said = marks.map(({ words }) => words).filter(words => !words.endsWith('没有接待'))
  return {
    month,
    held,
    figure: held === 0 ? '–' : date ? `${date}日` : `${held}场`,
    state,
    words: shortly[state],
    label: [`${station.name}${month}月`, counted, ...said].join('，'),
  }
}

/** `4、5、6月`; a run of three and more as `4至12月`. */
export const monthsInWords = (months: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const month of months) {
    const last = runs.at(-1)
    if (last && last[1] === month - 1) last[1] = month
    else runs.push([month, month])
  }
  const said = runs.map(([from, to]) =>
    from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}至${to}`,
  )
  return `${said.join('、')}月`
}

/** The day on which the week of a tapped month opens: its first reception, or its first day. */
export const dayToOpen = (station: StationYear, year: number, month: number): string =>
  [year, month, station.first[month - 1] || 1].map(part => String(part).padStart(2, '0')).join('-')
