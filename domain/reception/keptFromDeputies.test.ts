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
  const at = (time: string) => new Date(`2026-12-15T${time.padStart(5, '0')}:00+08:00`)
  const person = (bookingId: string, part: Partial<PersonOfDay> = {}): PersonOfDay => ({
    bookingId,
    visitId: null,
    givenUpId: null,
    came: true,
    arrivedAt: at('9:00'),
    ...part,
  })
  const of = (bookingId: string | null, part: Partial<KeptRecord> = {}, visitId: string | null = null) => ({
    ...record,
    bookingId,
    visitId,
    startedAt: at('9:30'),
    ...part,
  })
  const numbers = (records: Parameters<typeof knownByNumber>[0], people: PersonOfDay[]) =>
    knownByNumber(records, people).map(each => each.bookingId)

  test('of whose own record is secret, also where it was begun from the number that they gave up for their booking', () => {
    const people = [person('李'), person('陈'), person('赵', { visitId: '9:00-1', givenUpId: '现场1' })]
    const records = [of('李'), of('陈', { outcome: 'mediation' }), of(null, { secrecy: 'confidential' }, '现场1')]
    expect(numbers(records, people)).toEqual(['陈', '赵'])
  })

  test('of who has no record and was here when an anonymous one was begun, or may have been; who came later is shown', () => {
    const people = [
      person('有记录的'),
      person('那时在的', { arrivedAt: at('9:30') }),
      person('后来到的', { arrivedAt: at('9:31') }),
      person('不知几点到的', { arrivedAt: null }),
      person('还没有来的', { came: false, arrivedAt: null }),
    ]
    const anonymous = of(null, { secrecy: 'anonymous' })
    expect(numbers([of('有记录的')], people)).toEqual([])
    expect(numbers([of('有记录的'), anonymous], people)).toEqual(['那时在的', '不知几点到的'])
    const later = { ...anonymous, startedAt: at('9:31') }
    expect(numbers([of('有记录的'), later, anonymous], people)).toEqual(['那时在的', '后来到的', '不知几点到的'])
  })
})
