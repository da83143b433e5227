import { weekdayOf } from '#domain/calendar/day'
import { checkRule, receptionDates } from '#domain/calendar/receptionRule'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { presetOf, presets } from '#domain/presets/index'
import { type Preset, presetSchema, type ReceptionPractice } from '#domain/presets/schema'
import { slotsOf } from '#domain/reception/plan'
import { usual } from '#tests/practice'

const each = presets.map(preset => [preset.name, preset] as const)
const unique = (values: readonly string[]) => expect(values).toEqual([...new Set(values)])

test('the places are those of the seeds, found by their ids', () => {
  expect(presets.map(preset => preset.name.replace(/^.*市(?=.)/, ''))).toEqual([
    ...[
      '湘潭市',
      '桓台县',
      '天元区',
      '西湖区',
      '临淄区',
      '芦淞区',
      '张店区',
      '周村区',
      '淄川区',
      '博山区',
      '沂源县',
      '高青县',
    ],
    ...['雨湖区', '醴陵市', '岳阳楼区'],
  ])
  for (const preset of presets) expect(presetOf(preset.id)).toBe(preset)
  expect(presetOf('nowhere')).toBeUndefined()
})

test('桓台 has 9 stations and 47 contact points (S1)', () => {
  expect(presetOf('huantai')?.stations).toHaveLength(9)
  expect(presetOf('huantai')?.stations.flatMap(station => station.contactPoints)).toHaveLength(47)
})

test('the other places have as many stations and points as the seeds count: 淄川 14 and 51, 沂源 13 and 19, 岳阳楼 108', () => {
  const stations = (id: string) => presetOf(id)?.stations ?? []
  const points = (id: string) => stations(id).flatMap(station => station.contactPoints)
  expect([stations('zichuan').length, points('zichuan').length]).toEqual([14, 51])
  expect([stations('yiyuan').length, points('yiyuan').length]).toEqual([13, 19])
  expect(stations('yueyanglou')).toHaveLength(108)
})

test('天元 has 7 stations, and nothing can be booked there until a clerk has published the day (S4)', () => {
  expect(presetOf('tianyuan')?.stations).toHaveLength(7)
  expect(presetOf('tianyuan')?.practices[0]?.notice.publish).toBe('byClerk')
})

test('湘潭 asks each deputy to receive once a year and leaders twice (S3), 天元 each once a quarter (S4)', () => {
  expect(usual(presetOf('xiangtan') as Preset).rota).toEqual({ atLeast: 1, leadersAtLeast: 2, span: 'year' })
  expect(usual(presetOf('tianyuan') as Preset).rota).toEqual({ atLeast: 1, leadersAtLeast: 1, span: 'quarter' })
})

test('西湖 receives on Saturdays from nine o’clock (169号见, S0)', () => {
  const { rule, windows } = usual(presetOf('xihu') as Preset)
  expect(weekdayOf(rule.anchor)).toBe(6)
  expect(windows[0]?.from).toBe('09:00')
})

test('西湖 checks 7 working days ahead that a 圆桌会 is prepared (S2), and no other reception of its own', () => {
  const { practices } = presetOf('xihu') as Preset
  expect(practices.map(({ kind, preparationDays }) => [kind, preparationDays])).toEqual([
    ['receptionDay', undefined],
    ['roundtable', 7],
  ])
})

describe.each(each)('%s', (_, preset) => {
  test('is a complete preset, with nothing in it that the schema does not know', () => {
    expect(presetSchema.parse(preset)).toEqual(preset)
  })
  test('names no practice twice, and holds each at stations that it has', () => {
    unique(preset.practices.map(practice => practice.id))
    unique(preset.practices.map(practice => practice.name))
    const stations = preset.stations.map(station => station.id)
    for (const practice of preset.practices)
      expect(stations).toEqual(expect.arrayContaining([...(practice.stations ?? [])]))
  })
  test('names no station, unit or category twice, and no contact point twice at a station', () => {
    unique(preset.stations.map(station => station.id))
    unique(preset.stations.map(station => station.name))
    unique(preset.stations.map(station => station.phone))
    unique(preset.units.map(unit => unit.id))
    unique(preset.units.map(unit => unit.name))
    unique(preset.opinion.categories)
    for (const station of preset.stations) unique(station.contactPoints)
  })
  test('grants no usual answer longer than the longest', () => {
    expect(preset.opinion.deadlines.answer).toBeLessThanOrEqual(preset.opinion.longestAnswer)
  })

  describe.each(preset.practices.map(practice => [practice.name, practice] as const))('%s', (_, practice) => {
    test('has a rule of a kept form, counted from one of its own days, or days that are set by hand', () => {
      if (practice.rule) expect(checkRule(practice.rule)).toBe(practice.rule)
    })
    test('receives in windows that follow one another and are cut into whole slots', () => {
      const { windows, slotMinutes } = practice
      const ends = windows.flatMap(window => [window.from, window.to])
      expect(ends).toEqual([...new Set(ends)].sort())
      const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
      for (const { from, to } of windows) expect((minutes(to) - minutes(from)) % slotMinutes).toBe(0)
      expect(slotsOf(practice, '2026-01-15').length).toBeGreaterThan(0)
    })
    test('plans further than it gives notice', () => {
      expect(practice.horizonDays).toBeGreaterThan(31 + practice.notice.lead)
    })
    test('closes cancelling no later than it closes booking', () => {
      expect(practice.cancelUntilMinutes).toBeGreaterThanOrEqual(practice.bookUntilMinutes)
    })
    test('reminds on different days, the earliest first', () => {
      for (const days of Object.values(practice.notice.remind))
        expect(days).toEqual([...new Set(days)].sort((a, b) => b - a))
    })
    test('has seats enough in 2026 for every deputy’s least', () => {
      const { rule, holidays, rota, deputiesADay, held } = practice
      if (!rule || held === 'inTurn') return
      const spans = rota.span === 'year' ? 1 : 4
      const days = receptionDates(rule, holidays, '2026-01-01', '2026-12-31', stateCouncil).length
      const owed = (preset.demoDeputiesAStation - 1) * rota.atLeast + rota.leadersAtLeast
      expect(Math.floor(days / spans) * deputiesADay).toBeGreaterThanOrEqual(owed)
    })
    test('has no topic in its library of which nobody could tell what it is about', () => {
      const { themes, categories } = preset.opinion
      const words = themes.flatMap(theme => theme.words)
      expect(practice.topics.filter(topic => !words.some(word => topic.includes(word)))).toEqual([])
      expect(categories).toEqual(expect.arrayContaining(themes.flatMap(({ category }) => category ?? [])))
    })
    test('seats no more deputies a day than a station has', () => {
      expect(practice.deputiesADay).toBeLessThanOrEqual(preset.demoDeputiesAStation)
    })
  })
})

describe('the schema refuses', () => {
  const given = presets[0] as Preset
  const parses = (change: Partial<Preset>) => presetSchema.safeParse({ ...given, ...change }).success
  const practice = (change: Partial<ReceptionPractice>) => parses({ practices: [{ ...usual(given), ...change }] })

  test('nothing, when the preset is complete', () => expect(parses({})).toBe(true))
  test('an id with capitals or spaces', () => expect(parses({ id: 'Xiang Tan' })).toBe(false))
  test('a place without stations', () => expect(parses({ stations: [] })).toBe(false))
  test('an anchor on 30 February', () => {
    expect(practice({ rule: { ...usual(given).rule, anchor: '2026-02-30' } })).toBe(false)
  })
  test('a window that opens at 25:00', () =>
    expect(practice({ windows: [{ from: '25:00', to: '26:00' }] })).toBe(false))
  test('slots of no minutes', () => expect(practice({ slotMinutes: 0 })).toBe(false))
  test('a leader who receives less often than the others', () => {
    expect(practice({ rota: { atLeast: 2, leadersAtLeast: 1, span: 'year' } })).toBe(false)
  })
  test('half a working day', () => {
    expect(parses({ opinion: { ...given.opinion, deadlines: { ...given.opinion.deadlines, triage: 0.5 } } })).toBe(
      false,
    )
  })
})
