import { checkRestraint, countedSince, restraints } from '#domain/access/restraint'

test('of wrong codes 21 are borne in ten minutes, of people who come already 5 in a day and 20 of who books for a living, and 5 places for others', () => {
  const now = new Date('2026-12-01T09:00:00+08:00')
  expect(countedSince('wrongCode', now)).toEqual(new Date('2026-12-01T08:50:00+08:00'))
  expect(countedSince('otherTaken', now)).toEqual(new Date('2026-11-30T09:00:00+08:00'))
  expect(Object.values(restraints).map(({ most }) => most)).toEqual([21, 5, 5, 20])
})

test('the sentence says why somebody must wait, and not of whom it was', () => {
  expect(() => checkRestraint('otherTaken', 5)).not.toThrow()
  expect(() => checkRestraint('otherTaken', 6)).toThrow('为了不让人借此打听别人')
  expect(() => checkRestraint('wrongCode', 22)).toThrow('试的次数太多了')
})
