import { proposeSpan, type SpanDay, type SpanDeputy, type StandingSeat, spanOf } from '#domain/reception/rotaSpan'

const practice = {
  id: 'reception-day',
  deputiesADay: 1,
  rota: { atLeast: 1, leadersAtLeast: 2, span: 'year' as const },
}
const onDay = (day: string, more: Partial<SpanDay> = {}): SpanDay => ({
  dayId: `${more.practiceId ?? 'reception-day'} ${day}`,
  practiceId: 'reception-day',
  day,
  stationId: 'hetang',
  open: true,
  ...more,
})
const deputy = (deputyId: string, more: Partial<SpanDeputy> = {}): SpanDeputy => ({
  deputyId,
  stationId: 'hetang',
  leader: false,
  leave: [],
  ...more,
})
const seat = (dayId: string, deputyId: string, more: Partial<StandingSeat> = {}): StandingSeat => ({
  dayId,
  deputyId,
  settled: false,
  replaced: false,
  ...more,
})
const pairs = (...given: Parameters<typeof proposeSpan>) =>
  proposeSpan(...given).seats.map(({ dayId, deputyId }) => [dayId.slice(-5), deputyId])

describe('the span in which a practice counts', () => {
  test.each([
    ['year', '2026-07-15', '2026-01-01', '2026-12-31', '2026年'],
    ['quarter', '2026-02-28', '2026-01-01', '2026-03-31', '2026年第1季度'],
    ['quarter', '2026-04-10', '2026-04-01', '2026-06-30', '2026年第2季度'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31', '2026年第4季度'],
  ] as const)('by %s, %s lies between %s and %s: %s', (span, day, from, to, words) => {
    expect(spanOf({ ...practice.rota, span }, day)).toEqual({ from, to, words })
  })
})

describe('who sits on the days of a span', () => {
  const [january, february, march] = ['2026-01-15', '2026-02-15', '2026-03-15'] as const

  test('a day that is over is not proposed, and who sat there has had their turn', () => {
    const days = [onDay(january, { open: false }), onDay(february)]
    expect(pairs(practice, days, [deputy('zhang'), deputy('li')], [seat('reception-day 2026-01-15', 'zhang')])).toEqual(
      [['02-15', 'li']],
    )
  })
  test('a proposed seat of an open day is given out anew, an accepted one stays', () => {
    const days = [onDay(january), onDay(february)]
    const standing = [
      seat('reception-day 2026-01-15', 'li'),
      seat('reception-day 2026-02-15', 'zhang', { settled: true }),
    ]
    expect(pairs(practice, days, [deputy('zhang'), deputy('li')], standing)).toEqual([['01-15', 'li']])
  })
  test('who sits at a roundtable that day is not proposed for the reception', () => {
    const days = [onDay(january), onDay(january, { practiceId: 'roundtable', open: false })]
    const standing = [seat('roundtable 2026-01-15', 'zhang')]
    expect(pairs(practice, days, [deputy('zhang'), deputy('li')], standing)).toEqual([['01-15', 'li']])
  })
  test('who named a substitute for a date is not proposed for it again', () => {
    const standing = [seat('reception-day 2026-01-15', 'zhang', { replaced: true })]
    expect(pairs(practice, [onDay(january)], [deputy('zhang')], standing)).toEqual([])
  })
  test('a leader has two of three days, and the other deputy one', () => {
    const days = [onDay(january), onDay(february), onDay(march)]
    const seated = pairs(practice, days, [deputy('zhang'), deputy('leader', { leader: true })], [])
    expect(seated.map(([, deputyId]) => deputyId).sort()).toEqual(['leader', 'leader', 'zhang'])
  })
})
