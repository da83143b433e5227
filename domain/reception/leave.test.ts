import { checkLeave, checkLeaveAnswer, leaveInWords, leftOfLeave } from '#domain/reception/leave'
import { Refusal } from '#domain/refusal'

const today = '2026-12-01'

test.each([
  ['2026-12-03', '2026-12-03', '12月3日'],
  ['2026-12-03', '2026-12-05', '12月3日至5日'],
  ['2026-12-28', '2027-01-03', '12月28日至2027年1月3日'],
  ['2027-01-28', '2027-02-03', '2027年1月28日至2月3日'],
])('leave from %s to %s reads %s', (from, to, words) => expect(leaveInWords({ from, to }, today)).toBe(words))

describe('asking for leave', () => {
  test('from today on is taken', () => expect(() => checkLeave({ from: today, to: today }, [], today)).not.toThrow())
  test('the last day before the first is refused', () =>
    expect(() => checkLeave({ from: '2026-12-05', to: '2026-12-03' }, [], today)).toThrow('比第一天还早'))
  test('a day that is over is refused', () =>
    expect(() => checkLeave({ from: '2026-11-30', to: '2026-12-03' }, [], today)).toThrow('从今天或以后'))
  test('a year is the longest', () => {
    expect(() => checkLeave({ from: today, to: '2027-11-30' }, [], today)).not.toThrow()
    expect(() => checkLeave({ from: today, to: '2027-12-01' }, [], today)).toThrow('不能超过一年')
  })
  test('what was asked for already is refused, and said', () =>
    expect(() =>
      checkLeave({ from: '2026-12-05', to: '2026-12-09' }, [{ from: '2026-12-01', to: '2026-12-05' }], today),
    ).toThrow('12月1日至5日您已经请过假了'))
})

describe('answering for leave', () => {
  test('it is answered once', () =>
    expect(() => checkLeaveAnswer('refused', true, undefined)).toThrow(new Refusal('LEAVE_ANSWERED')))
  test('accepting needs no words, refusing does', () => {
    expect(() => checkLeaveAnswer('asked', true, undefined)).not.toThrow()
    expect(() => checkLeaveAnswer('asked', false, ' ')).toThrow('不同意请假要写一句为什么')
    expect(() => checkLeaveAnswer('asked', false, '那天已经有人请假')).not.toThrow()
  })
})

describe('withdrawing leave from 10 to 20 December', () => {
  const leave = { from: '2026-12-10', to: '2026-12-20' }
  test.each([
    ['2026-12-01', 'asked', null],
    ['2026-12-15', 'asked', null],
    ['2026-12-09', 'accepted', null],
    ['2026-12-10', 'accepted', '2026-12-10'],
    ['2026-12-19', 'accepted', '2026-12-19'],
  ] as const)('on %s, %s: what is left ends on %s', (on, state, last) =>
    expect(leftOfLeave(leave, state, on)).toBe(last),
  )
  test.each([
    ['2026-12-20', 'accepted', '今天是最后一天'],
    ['2026-12-21', 'asked', '已经过去了'],
    ['2026-12-01', 'refused', '没有同意，不用撤回'],
    ['2026-12-01', 'withdrawn', '已经撤回了'],
  ] as const)('on %s, %s, it is refused: %s', (on, state, words) =>
    expect(() => leftOfLeave(leave, state, on)).toThrow(words),
  )
})
