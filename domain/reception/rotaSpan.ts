import { type Day, monthBounds, yearOf } from '#domain/calendar/day'
import type { ReceptionPractice } from '#domain/presets/schema'
import { proposeRota, type RotaDay, type RotaDeputy, type RotaProposal } from '#domain/reception/rotaProposal'

type RotaRule = ReceptionPractice['rota']

/** The calendar year or quarter within which a practice counts, that a day lies in. */
export interface RotaSpan {
  from: Day
  to: Day
  /** `2026年`, `2026年第1季度`. */
  words: string
}

export const spanOf = ({ span }: RotaRule, day: Day): RotaSpan => {
  const year = yearOf(day)
  if (span === 'year') return { from: `${year}-01-01`, to: `${year}-12-31`, words: `${year}年` }
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`
  return {
    from: `${month(quarter * 3 - 2)}-01`,
    to: monthBounds(month(quarter * 3)).last,
    words: `${year}年第${quarter}季度`,
  }
}

/** A reception day of the span, whatever practice it belongs to. */
export interface SpanDay {
  dayId: string
  practiceId: string
  day: Day
  stationId: string
  /** Whether its seats may be proposed anew; those of a day that is over, or not in the planner's charge, only count. */
  open: boolean
}

/** A seat as it stands. `settled`: accepted, set by hand, or taken over for another. `replaced`: handed on to a substitute. */
export interface StandingSeat {
  dayId: string
  deputyId: string
  settled: boolean
  replaced: boolean
}

export interface SpanDeputy {
  deputyId: string
  stationId: string
  leader: boolean
  leave: readonly { from: Day; to: Day }[]
  lastBefore?: Day | undefined
}

/**
 * Proposes who sits on the open days of one practice within one span (or on every day of it, when all are open). Seats that are
 * settled stay, seats of days that are not open count as they are, and who sits anywhere else on a date, at whatever practice,
 * or has handed that date on, is not proposed for it.
 */
export const proposeSpan = (
  { id, rota, deputiesADay }: Pick<ReceptionPractice, 'id' | 'rota' | 'deputiesADay'>,
  days: readonly SpanDay[],
  deputies: readonly SpanDeputy[],
  standing: readonly StandingSeat[],
): RotaProposal => {
  const byId = new Map(days.map(day => [day.dayId, day]))
  const own = (dayId: string) => byId.get(dayId)?.practiceId === id
  const stays = (seat: StandingSeat) => seat.settled || !byId.get(seat.dayId)?.open
  const elsewhere = new Map<string, Day[]>()
  for (const seat of standing) {
    const day = byId.get(seat.dayId)
    if (day && (seat.replaced || (stays(seat) && !own(seat.dayId))))
      elsewhere.set(seat.deputyId, [...(elsewhere.get(seat.deputyId) ?? []), day.day])
  }
  return proposeRota(
    days.filter(day => own(day.dayId)).map((day): RotaDay => ({ ...day, seats: day.open ? deputiesADay : 0 })),
    deputies.map(
      (deputy): RotaDeputy => ({
        deputyId: deputy.deputyId,
        stationIds: [deputy.stationId],
        atLeast: deputy.leader ? rota.leadersAtLeast : rota.atLeast,
        leave: deputy.leave,
        elsewhere: elsewhere.get(deputy.deputyId) ?? [],
        lastBefore: deputy.lastBefore,
      }),
    ),
    standing.filter(seat => own(seat.dayId) && !seat.replaced && stays(seat)),
  )
}
