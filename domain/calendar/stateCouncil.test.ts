import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, daysBetween, weekdayOf } from '#domain/calendar/day'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { readPublished, render } from '../../scripts/holidays'

/** The notices 关于部分节假日安排的通知, written down by hand: first and last day off, and the days worked for them. */
const notices: Record<number, { off: [name: string, first: string, last: string][]; makeUp: string[] }> = {
  2024: {
    off: [
      ['元旦', '2024-01-01', '2024-01-01'],
      ['春节', '2024-02-10', '2024-02-17'],
      ['清明', '2024-04-04', '2024-04-06'],
      ['劳动节', '2024-05-01', '2024-05-05'],
      ['端午', '2024-06-10', '2024-06-10'],
      ['中秋', '2024-09-15', '2024-09-17'],
      ['国庆节', '2024-10-01', '2024-10-07'],
    ],
    makeUp: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  2025: {
    off: [
      ['元旦', '2025-01-01', '2025-01-01'],
      ['春节', '2025-01-28', '2025-02-04'],
      ['清明', '2025-04-04', '2025-04-06'],
      ['劳动节', '2025-05-01', '2025-05-05'],
      ['端午', '2025-05-31', '2025-06-02'],
      // 国庆节、中秋节放假8天
      ['国庆节', '2025-10-01', '2025-10-05'],
      ['中秋', '2025-10-06', '2025-10-06'],
      ['国庆节', '2025-10-07', '2025-10-08'],
    ],
    makeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      ['元旦', '2026-01-01', '2026-01-03'],
      ['春节', '2026-02-15', '2026-02-23'],
      ['清明', '2026-04-04', '2026-04-06'],
      ['劳动节', '2026-05-01', '2026-05-05'],
      ['端午', '2026-06-19', '2026-06-21'],
      ['中秋', '2026-09-25', '2026-09-27'],
      ['国庆节', '2026-10-01', '2026-10-07'],
    ],
    makeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
}

test.each(Object.entries(notices))('%s is as the State Council announced it', (year, notice) => {
  const off = notice.off.flatMap(([name, first, last]) =>
    Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => [addDays(first, n), name]),
  )
  expect(stateCouncil[Number(year)]).toEqual({ off: Object.fromEntries(off), makeUp: notice.makeUp })
})

test('every make-up day is a Saturday or a Sunday, and no day is both off and made up', () => {
  for (const { off, makeUp } of Object.values(stateCouncil))
    for (const day of makeUp) {
      expect([0, 6]).toContain(weekdayOf(day))
      expect(off[day]).toBeUndefined()
    }
})

test('each day stands in its own year', () => {
  for (const [year, { off, makeUp }] of Object.entries(stateCouncil))
    for (const day of [...Object.keys(off), ...makeUp]) expect(day.slice(0, 4)).toBe(year)
})

test('the file is what `npm run holidays` writes', () => {
  expect(readFileSync(path.join(__dirname, 'stateCouncil.ts'), 'utf8')).toBe(render(readPublished()))
})
