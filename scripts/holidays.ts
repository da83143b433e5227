/**
 * Writes domain/calendar/stateCouncil.ts from the published years in chinese-days: `npm run holidays`.
 * The package is a source of data for this script and for its test, and is never asked at run time.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

interface Published {
  holidays: Record<string, string>
  workdays: Record<string, string>
}

const root = path.resolve(__dirname, '..')
const firstYear = 2019

export const readPublished = (): Published =>
  JSON.parse(readFileSync(path.join(root, 'node_modules/chinese-days/dist/chinese-days.json'), 'utf8'))

/** A list on one line, or one day a line when it would be longer than biome's 120 columns. */
const list = (name: string, days: string[]): string => {
  const line = `    ${name}: [${days.map(day => `'${day}'`).join(', ')}],`
  return line.length <= 120 ? line : `    ${name}: [\n${days.map(day => `      '${day}',`).join('\n')}\n    ],`
}

export const render = ({ holidays, workdays }: Published): string => {
  const years = [...new Set(Object.keys(holidays).map(day => Number(day.slice(0, 4))))]
    .filter(y => y >= firstYear)
    .sort()
  const block = years.map(year => {
    const off = Object.entries(holidays)
      .filter(([day]) => day.startsWith(`${year}-`))
      .sort()
    const makeUp = Object.keys(workdays)
      .filter(day => day.startsWith(`${year}-`))
      .sort()
    const lines = off.map(([day, names]) => `      '${day}': '${names.split(',')[1]}',`)
    return `  ${year}: {\n    off: {\n${lines.join('\n')}\n    },\n${list('makeUp', makeUp)}\n  },`
  })
  return `// Written by \`npm run holidays\` from the State Council's yearly notices as collected by chinese-days. Do not edit.
import type { HolidayCalendar } from '#domain/calendar/workingDays'

export const stateCouncil: HolidayCalendar = {
${block.join('\n')}
}
`
}

if (require.main === module) writeFileSync(path.join(root, 'domain/calendar/stateCouncil.ts'), render(readPublished()))
