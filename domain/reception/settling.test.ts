import fc from 'fast-check'
import { addDays } from '#domain/calendar/day'
import { settle, shiftsOf } from '#domain/reception/settling'

const planned = (day: string, ruledOn = day, published = false) => ({ day, ruledOn, published })
const date = (day: string, ruledOn = day) => ({ day, ruledOn, provisional: false })

test('a day that a holiday pushes on is the same day elsewhere; one that nothing pushes stands', () => {
  const [friday, february] = [planned('2027-01-15'), planned('2027-02-15')]
  expect(settle([friday, february], [date('2027-01-18', '2027-01-15'), date('2027-02-15')])).toEqual({
    stand: [
      { planned: friday, date: date('2027-01-18', '2027-01-15') },
      { planned: february, date: date('2027-02-15') },
    ],
    gone: [],
  })
})

test('a day that had been moved off a Sunday goes back when that Sunday becomes a working day', () => {
  const moved = planned('2027-01-11', '2027-01-10')
  expect(settle([moved], [date('2027-01-10')]).stand).toEqual([{ planned: moved, date: date('2027-01-10') }])
})

test('a day that the rule gives no more has gone, also when another now falls on its date', () => {
  expect(settle([planned('2027-01-10')], [date('2027-01-10', '2027-01-09')]).gone).toEqual([planned('2027-01-10')])
})

test('a published day neither moves nor goes', () => {
  const published = planned('2027-01-15', '2027-01-15', true)
  expect(settle([published], [date('2027-01-18', '2027-01-15')])).toEqual({ stand: [], gone: [] })
  expect(settle([published], [])).toEqual({ stand: [], gone: [] })
  expect(settle([published], [date('2027-01-15')]).stand).toHaveLength(1)
})

test('days that follow each other move without meeting: the last first when all go later, the first when all go earlier', () => {
  const days = ['2027-01-04', '2027-01-05'].map(day => planned(day))
  const days1 = settle(days, [date('2027-01-05', '2027-01-04'), date('2027-01-06', '2027-01-05')])
  expect(days1.stand.map(({ planned: { day } }) => day)).toEqual(['2027-01-05', '2027-01-04'])
  const days2 = settle(days, [date('2027-01-03', '2027-01-04'), date('2027-01-04', '2027-01-05')])
  expect(days2.stand.map(({ planned: { day } }) => day)).toEqual(['2027-01-04', '2027-01-05'])
})

test('before anybody agrees, a rule tells what would move, what would stay announced, and what becomes certain', () => {
  const at = { stationId: 'hetang', stationName: '荷塘街道联络站', provisional: true, published: false }
  const given = (ruledOn: string, day = ruledOn) => ({ ruledOn, day, provisional: false })
  const days = [
    { ...at, ruledOn: '2027-01-15', day: '2027-01-15' },
    { ...at, ruledOn: '2027-02-15', day: '2027-02-15' },
    { ...at, ruledOn: '2027-03-15', day: '2027-03-15' },
    { ...at, ruledOn: '2026-12-15', day: '2026-12-15', provisional: false, published: true },
  ]
  const dates = new Map([['hetang', [given('2027-01-15'), given('2027-02-15', '2027-02-17')]]])
  expect(shiftsOf(days, dates)).toEqual({
    moves: [
      { station: '荷塘街道联络站', from: '2027-02-15', to: '2027-02-17' },
      { station: '荷塘街道联络站', from: '2027-03-15', to: null },
    ],
    stays: [{ station: '荷塘街道联络站', day: '2026-12-15' }],
    confirmed: 1,
  })
})

describe('whatever the holidays of a year turn out to be', () => {
  const dayNo = (n: number) => addDays('2027-01-01', n)
  /** So many different days in order: holidays push days along, and never past one another. */
  const inOrder = (length: number) =>
    fc
      .uniqueArray(fc.nat(365), { minLength: length, maxLength: length })
      .map(days => days.sort((a, b) => a - b).map(dayNo))
  /** Where the rule put some days, where they stand now, and what the rule gives since; `null`: it gives it no more. */
  const anySettling = fc
    .integer({ min: 1, max: 12 })
    .chain(length =>
      fc.tuple(
        inOrder(length),
        inOrder(length),
        fc.array(fc.boolean(), { minLength: length, maxLength: length }),
        inOrder(length),
      ),
    )
    .map(([ruled, standing, kept, given]) => ({
      planned: ruled.map((ruledOn, i) => ({ ruledOn, day: standing[i] as string, published: false })),
      dates: ruled.flatMap((ruledOn, i) => (kept[i] ? [{ ruledOn, day: given[i] as string, provisional: false }] : [])),
    }))

  test('no planned day is lost, and with it nobody’s turn: each stands with those who sit there, or has gone and is told', () =>
    fc.assert(
      fc.property(anySettling, ({ planned, dates }) => {
        const { stand, gone } = settle(planned, dates)
        const after = [...stand.map(each => each.planned), ...gone].map(each => each.ruledOn)
        expect(after.sort()).toEqual(planned.map(each => each.ruledOn))
        for (const { planned: day, date } of stand) expect(date.ruledOn).toBe(day.ruledOn)
      }),
    ))

  test('moved one after another, none lands on a day that another has still to leave', () =>
    fc.assert(
      fc.property(anySettling, ({ planned, dates }) => {
        const { stand, gone } = settle(planned, dates)
        const held = new Set(planned.filter(each => !gone.includes(each)).map(each => each.day))
        for (const { planned: day, date } of stand) {
          held.delete(day.day)
          expect(held.has(date.day)).toBe(false)
          held.add(date.day)
        }
      }),
    ))
})
