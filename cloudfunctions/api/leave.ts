import { v7 as newId } from 'uuid'
import { rota as contract } from '#contracts/rota'
import type { Queries } from '#db/database'
import { holdersOf } from '#db/queries/account'
import { findStation } from '#db/queries/district'
import {
  answerLeave,
  askLeave,
  findLeave,
  freeSeatsInLeave,
  type LeaveRow,
  leavesAtStations,
  leavesOfDeputies,
  lockLeave,
  withdrawLeave,
} from '#db/queries/leave'
import { type NoticeToWrite, voidWaiting, writeNotices } from '#db/queries/notice'
import { findDay } from '#db/queries/reception'
import { takeTurn } from '#db/queries/request'
import { addDays, type Day, dayInWords, morningOf } from '#domain/calendar/day'
import {
  checkLeave,
  checkLeaveAnswer,
  hasBegun,
  isWithdrawable,
  leaveInWords,
  leftOfLeave,
} from '#domain/reception/leave'
import type { ReceptionNotice } from '#domain/reception/notices'
import { leaveAnswered, leaveAsked, leaveWithdrawn } from '#domain/reception/rotaNotices'
import { Refusal } from '#domain/refusal'
import {
  actionsOf,
  type Context,
  callerIn,
  once,
  practiceOf,
  queriesOf,
  requestKeyOf,
  scopesOf,
  todayOf,
} from '#functions/api/context'
import { takePlanTurn } from '#functions/api/planTurn'
import { seatsChangedWords } from '#functions/api/planVersions'
import { tellSeats } from '#functions/api/seatNotices'
import { keepSeats } from '#functions/api/seatVersions'
import { stationInCare, stationsInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

const lineOf = (row: LeaveRow, today: Day) => ({
  id: row.leave_id,
  deputy: row.deputy_id,
  name: row.name,
  stationName: row.station_name,
  from: row.from_day,
  to: row.to_day,
  reason: row.reason,
  state: row.state,
  answer: row.answer,
  begun: hasBegun({ from: row.from_day }, row.state, today),
  withdrawable: isWithdrawable({ from: row.from_day, to: row.to_day }, row.state, today),
  seats: row.seats,
})

const foundLeave = async (queries: Queries, tenantId: string, leaveId: string): Promise<LeaveRow> => {
  const row = await findLeave(queries, tenantId, leaveId)
  if (!row) throw new Refusal('NOT_FOUND')
  return row
}

const occasionOf = (context: Context, row: LeaveRow) => ({
  day: row.from_day,
  at: '00:00',
  station: row.station_name,
  today: todayOf(context),
})

const leaveNotice = (words: ReceptionNotice, event: string, accountId: string, row: LeaveRow, page: string) =>
  ({
    ids: [newId(), newId()],
    event,
    recipientId: accountId,
    template: 'duty',
    ...words,
    about: null,
    page: `pages/${page}/index`,
    stationId: row.station_id,
  }) satisfies NoticeToWrite

/** Who answers for a deputy's leave: the clerks of the station, and the committee of its street. */
const whoAnswers = async (queries: Queries, tenantId: string, stationId: string): Promise<string[]> => {
  const street = (await findStation(queries, tenantId, stationId))?.street ?? ''
  const clerks = await holdersOf(queries, tenantId, { role: 'stationClerk', scope: stationId })
  const committee = await holdersOf(queries, tenantId, { role: 'streetCommittee', scope: street })
  return [...new Set([...clerks, ...committee])]
}

const ask = act.askLeave.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const now = context.platform.now()
    const today = todayOf(context)
    const [deputyId] = await scopesOf(context, 'deputy')
    if (!deputyId) throw new Refusal('NOT_ALLOWED')
    await takeTurn(queries, `leave:${tenantId}:${deputyId}`)
    const standing = (await leavesOfDeputies(queries, tenantId, [deputyId])).filter(
      ({ state }) => state === 'asked' || state === 'accepted',
    )
    checkLeave(
      input,
      standing.map(row => ({ from: row.from_day, to: row.to_day })),
      today,
    )
    const leaveId = newId()
    await askLeave(queries, tenantId, { leaveId, deputyId, ...input, at: now })
    const row = await foundLeave(queries, tenantId, leaveId)
    const words = leaveAsked(occasionOf(context, row), row.name, leaveInWords(input, today), input.reason)
    await tellWhoAnswers(context, queries, row, words, `leaveAsked:${leaveId}`)
    return lineOf(row, todayOf(context))
  }),
)

const tellWhoAnswers = async (
  context: Context,
  queries: Queries,
  row: LeaveRow,
  words: ReceptionNotice,
  event: string,
): Promise<void> => {
  const { tenantId } = callerIn(context)
  const now = context.platform.now()
  const accounts = await whoAnswers(queries, tenantId, row.station_id)
  const notices = accounts.map(accountId => leaveNotice(words, event, accountId, row, 'congress/leave'))
  await writeNotices(queries, tenantId, notices, now, morningOf(now))
}

/** Seats that were freed by it stay free: who plans the rota is told, and may give them again. */
const withdraw = act.withdrawLeave.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const today = todayOf(context)
    await takePlanTurn(queries, tenantId)
    await lockLeave(queries, tenantId, input.leave)
    const row = await foundLeave(queries, tenantId, input.leave)
    if (!(await scopesOf(context, 'deputy')).includes(row.deputy_id)) throw new Refusal('NOT_FOUND')
    const asked = { from: row.from_day, to: row.to_day }
    const last = leftOfLeave(asked, row.state, today)
    await withdrawLeave(queries, tenantId, input.leave, last)
    const again = last && addDays(last, 1)
    const words = leaveWithdrawn(occasionOf(context, row), row.name, leaveInWords(asked, today), again)
    await tellWhoAnswers(context, queries, row, words, `leaveWithdrawn:${input.leave}:${last ?? 'all'}`)
    return lineOf(await foundLeave(queries, tenantId, input.leave), todayOf(context))
  }),
)

const myLeave = act.myLeave.handler(async ({ context }) => {
  const { tenantId } = callerIn(context)
  const rows = await leavesOfDeputies(queriesOf(context), tenantId, await scopesOf(context, 'deputy'))
  return rows.map(row => lineOf(row, todayOf(context)))
})

const leaves = act.leaves.handler(async ({ context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const stations = (await stationsInCare(context, queries)).map(station => station.station_id)
  const today = todayOf(context)
  return (await leavesAtStations(queries, tenantId, stations, today)).map(row => lineOf(row, today))
})

/** Frees what the deputy has not accepted, and tells the published days of it: whoever has booked reads who receives now. */
const freeSeats = async (context: Context, queries: Queries, row: LeaveRow) => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const freed = await freeSeatsInLeave(queries, tenantId, row.leave_id, todayOf(context))
  const deputy = await holdersOf(queries, tenantId, { role: 'deputy', scope: row.deputy_id })
  for (const { day_id } of freed) {
    await voidWaiting(queries, tenantId, { kind: 'day', ids: [day_id] }, deputy)
    if ((await findDay(queries, tenantId, day_id))?.state !== 'published') continue
    const change = { dayId: day_id, came: [], left: [row.deputy_id], released: [], why: '' }
    await tellSeats(queries, tenantId, change, requestKeyOf(context), { now, by: accountId })
  }
  await keepSeats(queries, tenantId, await practiceOf(context.platform, tenantId), {
    dayIds: freed.map(seat => seat.day_id),
    why: `${row.name}代表请假`,
    inPublic: seatsChangedWords,
    at: now,
    by: accountId,
  })
  return freed.map(seat => seat.day).sort()
}

const answer = act.answerLeave.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    const today = todayOf(context)
    await takePlanTurn(queries, tenantId)
    await lockLeave(queries, tenantId, input.leave)
    const row = await foundLeave(queries, tenantId, input.leave)
    await stationInCare(context, queries, row.station_id)
    checkLeaveAnswer(row.state, input.accept, input.answer)
    const state = input.accept ? ('accepted' as const) : ('refused' as const)
    await answerLeave(queries, tenantId, input.leave, { state, words: input.answer ?? null, by: accountId, at: now })
    const days = input.accept ? await freeSeats(context, queries, row) : []
    const after = await foundLeave(queries, tenantId, input.leave)
    const freed = days.map(day => dayInWords(day, today))
    const kept = input.accept
      ? after.seats.filter(seat => seat.day >= today).map(seat => dayInWords(seat.day, today))
      : []
    const words = leaveAnswered(occasionOf(context, row), leaveInWords({ from: row.from_day, to: row.to_day }, today), {
      accepted: input.accept,
      words: input.answer ?? '',
      freed,
      kept,
    })
    const deputy = await holdersOf(queries, tenantId, { role: 'deputy', scope: row.deputy_id })
    await writeNotices(
      queries,
      tenantId,
      deputy.map(account => leaveNotice(words, `leaveAnswered:${input.leave}`, account, row, 'deputy/leave')),
      now,
      morningOf(now),
    )
    return { ...lineOf(after, todayOf(context)), freed, kept }
  }),
)

/** 请假: asked and withdrawn by the deputy, answered by those who plan their station's rota. */
export const leave = { askLeave: ask, withdrawLeave: withdraw, myLeave, leaves, answerLeave: answer }
