import { duty as contract } from '#contracts/duty'
import type { Queries } from '#db/database'
import { holdersOf } from '#db/queries/account'
import { bookedWithNumber } from '#db/queries/dayChange'
import { attendanceOf } from '#db/queries/dayDesk'
import { findDeputy, listDeputies } from '#db/queries/district'
import { answerDuty, type DutyRow, dutiesOf, lockDuty, onDuty, type SeatHeld, seatSubstitute } from '#db/queries/duty'
import { voidWaiting, writeNotices } from '#db/queries/notice'
import { type DayRow, findDay, findDays, lockDay, slotsOfDay } from '#db/queries/reception'
import { addDays, type Day, morningOf } from '#domain/calendar/day'
import { substitutedBecause } from '#domain/reception/asking'
import { deputyChanged } from '#domain/reception/bookingNotices'
import { registeredSince } from '#domain/reception/register'
import { checkAcceptable, checkReplaceable, checkSubstitute, type DutyState, isOver } from '#domain/reception/rota'
import { dutyAnswered, dutyProposed } from '#domain/reception/rotaNotices'
import { Refusal } from '#domain/refusal'
import { askBooked } from '#functions/api/askBooked'
import { bookingNotice } from '#functions/api/bookingNotice'
import {
  actionsOf,
  type Context,
  callerIn,
  once,
  practiceOf,
  queriesOf,
  scopesOf,
  todayOf,
} from '#functions/api/context'
import { dayCard } from '#functions/api/dayCard'
import { withDeputiesBefore } from '#functions/api/deputiesBefore'
import { dutyNotice, seatKey } from '#functions/api/dutyNotices'
import { invitations } from '#functions/api/invitations'
import { takePlanTurn } from '#functions/api/planTurn'
import { keepSeats } from '#functions/api/seatVersions'

const act = actionsOf(contract)

/** Turns of duty with their days, and who of the district is free on each to sit there instead. */
const dutyLines = async (context: Context, queries: Queries, duties: DutyRow[]) => {
  const { tenantId } = callerIn(context)
  const preset = await practiceOf(context.platform, tenantId)
  const ids = duties.map(duty => duty.day_id)
  const days = await withDeputiesBefore(queries, tenantId, await findDays(queries, tenantId, ids))
  const seats = await onDuty(
    queries,
    tenantId,
    duties.map(duty => duty.day),
  )
  const deputies = await listDeputies(queries, tenantId)
  const freeOn = (day: Day) => {
    const busy = seats.filter(seat => seat.day === day).map(seat => seat.deputy_id)
    return deputies
      .filter(each => !busy.includes(each.deputy_id))
      .map(each => ({ id: each.deputy_id, name: each.name }))
  }
  return duties.flatMap(duty =>
    days
      .filter(row => row.day_id === duty.day_id)
      .map(row => ({
        day: dayCard(row, preset, context.platform.now()),
        state: duty.state,
        substitute: duty.substitute,
        why: duty.why,
        booked: row.booked,
        over: isOver(duty.ends_at, context.platform.now()),
        freeDeputies: duty.state === 'substituted' || row.state === 'cancelled' ? [] : freeOn(duty.day),
      })),
  )
}

const dutyLine = async (context: Context, queries: Queries, duty: DutyRow) => {
  const [line] = await dutyLines(context, queries, [duty])
  if (!line) throw new Refusal('NOT_FOUND')
  return line
}

const dayOfDuty = async (queries: Queries, tenantId: string, dayId: string): Promise<DayRow> => {
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Refusal('NOT_FOUND')
  return row
}

/** The caller's own seat at a reception, locked: whichever of the deputies they are. */
const ownDuty = async (context: Context, queries: Queries, dayId: string) => {
  const { tenantId } = callerIn(context)
  for (const deputyId of await scopesOf(context, 'deputy')) {
    const duty = await lockDuty(queries, tenantId, dayId, deputyId)
    if (duty) return duty
  }
  throw new Refusal('NOT_FOUND')
}

/** Tells the station's clerks what a deputy answered, asks the substitute, and leaves the deputy replaced in peace. */
const tellAnswer = async (
  context: Context,
  queries: Queries,
  duty: SeatHeld,
  substitute: { deputyId: string; name: string } | null,
): Promise<void> => {
  const { tenantId } = callerIn(context)
  const now = context.platform.now()
  const answer: DutyState = substitute ? 'substituted' : 'accepted'
  if (substitute) {
    const replaced = await holdersOf(queries, tenantId, { role: 'deputy', scope: duty.deputy_id })
    await voidWaiting(queries, tenantId, { kind: 'day', ids: [duty.day_id] }, replaced)
  }
  const row = await dayOfDuty(queries, tenantId, duty.day_id)
  const [first] = await slotsOfDay(queries, tenantId, duty.day_id)
  const occasion = { day: row.day, at: first?.label ?? '', station: row.station_name, today: todayOf(context) }
  const deputy = await findDeputy(queries, tenantId, duty.deputy_id)
  const place = { dayId: duty.day_id, stationId: row.station_id }
  const clerks = await holdersOf(queries, tenantId, { role: 'stationClerk', scope: row.station_id })
  const asked = substitute ? await holdersOf(queries, tenantId, { role: 'deputy', scope: substitute.deputyId }) : []
  const answered = dutyAnswered(occasion, deputy?.name ?? '', substitute?.name ?? null)
  const coming = substitute ? await bookedWithNumber(queries, tenantId, duty.day_id) : []
  const because = substitutedBecause(deputy?.name ?? '', substitute?.name ?? '')
  const questioned = await askBooked(queries, tenantId, coming, () => ({ kind: 'deputyChanged', because }), now)
  const changed = (asks: boolean) => deputyChanged(occasion, deputy?.name ?? '', substitute?.name ?? '', asks)
  await writeNotices(
    queries,
    tenantId,
    [
      ...coming.map(booking => {
        const event = `deputyChanged:${seatKey(duty)}:${duty.deputy_id}:${booking.booking_id}`
        return bookingNotice(changed(questioned.has(booking.booking_id)), event, {
          ...booking,
          station_id: row.station_id,
        })
      }),
      ...clerks.map(accountId => ({
        ...dutyNotice(answered, `dutyAnswered:${seatKey(duty)}:${duty.deputy_id}:${answer}`, {
          ...place,
          accountId,
        }),
        page: 'pages/station/days/index',
      })),
      ...asked.map(accountId =>
        dutyNotice(
          dutyProposed(occasion, deputy?.name),
          `dutyProposed:${seatKey({ day_id: duty.day_id, day: row.day, given_at: now })}`,
          {
            ...place,
            accountId,
          },
        ),
      ),
    ],
    now,
    morningOf(now),
  )
}

/** How far back deputies read their attendance, in calendar days. */
const attendanceDays = 400

export const duty = {
  attendance: act.attendance.handler(async ({ context }) => {
    const { tenantId } = callerIn(context)
    const since = addDays(todayOf(context), -attendanceDays)
    const rows = await attendanceOf(queriesOf(context), tenantId, await scopesOf(context, 'deputy'), since, {
      since: registeredSince(context.platform.now()),
      today: todayOf(context),
    })
    return rows.map(({ day, station_name, phone, attended }) => ({ day, stationName: station_name, phone, attended }))
  }),

  ...invitations,

  mine: act.mine.handler(async ({ context }) => {
    const { tenantId } = callerIn(context)
    const queries = queriesOf(context)
    const duties = await dutiesOf(queries, tenantId, await scopesOf(context, 'deputy'), todayOf(context))
    return dutyLines(context, queries, duties)
  }),

  accept: act.accept.handler(({ input, context }) =>
    once(context, input, async queries => {
      const { tenantId } = callerIn(context)
      const duty = await ownDuty(context, queries, input.day)
      checkAcceptable({ deputyId: duty.deputy_id, state: duty.state }, duty.ends_at, context.platform.now())
      await answerDuty(queries, tenantId, input.day, duty.deputy_id, 'accepted', context.platform.now())
      await tellAnswer(context, queries, duty, null)
      return dutyLine(context, queries, { ...duty, state: 'accepted' })
    }),
  ),

  nameSubstitute: act.nameSubstitute.handler(({ input, context }) =>
    once(context, input, async queries => {
      const { tenantId, accountId } = callerIn(context)
      const now = context.platform.now()
      await takePlanTurn(queries, tenantId)
      // Before the seat, as everybody does who changes both.
      await lockDay(queries, tenantId, input.day)
      const duty = await ownDuty(context, queries, input.day)
      checkReplaceable({ deputyId: duty.deputy_id, state: duty.state }, duty.ends_at, now)
      const substitute = await findDeputy(queries, tenantId, input.substitute)
      if (!substitute) throw new Refusal('SUBSTITUTE_UNFIT', '没有这位代表，请重新选择')
      const seats = await onDuty(queries, tenantId, [duty.day])
      const idsOf = (on_leave: boolean) => seats.filter(seat => seat.on_leave === on_leave).map(seat => seat.deputy_id)
      checkSubstitute(duty.deputy_id, input.substitute, idsOf(false), idsOf(true))
      await answerDuty(queries, tenantId, input.day, duty.deputy_id, 'substituted', now)
      const seat = {
        dayId: input.day,
        day: duty.day,
        deputyId: input.substitute,
        substituteFor: duty.deputy_id,
        at: now,
      }
      if (!(await seatSubstitute(queries, tenantId, seat))) throw new Refusal('SUBSTITUTE_UNFIT')
      await tellAnswer(context, queries, duty, { deputyId: input.substitute, name: substitute.name })
      const preset = await practiceOf(context.platform, tenantId)
      const change = { why: '代表请人代替', at: now, by: accountId }
      await keepSeats(queries, tenantId, preset, { dayIds: [input.day], ...change })
      return dutyLine(context, queries, { ...duty, state: 'substituted', substitute: substitute.name })
    }),
  ),
}
