import fc from 'fast-check'
import { addDays } from '#domain/calendar/day'
import {
  changeInWords,
  nextVersion,
  type PlanEntry,
  type PlanVersion,
  planAt,
  remarksOn,
} from '#domain/reception/yearPlan'

const gao = { id: 'gao', name: '高光荣' }
const xu = { id: 'xu', name: '许秀兰' }
const january: PlanEntry = {
  dayId: 'january',
  practiceId: 'reception-day',
  stationId: 'hetang',
  day: '2027-01-15',
  provisional: false,
  hours: [{ from: '09:00', to: '11:20' }],
  topic: '道路交通',
  deputies: [gao],
  cancelledBecause: null,
}
const march: PlanEntry = { ...january, dayId: 'march', day: '2027-03-15', deputies: [xu] }
const at = new Date('2026-12-01T01:00:00Z')

/** Publishes one plan after the other. */
const published = (...plans: PlanEntry[][]): PlanVersion[] => {
  const versions: PlanVersion[] = []
  for (const plan of plans) {
    const next = nextVersion(versions, plan, at, '会议冲突')
    if (next) versions.push(next)
  }
  return versions
}

describe('年预安排 and its versions', () => {
  test('the first publishing is version 1, with every reception of the year', () => {
    const versions = published([march, january])
    expect(versions.map(({ version }) => version)).toEqual([1])
    expect(planAt(versions)).toEqual([january, march])
  })
  test('publishing the same plan twice is one version', () => {
    expect(published([january, march], [march, january])).toHaveLength(1)
  })
  test('a moved reception is version 2, which says so; version 1 can still be read', () => {
    const moved = { ...january, day: '2027-01-18' }
    const versions = published([january, march], [moved, march])
    expect(versions[1]?.changes.flatMap(changeInWords)).toEqual(['1月15日周五的接待改到1月18日周一'])
    expect(planAt(versions)).toEqual([moved, march])
    expect(planAt(versions, 1)).toEqual([january, march])
  })
  test('a reception that the new plan leaves out is shown as cancelled, and says why', () => {
    const versions = published([january, march], [march])
    expect(planAt(versions)[0]).toEqual({ ...january, cancelledBecause: '会议冲突' })
    expect(versions[1]?.changes.flatMap(changeInWords)).toEqual(['1月15日周五的接待取消：会议冲突'])
    expect(published([january, march], [march], [march])).toHaveLength(2)
  })
  test('a reception that was cancelled before the year was published is not mentioned', () => {
    const never = { ...january, cancelledBecause: '换届' }
    expect(planAt(published([never, march]))).toEqual([march])
    expect(published([never])).toEqual([])
  })
})

describe('what a change says', () => {
  const said = (after: Partial<PlanEntry>, before: Partial<PlanEntry> = {}) =>
    changeInWords({ before: { ...january, ...before }, after: { ...january, ...after } })

  test.each<[Partial<PlanEntry>, string]>([
    [{ hours: [{ from: '14:00', to: '16:00' }] }, '1月15日周五的接待时间改为14:00–16:00'],
    [{ hours: [{ from: '08:30', to: '11:20' }] }, '1月15日周五的接待时间改为8:30–11:20'],
    [{ topic: '教育和医疗' }, '1月15日周五的接待议题改为教育和医疗'],
    [{ topic: null }, '1月15日周五的接待不再设议题'],
    [{ deputies: [xu, gao] }, '1月15日周五的接待由许秀兰、高光荣代表接待'],
    [{ deputies: [] }, '1月15日周五的接待代表待定'],
    [
      { coHosts: [{ kind: 'cppccMember', name: '陈静', title: null }] },
      '1月15日周五的接待，和代表一起的还有政协委员陈静',
    ],
  ])('%j: %s', (after, words) => expect(said(after)).toEqual([words]))
  test('a reception that leaves its year says to which it goes', () =>
    expect(said({ day: '2028-01-04' })).toEqual(['1月15日周五的接待改到2028年1月4日周二']))
  test('a day whose holidays were published and that stays where it was', () =>
    expect(said({}, { provisional: true })).toEqual(['1月15日周五的接待日期确定了']))
  test('a new reception', () =>
    expect(changeInWords({ before: null, after: january })).toEqual(['新增1月15日周五的接待']))
  test('one that was cancelled and is held after all, on another day', () => {
    expect(said({ day: '2027-01-18' }, { cancelledBecause: '会议冲突' })).toEqual([
      '1月15日周五的接待恢复',
      '1月15日周五的接待改到1月18日周一',
    ])
  })
})

describe('what the week and the year view mark', () => {
  test('February, in which the station receives nobody', () => {
    expect(remarksOn([january, march], ['hetang'], ['2027-01', '2027-02', '2027-03'])).toEqual([
      { kind: 'gap', stationId: 'hetang', when: '2027-02', words: '2月没有接待' },
    ])
  })
  test('a cancelled reception leaves a gap', () => {
    expect(remarksOn([{ ...january, cancelledBecause: '换届' }], ['hetang'], ['2027-01'])).toHaveLength(1)
  })
  test('a reception for which no deputy stands', () => {
    expect(remarksOn([{ ...january, deputies: [] }], ['hetang'], ['2027-01'])).toEqual([
      { kind: 'gap', stationId: 'hetang', when: '2027-01-15', words: '还没有代表' },
    ])
  })
  test('two receptions of a station in the same hours; one after the other is no clash', () => {
    const roundtable = { ...january, dayId: 'roundtable', practiceId: 'roundtable', deputies: [xu] }
    expect(remarksOn([january, roundtable], [], []).map(({ words }) => words)).toEqual(['同一时间排了两场接待'])
    expect(remarksOn([january, { ...roundtable, hours: [{ from: '11:20', to: '12:00' }] }], [], [])).toEqual([])
  })
  test('one deputy in two places on one day, at both stations; a namesake is no clash', () => {
    const there: PlanEntry = { ...january, dayId: 'there', stationId: 'yuhu' }
    expect(remarksOn([january, there], [], []).map(({ stationId, words }) => [stationId, words])).toEqual([
      ['hetang', '高光荣代表这一天排了2处'],
      ['yuhu', '高光荣代表这一天排了2处'],
    ])
    expect(remarksOn([january, { ...there, deputies: [{ id: 'gao2', name: '高光荣' }] }], [], [])).toEqual([])
  })
})

const anyPlan = fc
  .uniqueArray(
    fc.record({
      n: fc.nat(5),
      later: fc.nat(3),
      deputies: fc.subarray([gao, xu]),
      topic: fc.constantFrom('道路交通', null),
    }),
    { selector: each => each.n, maxLength: 5 },
  )
  .map(list =>
    list.map(
      ({ n, later, ...rest }): PlanEntry => ({
        ...january,
        ...rest,
        dayId: `d${n}`,
        day: addDays('2027-01-01', n * 7 + later),
      }),
    ),
  )

test('the next version turns what was published into the plan; the same plan again is no version; what it drops is cancelled', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (first, plan) => {
      const before = published(first)
      const next = nextVersion(before, plan, at, '调整')
      const versions = next ? [...before, next] : before
      const inOrder = [...plan].sort((a, b) => (a.day < b.day ? -1 : 1))
      expect(planAt(versions).filter(entry => entry.cancelledBecause === null)).toEqual(inOrder)
      expect(nextVersion(versions, plan, at, '再发布一次')).toBeUndefined()
      const kept = new Set(plan.map(entry => entry.dayId))
      const dropped = first.filter(entry => !kept.has(entry.dayId))
      expect(planAt(versions).filter(entry => !kept.has(entry.dayId))).toEqual(
        [...dropped].sort((a, b) => (a.day < b.day ? -1 : 1)).map(entry => ({ ...entry, cancelledBecause: '调整' })),
      )
    }),
  )
})

test('however a plan changes, each version reads as what was published then, with nothing lost', () => {
  fc.assert(
    fc.property(fc.array(anyPlan, { maxLength: 5 }), plans => {
      let versions: PlanVersion[] = []
      for (const plan of plans) {
        const next = nextVersion(versions, plan, at, '调整')
        if (next) versions = [...versions, next]
        const shown = planAt(versions)
        expect(shown.filter(entry => entry.cancelledBecause === null)).toEqual(expect.arrayContaining(plan))
        expect(shown.filter(entry => entry.cancelledBecause === null)).toHaveLength(plan.length)
        const ever = new Set(versions.flatMap(({ changes }) => changes.map(({ after }) => after.dayId)))
        expect(shown).toHaveLength(ever.size)
      }
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => i + 1))
    }),
  )
})
