/** One measured case beside its floor, which is measured in the same run on the same machine. */
export interface Row {
  case: string
  value: number
  unit: string
  floor: number
  /** value ÷ floor. */
  ratio: number
}

export interface Report {
  rows: Row[]
  /** What must hold whatever the speed: counts that must be 0 (or true). */
  checks: Record<string, number | boolean>
}

/** A bench gives its report; it never judges its own figures, the reader does. */
export type Bench = () => Promise<Report>

export const row = (name: string, value: number, unit: string, floor: number): Row => ({
  case: name,
  value,
  unit,
  floor,
  ratio: Math.round((value / floor) * 100) / 100,
})

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** The value below which so many of a hundred lie. */
export const percentile = (values: readonly number[], hundredths: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredths) / 100))] ?? Number.NaN
}

const holds = (check: number | boolean): boolean => check === 0 || check === true

/** Prints the table for people, then one line of JSON for machines; false when a check does not hold. */
export const print = (bench: string, { rows, checks }: Report): boolean => {
  const width = Math.max(...rows.map(each => each.case.length), 4)
  const line = (name: string, ...cells: string[]) =>
    console.log(`${name.padEnd(width)}  ${cells.map(cell => cell.padStart(12)).join('')}`)
  const figure = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 })
  line('case', 'value', 'floor', 'unit', 'ratio')
  for (const each of rows)
    line(each.case, figure(each.value), figure(each.floor), each.unit, `${each.ratio.toFixed(2)} ×`)
  for (const [name, value] of Object.entries(checks))
    console.log(`${holds(value) ? 'holds' : 'BROKEN'}: ${name} = ${value}`)
  console.log(JSON.stringify({ bench, rows, checks }))
  return Object.values(checks).every(holds)
}
