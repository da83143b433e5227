import fc from 'fast-check'
import { pastedForm } from '#domain/calendar/pastedRule'
import { formOf, textOf } from '#domain/calendar/ruleForm'
import { anyKeptForm } from '#tests/arbitraries/ruleForm'
import { daysWritten, draftOfPractice, isFilledIn, type Practice, wishOf, withForm } from './draft'

const practice = (form: unknown): Practice => ({
  id: 'reception-day',
  name: '接待日',
  version: 0,
  form: form as Practice['form'],
  anchor: '2026-01-15',
  policy: { avoid: 'holidays', instead: 'cancel' },
  words: '',
  stations: [],
  quarter: null,
  mine: true,
})

test('every rule that can be kept is filled into the fields and comes out of them unchanged', () => {
  fc.assert(
    fc.property(anyKeptForm, form => {
      const kept = formOf(textOf(form)) as typeof form
      const draft = draftOfPractice(practice(kept))
      expect(isFilledIn(draft)).toBe(true)
      expect(textOf(wishOf(draft).form)).toBe(textOf(form))
      expect(wishOf(draft).policy).toEqual({ avoid: 'holidays', instead: 'cancel' })
    }),
  )
})

test('a pasted rule fills the fields of its kind and leaves the holidays and the other fields alone', () => {
  const before = { ...draftOfPractice(practice(null)), monthDays: '15', instead: 'keep' as const }
  const after = withForm(before, pastedForm('RRULE:FREQ=MONTHLY;BYDAY=2TH'))
  expect(after).toMatchObject({ kind: 'nthWeekday', nth: [2], weekday: 'TH', monthDays: '15', instead: 'keep' })
})

test('days are read however they are written', () => {
  expect(daysWritten('10、20，30日')).toEqual([10, 20, 30])
  expect(daysWritten('逢十')).toEqual([])
})

test('half a rule is not asked about', () => {
  const blank = draftOfPractice(practice(null))
  expect(isFilledIn(blank)).toBe(false)
  expect(isFilledIn({ ...blank, monthDays: '15', span: 'some' })).toBe(false)
  expect(isFilledIn({ ...blank, kind: 'weekly', weekdays: ['TH'], every: '2', anchor: '' })).toBe(false)
  expect(isFilledIn({ ...blank, kind: 'quarterWindow', due: 'day', dueDay: '' })).toBe(false)
  expect(isFilledIn({ ...blank, kind: 'quarterWindow', due: 'day', dueDay: '31' })).toBe(false)
})
