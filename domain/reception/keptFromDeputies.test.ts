import { type KeptRecord, knownByNumber, type PersonOfDay, secrecyOutside } from '#domain/reception/keptFromDeputies'

const record: KeptRecord = { secrecy: 'named', outcome: 'answeredOnSite', mediated: false, opinionSecrecies: [] }

test.each<[string, Partial<KeptRecord>, string]>([
  ['is read as it was taken down', {}, 'named'],
  [
    'is as secret as the most secret opinion that it became',
    { opinionSecrecies: ['named', 'confidential'] },
    'confidential',
  ],
  ['is 保密 when it ends as a mediation', { outcome: 'mediation' }, 'confidential'],
  ['is 保密 with a mediation beside it, however it ends', { outcome: 'explained', mediated: true }, 'confidential'],
  ['stays 匿名', { secrecy: 'anonymous', outcome: 'turnedIntoOpinion', opinionSecrecies: ['anonymous'] }, 'anonymous'],
])('a record outside its station %s', (_, part, secrecy) => {
  expect(secrecyOutside({ ...record, ...part })).toBe(secrecy)
})

describe('in the lists of a day deputies read the number alone', () => {
  const person = (bookingId: string, part: Partial<PersonOfDay> = {}): PersonOfDay => ({
    bookingId,
    visitId: null,
    givenUpId: null,
    received: true,
    ...part,
  })
  const of = (bookingId: string | null, part: Partial<KeptRecord> = {}, visitId: string | null = null) => ({
    ...record,
    bookingId,
    visitId,
    ...part,
  })
  const numbers = (records: Parameters<typeof knownByNumber>[0], people: PersonOfDay[]) =>
    knownByNumber(records, people).map(each => each.bookingId)

  test('of whose own record is secret, also where it was begun from the number that they gave up for their booking', () => {
    const people = [person('李'), person('陈'), person('赵', { visitId: '9:00-1', givenUpId: '现场1' })]
    const records = [of('李'), of('陈', { outcome: 'mediation' }), of(null, { secrecy: 'confidential' }, '现场1')]
    expect(numbers(records, people)).toEqual(['陈', '赵'])
  })
})
