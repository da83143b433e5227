import { addDays } from '#domain/calendar/day'
import { receptionDates } from '#domain/calendar/receptionRule'
import type { HolidayPolicy, ReceptionRule } from '#domain/calendar/ruleForm'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { proposeRota, type RotaDay, type RotaDeputy } from '#domain/reception/rotaProposal'
import { type Bench, median, row } from '#tests/bench/report'

const [stations, deputies, rounds] = [110, 550, 5]
const [first, last] = ['2026-01-01', '2026-12-31']
const rule: ReceptionRule = { recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', anchor: '2026-01-08' }
const policy: HolidayPolicy = { avoid: 'holidays', instead: 'moveLater' }

const expand = (): RotaDay[] =>
  Array.from({ length: stations }, (_, s) =>
    receptionDates(rule, policy, first, last, stateCouncil).map(({ day }) => ({
      dayId: `${s} ${day}`,
      day,
      stationId: String(s),
      seats: 2,
    })),
  ).flat()

const timed = (work: () => void): number =>
  median(
    Array.from({ length: rounds }, () => {
      const started = performance.now()
      work()
      return performance.now() - started
    }),
  )

/**
 * A year's rota for 110 stations and 550 deputies, one in ten a leader who sits at least twice and each away for a fortnight,
 * beside ten expansions of that year's plan.
 */
export const rota: Bench = async () => {
  const everyone: RotaDeputy[] = Array.from({ length: deputies }, (_, d) => ({
    deputyId: `d${d}`,
    stationIds: d % 10 === 0 ? [String(d % stations), String((d + 1) % stations)] : [String(d % stations)],
    atLeast: d % 10 === 0 ? 2 : 1,
    leave: [{ from: addDays(first, (d * 13) % 350), to: addDays(first, ((d * 13) % 350) + 14) }],
  }))
  const days = expand()
  const tenExpansions = timed(() => {
    for (let n = 0; n < 10; n += 1) expand()
  })
  const { short, empty } = proposeRota(days, everyone)
  return {
    rows: [
      row(
        'a year of 110 stations, 550 deputies',
        timed(() => proposeRota(days, everyone)),
        'ms',
        tenExpansions,
      ),
    ],
    checks: { deputiesShort: short.length, daysWithAnEmptySeat: empty.length },
  }
}
