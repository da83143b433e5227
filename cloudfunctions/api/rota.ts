import { rota as contract } from '#contracts/rota'
import type { Queries } from '#db/database'
import type { DeputyRow } from '#db/queries/district'
import { deputiesWhoKnow } from '#db/queries/provisionalDays'
import { giveSeats, lockRota, type RotaDayRow, type RotaSeatRow, sayWhy, withdrawProposed } from '#db/queries/rota'
import { practiceIn } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { checkRotaUnchanged, rotaDifference } from '#domain/reception/rotaChange'
import { Refusal } from '#domain/refusal'
import {
  actionsOf,
  type Context,
  callerIn,
  once,
  practiceOf,
  queriesOf,
  requestKeyOf,
  todayOf,
} from '#functions/api/context'
import { leave } from '#functions/api/leave'
import { takePlanTurn } from '#functions/api/planTurn'
import { isSettled } from '#functions/api/rotaFacts'
import { rotaHand } from '#functions/api/rotaHand'
import { planRota, proposedOn, type RotaPlan, sittingOn } from '#functions/api/rotaPlan'
import { rotaDayCard, seatCard } from '#functions/api/rotaShown'
import { tellSeats } from '#functions/api/seatNotices'
import { keepSeats } from '#functions/api/seatVersions'
import { stationsInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

interface Asked {
  station?: string | undefined
  from: string
  to: string
}

const chosenStations = async (context: Context, queries: Queries, { station }: Asked) => {
  const inCharge = await stationsInCare(context, queries)
  const chosen = inCharge.filter(row => !station || row.station_id === station)
  if (chosen.length === 0) throw new Refusal('NOT_FOUND')
  return { inCharge, chosen }
}

const planFor = async (context: Context, queries: Queries, preset: Preset, asked: Asked) => {
  const { tenantId } = callerIn(context)
  const { inCharge, chosen } = await chosenStations(context, queries, asked)
  const plan = await planRota(queries, tenantId, preset, chosen, asked, todayOf(context))
  const deputies = new Map(plan.facts.deputies.map(row => [row.deputy_id, row]))
  const stationName = (id: string) => inCharge.find(row => row.station_id === id)?.name ?? ''
  return { plan, deputies, stationName, inCharge }
}

const propose = act.propose.handler(async ({ input, context }) => {
  const preset = await practiceOf(context.platform, callerIn(context).tenantId)
  const { plan, deputies, stationName, inCharge } = await planFor(context, queriesOf(context), preset, input)
  const seatsOn = seatsByDay(plan)
  return {
    stations: inCharge.map(row => ({ id: row.station_id, name: row.name })),
    days: plan.days.map(row => {
      const { sitting, proposed } = seatsOn(row.day_id)
      const wanted = practiceIn(preset, row.practice_id).deputiesADay
      return {
        ...rotaDayCard(preset, row, stationName(row.station_id), sitting, deputies),
        proposed: proposed.map(({ deputyId, why }) => {
          const standing = sitting.find(seat => seat.deputy_id === deputyId)
          return standing && isSettled(standing)
            ? seatCard(standing, deputies)
            : { ...nameOf(deputies, deputyId), held: 'proposed' as const, why }
        }),
        empty: Math.max(0, wanted - proposed.length),
      }
    }),
    short: plan.short.map(({ deputyId, practice, span, lacks }) => {
      const { leader, name } = nameOf(deputies, deputyId)
      return {
        deputy: deputyId,
        name,
        stationName: stationName(deputies.get(deputyId)?.station_id ?? ''),
        practice: practice.name,
        span: span.words,
        atLeast: leader ? practice.rota.leadersAtLeast : practice.rota.atLeast,
        lacks,
      }
    }),
  }
})

const nameOf = (deputies: ReadonlyMap<string, DeputyRow>, deputyId: string) => {
  const row = deputies.get(deputyId)
  return { deputy: deputyId, name: row?.name ?? '', leader: row?.leader ?? false }
}

/** Looks a day's seats up without walking through all of them for each day. */
const seatsByDay = (plan: RotaPlan) => {
  const standing = new Map<string, RotaSeatRow[]>()
  for (const seat of plan.facts.seats) standing.set(seat.day_id, [...(standing.get(seat.day_id) ?? []), seat])
  const proposed = new Map<string, RotaPlan['proposed']>()
  for (const seat of plan.proposed) proposed.set(seat.dayId, [...(proposed.get(seat.dayId) ?? []), seat])
  return (dayId: string) => {
    const own = {
      ...plan,
      facts: { ...plan.facts, seats: standing.get(dayId) ?? [] },
      proposed: proposed.get(dayId) ?? [],
    }
    return { sitting: sittingOn(own.facts, dayId), proposed: proposedOn(own, dayId) }
  }
}

/**
 * The plan is locked before it is proposed again: what is written is what the caller saw, or nothing. Leave that is accepted and
 * seats that are taken elsewhere in the same moment make the database leave a seat out; then all is taken back.
 */
const apply = act.apply.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    const preset = await practiceOf(context.platform, tenantId)
    await takePlanTurn(queries, tenantId)
    const before = await planFor(context, queries, preset, input)
    await lockRota(
      queries,
      tenantId,
      before.plan.days.map(row => row.day_id),
    )
    const { plan, deputies, stationName } = await planFor(context, queries, preset, input)
    const seatsOn = seatsByDay(plan)
    const named = (id: string) => ({ id, name: nameOf(deputies, id).name })
    const standing = plan.days.map(row => ({ row, ...seatsOn(row.day_id) }))
    checkRotaUnchanged(
      rotaDifference(
        input.days.map(({ day, seen, proposed }) => ({ dayId: day, seen, proposed })),
        standing.map(({ row, sitting, proposed }) => ({
          dayId: row.day_id,
          day: row.day,
          station: stationName(row.station_id),
          sitting: sitting.map(seat => named(seat.deputy_id)),
          proposed: proposed.map(({ deputyId }) => named(deputyId)),
        })),
        id => named(id).name,
      ),
    )
    const changes = standing.map(({ row, sitting, proposed }) => changeOf(row, sitting, proposed))
    const taken = changes.flatMap(({ dayId, left }) => left.map(deputyId => ({ dayId, deputyId })))
    const given = changes.flatMap(({ came }) => came)
    const asked = await deputiesWhoKnow(
      queries,
      tenantId,
      taken.map(({ dayId }) => dayId),
    )
    const withdrawn = await withdrawProposed(queries, tenantId, taken)
    const seated = await giveSeats(queries, tenantId, given, { byHand: false, at: now })
    if (withdrawn.length < taken.length || seated.length < given.length)
      throw new Refusal('CHANGED_MEANWHILE', '轮值刚刚有了变化，还没有写入，请看过最新的再定')
    await sayWhy(
      queries,
      tenantId,
      changes.flatMap(({ stayed }) => stayed),
    )
    const touched = changes.filter(({ came, left }) => came.length + left.length > 0)
    for (const { dayId, published, came, left } of touched) {
      const knew = (deputyId: string) =>
        published || asked.some(seat => seat.day_id === dayId && seat.deputy_id === deputyId)
      const change = { dayId, came: came.map(seat => seat.deputyId), left, released: left.filter(knew), why: '' }
      if (published || change.released.length > 0)
        await tellSeats(queries, tenantId, change, requestKeyOf(context), { now, by: accountId })
    }
    const dayIds = touched.map(({ dayId }) => dayId)
    await keepSeats(queries, tenantId, preset, { dayIds, why: '轮值重新安排', at: now, by: accountId })
    return { given: given.length, taken: taken.length }
  }),
)

/** What a day's seats become: settled ones are on both sides and change nothing. */
const changeOf = (
  row: RotaDayRow,
  sitting: readonly RotaSeatRow[],
  proposed: readonly { deputyId: string; why: string | null }[],
) => {
  const sits = (deputyId: string) => sitting.find(seat => seat.deputy_id === deputyId)
  const seats = proposed.map(({ deputyId, why }) => ({ dayId: row.day_id, deputyId, why: why ?? '' }))
  return {
    dayId: row.day_id,
    published: row.state === 'published',
    came: seats.filter(({ deputyId }) => !sits(deputyId)),
    stayed: seats.filter(({ deputyId }) => {
      const seat = sits(deputyId)
      return seat && !isSettled(seat)
    }),
    left: sitting.map(seat => seat.deputy_id).filter(id => !seats.some(seat => seat.deputyId === id)),
  }
}

export const rota = { propose, apply, ...rotaHand, ...leave }
