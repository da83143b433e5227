import { stateCouncil } from '#domain/calendar/stateCouncil'
import { answerDates } from '#domain/opinion/deadline'
import { takeStep } from '#domain/opinion/step'
import { xiangtan } from '#domain/presets/xiangtan'

const practice = xiangtan.opinion
const holidays = stateCouncil
const before = {
  status: 'received',
  byCode: false,
  round: 1,
  supplements: 0,
  acts: 'stationClerk',
  actBy: '2026-09-28',
  actProvisional: false,
  leadUnit: null,
  answerDue: null,
  answerProvisional: false,
  missingCoOpinions: [],
} as const
/** What the assignment itself makes of a number of working days. */
const assigned = (today: string, workingDays: number) => {
  const leadUnit = { id: 'shuiwu', name: '市水务局' }
  const command = { action: 'assign' as const, leadUnit, coHandlingUnits: [], workingDays }
  const { changes } = takeStep(before, command, 'stationClerk', { today, holidays, practice })
  return { day: changes.answerDue, provisional: changes.answerProvisional }
}

test('3 working days from 30 September 2026 are the Saturday that is worked after the week of National Day', () => {
  expect(answerDates('2026-09-30', { holidays, practice })[2]).toEqual({ day: '2026-10-10', provisional: false })
})

test('for every number of working days that the place allows, the date shown is the one that the assignment gets', () => {
  for (const today of ['2026-02-12', '2026-12-01']) {
    const dates = answerDates(today, { holidays, practice })
    expect(dates).toEqual(Array.from({ length: practice.longestAnswer }, (_, i) => assigned(today, i + 1)))
  }
})

test('a date counted into a year whose holidays are not published is marked, and so are all behind it', () => {
  const dates = answerDates('2026-12-01', { holidays, practice })
  const first = dates.findIndex(date => date.provisional)
  expect(dates[first - 1]?.day).toBe('2026-12-25')
  expect(dates.slice(first).every(date => date.provisional)).toBe(true)
})
