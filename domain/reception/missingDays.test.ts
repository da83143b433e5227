import type { ReceptionDate } from '#domain/calendar/receptionRule'
import { missingDays } from '#domain/reception/missingDays'

const on = (...days: string[]): ReceptionDate[] => days.map(day => ({ day, ruledOn: day, provisional: false }))
const all = (dates: ReceptionDate[], ...stations: string[]) => new Map(stations.map(id => [id, dates]))
const said = (days: ReturnType<typeof missingDays>) =>
  days.map(({ stationId, date, turn }) => `${stationId} ${date.day} ${turn}`)

describe('every station on each date', () => {
  const dates = all(on('2027-01-15', '2027-02-15'), 'hetang', 'yuhu')

  test('each is given what it has not, also where an occurrence was moved to another day', () => {
    const planned = [{ stationId: 'hetang', ruledOn: '2027-01-15' }]
    expect(said(missingDays('each', dates, planned, new Map([['hetang', 1]])))).toEqual([
      'hetang 2027-02-15 1',
      'yuhu 2027-01-15 1',
      'yuhu 2027-02-15 2',
    ])
  })

  test('stations begin with different topics, and none repeats one before the library is through', () => {
    const turns = missingDays('each', dates, [], new Map()).map(({ turn }) => turn)
    expect(turns).toEqual([0, 1, 1, 2])
  })
})

describe('one station for each date, in turn', () => {
  const dates = all(on('2027-01-08', '2027-01-15', '2027-01-22', '2027-01-29'), 'a', 'b', 'c')

  test('each has its turn before the first has another', () =>
    expect(said(missingDays('inTurn', dates, [], new Map()))).toEqual([
      'a 2027-01-08 0',
      'b 2027-01-15 1',
      'c 2027-01-22 2',
      'a 2027-01-29 3',
    ]))

  test('the turn goes on from where it stood, and a date that is planned is nobody else’s', () => {
    const planned = [{ stationId: 'a', ruledOn: '2027-01-08' }]
    expect(said(missingDays('inTurn', dates, planned, new Map([['a', 1]])))).toEqual([
      'b 2027-01-15 1',
      'c 2027-01-22 2',
      'a 2027-01-29 3',
    ])
  })
})
