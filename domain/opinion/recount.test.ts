import { stateCouncil } from '#domain/calendar/stateCouncil'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import { type Running, recount } from '#domain/opinion/recount'
import { xiangtan } from '#domain/presets/xiangtan'

/** 2027 with the days off that are given; the days of 元旦 are invented until the notice is out. */
const with2027 = (off: HolidayCalendar[number]['off'], makeUp: string[] = []): HolidayCalendar => ({
  ...stateCouncil,
  2027: { off, makeUp },
})
const until2026: HolidayCalendar = Object.fromEntries(
  Object.entries(stateCouncil).filter(([year]) => Number(year) <= 2026),
)
const newYear = with2027({ '2027-01-01': '元旦' })
const on = (today: string, holidays: HolidayCalendar) => ({ today, holidays, practice: xiangtan.opinion })

/** 湘潭, handed over on Monday 21 December 2026: 5 working days to accept, 15 to answer, counted while 2027 was unknown. */
const assigned: Running = {
  status: 'assigned',
  byCode: false,
  round: 1,
  supplements: 0,
  acts: 'leadUnit',
  actBy: '2026-12-28',
  actProvisional: true,
  leadUnit: { id: 'shuiwu', name: '市水务局' },
  answerDays: 15,
  answerDue: '2027-01-11',
  answerProvisional: true,
  missingCoOpinions: [],
}
const ledger = [
  { action: 'submit', on: '2026-12-18' },
  { action: 'assign', on: '2026-12-21' },
] as const

test('元旦 off on Friday 1 January 2027 moves an answer due on Monday the 11th to Tuesday the 12th, and says from where', () => {
  const { moved, outcome } = recount(assigned, ledger, on('2026-12-22', newYear)) ?? {}
  expect(moved).toBe(true)
  expect(outcome).toMatchObject({
    status: 'assigned',
    acts: 'leadUnit',
    actBy: '2026-12-28',
    actProvisional: false,
    changes: { answerDue: '2027-01-12', answerProvisional: false },
    facts: { was: '2027-01-11', due: '2027-01-12' },
    tells: ['resident', 'leadUnit', 'coHandlingUnit'],
  })
})

test('a unit that has accepted must act by the new date of the answer, whatever was written in between', () => {
  const inProgress: Running = { ...assigned, status: 'inProgress', actBy: '2027-01-11' }
  const later = [
    ...ledger,
    { action: 'accept', on: '2026-12-22' },
    { action: 'recordProgress', on: '2026-12-25' },
  ] as const
  expect(recount(inProgress, later, on('2026-12-26', newYear))?.outcome.actBy).toBe('2027-01-12')
})

test('the days to rate are counted again from the day of the reply, and the promise of the answer stays what it was', () => {
  const replied: Running = { ...assigned, status: 'replied', acts: 'resident', actBy: '2027-01-07' }
  const later = [...ledger, { action: 'accept', on: '2026-12-22' }, { action: 'reply', on: '2026-12-24' }] as const
  const { outcome } = recount(replied, later, on('2026-12-26', newYear)) ?? {}
  expect(outcome).toMatchObject({ actBy: '2027-01-08', changes: {}, tells: ['resident'] })
})

test('holidays that leave the dates where they are take the mark away, and move nothing', () => {
  const { moved, outcome } = recount(assigned, ledger, on('2026-12-22', with2027({}))) ?? {}
  expect([moved, outcome?.actProvisional, outcome?.changes.answerProvisional]).toEqual([false, false, false])
})

test('as long as the year is not published nothing changes, and a date that was never in doubt is never counted again', () => {
  expect(recount(assigned, ledger, on('2026-12-22', until2026))).toBeNull()
  const firm = { ...assigned, actProvisional: false, answerProvisional: false }
  expect(recount(firm, ledger, on('2026-12-22', newYear))).toBeNull()
})

test('a date that make-up days bring forward never lands in the past', () => {
  const worked = with2027({}, ['2027-01-02', '2027-01-03', '2027-01-09', '2027-01-10'])
  const dueWhenKnown = (today: string) =>
    recount({ ...assigned, status: 'inProgress' }, ledger, on(today, worked))?.outcome.changes.answerDue
  expect(dueWhenKnown('2026-12-22')).toBe('2027-01-07')
  expect(dueWhenKnown('2027-01-08')).toBe('2027-01-08')
  expect(dueWhenKnown('2027-01-20')).toBe('2027-01-11')
})
