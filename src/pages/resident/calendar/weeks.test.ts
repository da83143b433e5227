import { weeksOf } from './weeks'

test('December 2026 begins on a Tuesday: its first week has one empty square before the 1st', () => {
  expect(weeksOf('2026-12')[0]).toEqual([
    null,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
  ])
})

test('February 2027 begins on a Monday and fills four weeks without an empty square', () => {
  const weeks = weeksOf('2027-02')
  expect(weeks).toHaveLength(4)
  expect(weeks.flat()).not.toContain(null)
})

test('every week has seven squares', () => {
  for (const week of weeksOf('2026-08')) expect(week).toHaveLength(7)
})
