import { rota as contract } from '#contracts/rota'
import type { Queries } from '#db/database'
import { listDeputies, listStations } from '#db/queries/district'
import { acceptedLeave } from '#db/queries/leave'
import {
  clearSeat,
  forgetCleared,
  giveSeats,
  lockRota,
  pinSeat,
  type RotaSeatRow,
  seatsOfDay,
  whereOn,
} from '#db/queries/rota'
import { checkSeatsAsSeen, whyNotSeated } from '#domain/reception/rotaChange'
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
import { deputiesToTell } from '#functions/api/planDayFrame'
import { takePlanTurn } from '#functions/api/planTurn'
import { seatsChangedWords } from '#functions/api/planVersions'
import { rotaDayCard } from '#functions/api/rotaShown'
import { tellSeats } from '#functions/api/seatNotices'
import { keepSeats } from '#functions/api/seatVersions'
import { dayInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

/** A day in the caller's charge that is not over; a cancelled one has no seats to change. */
const dayInCharge = async (context: Context, queries: Queries, dayId: string) => {
  const row = await dayInCare(context, queries, dayId)
  if (row.state === 'cancelled') throw new Refusal('NOT_FOUND')
  if (row.day < todayOf(context)) throw new Refusal('DUTY_SETTLED', '这次接待已经过去了，不能再改轮值')
  return { ...row, state: row.state }
}

type DayInCharge = Awaited<ReturnType<typeof dayInCharge>>

/** Every deputy of the district with why they may not sit there that day; null for who may. */
const candidates = async (context: Context, queries: Queries, row: DayInCharge) => {
  const { tenantId } = callerIn(context)
  const seats = await whereOn(queries, tenantId, row.day)
  const away = new Set((await acceptedLeave(queries, tenantId, row.day, row.day)).map(leave => leave.deputy_id))
  return (await listDeputies(queries, tenantId)).map(deputy => {
    const own = seats.filter(seat => seat.deputy_id === deputy.deputy_id)
    return {
      ...deputy,
      whyNot: whyNotSeated({
        onLeave: away.has(deputy.deputy_id),
        elsewhere: own.find(seat => seat.day_id !== row.day_id && seat.state !== 'substituted')?.station ?? null,
        handedOn: own.some(seat => seat.day_id === row.day_id && seat.state === 'substituted' && !seat.set_by_hand),
      }),
    }
  })
}

const whoIsFree = act.whoIsFree.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const row = await dayInCharge(context, queries, input.day)
  const sitting = await sittingAt(context, queries, input.day)
  const stations = new Map(
    (await listStations(queries, callerIn(context).tenantId)).map(each => [each.station_id, each.name]),
  )
  return (await candidates(context, queries, row))
    .filter(({ deputy_id }) => !sitting.some(seat => seat.deputy_id === deputy_id))
    .map(({ deputy_id, name, station_id, leader, whyNot }) => ({
      id: deputy_id,
      name,
      stationName: stations.get(station_id) ?? '',
      leader,
      whyNot,
      home: station_id === row.station_id,
    }))
    .sort((a, b) => Number(a.whyNot !== null) - Number(b.whyNot !== null) || Number(b.home) - Number(a.home))
    .map(({ home: _, ...deputy }) => deputy)
})

const sittingAt = async (context: Context, queries: Queries, dayId: string): Promise<RotaSeatRow[]> =>
  (await seatsOfDay(queries, callerIn(context).tenantId, dayId)).filter(seat => seat.state !== 'substituted')

interface ByHand {
  day: string
  seen: string[]
  reason: string
}

/** Does a change by hand to the seats of a locked day, if they are as they were seen, and tells whom it touches. */
const byHand = async (
  context: Context,
  queries: Queries,
  input: ByHand,
  work: (row: DayInCharge, sitting: RotaSeatRow[]) => Promise<{ came: string[]; left: RotaSeatRow[] }>,
) => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const preset = await practiceOf(context.platform, tenantId)
  await takePlanTurn(queries, tenantId)
  await lockRota(queries, tenantId, [input.day])
  const row = await dayInCharge(context, queries, input.day)
  const sitting = await sittingAt(context, queries, input.day)
  checkSeatsAsSeen(
    input.seen,
    sitting.map(seat => ({ id: seat.deputy_id, name: seat.name })),
  )
  const knew = await deputiesToTell(queries, tenantId, row)
  const { came, left } = await work(row, sitting)
  const leaving = left.map(seat => seat.deputy_id)
  const released = leaving.filter(deputyId => knew.includes(deputyId))
  const change = { dayId: input.day, came, left: leaving, released, why: `${input.reason}。` }
  if (came.length + left.length > 0) {
    await tellSeats(queries, tenantId, change, requestKeyOf(context), { now, by: accountId })
    await keepSeats(queries, tenantId, preset, {
      dayIds: [input.day],
      why: input.reason,
      inPublic: seatsChangedWords,
      at: now,
      by: accountId,
    })
  }
  const deputies = new Map((await listDeputies(queries, tenantId)).map(each => [each.deputy_id, each]))
  return rotaDayCard(preset, row, row.station_name, await sittingAt(context, queries, input.day), deputies)
}

const setSeat = act.setSeat.handler(({ input, context }) =>
  once(context, input, queries =>
    byHand(context, queries, input, async (row, sitting) => {
      const { tenantId } = callerIn(context)
      const seat = { dayId: input.day, deputyId: input.deputy, why: input.reason }
      const left = sitting.filter(each => each.deputy_id === input.insteadOf && input.insteadOf !== input.deputy)
      if (input.insteadOf && input.insteadOf !== input.deputy && left.length === 0) throw new Refusal('NOT_FOUND')
      for (const { deputy_id } of left)
        await clearSeat(queries, tenantId, { ...seat, deputyId: deputy_id }, context.platform.now())
      if (sitting.some(each => each.deputy_id === input.deputy)) {
        await pinSeat(queries, tenantId, seat)
        return { came: [], left }
      }
      const candidate = (await candidates(context, queries, row)).find(each => each.deputy_id === input.deputy)
      if (!candidate) throw new Refusal('SEAT_UNFIT', '没有这位代表，请重新选择')
      if (candidate.whyNot) throw new Refusal('SEAT_UNFIT', `${candidate.name}代表${candidate.whyNot}，请另选一位`)
      await forgetCleared(queries, tenantId, input.day, input.deputy)
      if ((await giveSeats(queries, tenantId, [seat], { byHand: true, at: context.platform.now() })).length === 0)
        throw new Refusal('SEAT_UNFIT')
      return { came: [input.deputy], left }
    }),
  ),
)

const clear = act.clearSeat.handler(({ input, context }) =>
  once(context, input, queries =>
    byHand(context, queries, input, async (_, sitting) => {
      const left = sitting.filter(seat => seat.deputy_id === input.deputy)
      if (left.length === 0) throw new Refusal('NOT_FOUND')
      const seat = { dayId: input.day, deputyId: input.deputy, why: input.reason }
      await clearSeat(queries, callerIn(context).tenantId, seat, context.platform.now())
      return { came: [], left }
    }),
  ),
)

/** Changes of the rota by hand. */
export const rotaHand = { whoIsFree, setSeat, clearSeat: clear }
