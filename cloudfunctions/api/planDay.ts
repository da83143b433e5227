import { plan as contract } from '#contracts/plan'
import type { Queries } from '#db/database'
import { type BookedRow, bookedWithNumber, cancelDay, closeSlots } from '#db/queries/dayChange'
import { invitationsTo } from '#db/queries/invitee'
import { voidOfDay } from '#db/queries/notice'
import { setException } from '#db/queries/plan'
import { displaceClashing, moveDay } from '#db/queries/provisionalDays'
import { daysOfStation } from '#db/queries/reception'
import { lostPlacesOf } from '#db/queries/takenBack'
import { againWhenBroken } from '#db/uniqueIndex'
import { addDays, type Day, daysBetween } from '#domain/calendar/day'
import { stationsOf } from '#domain/presets/index'
import { cancelledBecause, displacedBecause, lostMovedBecause, movedBecause } from '#domain/reception/asking'
import { bookedCancelled, bookedDisplaced, bookedMoved, lostMoved } from '#domain/reception/bookingNotices'
import { checkDayAhead } from '#domain/reception/dayChange'
import { dayDropped, dayMoved } from '#domain/reception/dayNotices'
import type { Occasion, ReceptionNotice } from '#domain/reception/notices'
import { dutyMoved } from '#domain/reception/rotaNotices'
import { unitMoved, unitReleased } from '#domain/reception/unitNotices'
import { Refusal } from '#domain/refusal'
import { askBooked, askWhoLost } from '#functions/api/askBooked'
import { keepBookedWords } from '#functions/api/bookedWords'
import { actionsOf, type Context, callerIn, once, practiceOf, queriesOf, todayOf } from '#functions/api/context'
import { dayCard } from '#functions/api/dayCard'
import { occasionOf, tellOfDay } from '#functions/api/dayNews'
import { tellInvited, tellWhoKnew } from '#functions/api/inviteeNotices'
import { deputiesToTell, keepChange, lockSeen, placeOf, shownDay } from '#functions/api/planDayFrame'
import { quarterInWords } from '#functions/api/quarterStandings'
import { dayInCare, stationsInCare } from '#functions/api/stationsInCare'
import { endList, moveList, waitedDay } from '#functions/api/waitOffers'

const act = actionsOf(contract)

/** How far ahead the offices look through their days. */
const daysShown = 400

const days = act.days.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const preset = await practiceOf(context.platform, tenantId)
  const stations = (await stationsInCare(context, queries)).map(row => ({ id: row.station_id, name: row.name }))
  const station = input.station ? stations.find(each => each.id === input.station) : stations[0]
  if (!station) throw new Refusal('NOT_FOUND')
  const today = todayOf(context)
  const rows = await daysOfStation(queries, tenantId, station.id, today, addDays(today, daysShown))
  const practices = preset.practices.filter(practice => stationsOf(practice, [station]).length > 0)
  return {
    station: station.id,
    stations,
    practices: await Promise.all(
      practices.map(async practice => ({
        id: practice.id,
        name: practice.name,
        topics: practice.topics,
        quarter: await quarterInWords(context, queries, practice, station.id),
      })),
    ),
    days: rows.map(row => dayCard(row, preset, context.platform.now())),
  }
})

const day = act.day.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  await dayInCare(context, queries, input.day)
  return shownDay(context, queries, input.day)
})

/** A deputy, or who has booked, in two places on a date, or a booking that counts in another period: seated or booked at the same moment. */
const twoPlaces = ['duty_one_place_a_day', 'booking_one_a_day', 'booking_limit']

const idsOf = (bookings: readonly BookedRow[]) => bookings.map(each => each.booking_id)

const move = act.moveDay.handler(({ input, context }) =>
  againWhenBroken(twoPlaces, () => once(context, input, queries => moveOne(context, queries, input))),
)

const moveOne = async (
  context: Context,
  queries: Queries,
  input: { day: string; version: number; to: Day; why: string },
) => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const row = await lockSeen(context, queries, input)
  checkDayAhead(input.to, todayOf(context))
  if (input.to === row.day) throw new Refusal('INPUT_INVALID', '改到的就是原来这一天，请另选一天')
  const before = await occasionOf(queries, tenantId, row.day_id, now)
  const deputies = await deputiesToTell(queries, tenantId, row)
  const invited = await invitationsTo(queries, tenantId, row.day_id)
  const exception = { kind: 'move' as const, ruledOn: row.ruled_on, to: input.to, why: input.why }
  await setException(queries, tenantId, placeOf(row), exception, { accountId, at: now })
  const because = input.to === row.told_on ? null : input.why
  const displaced = await displaceClashing(queries, tenantId, row.day_id, input.to)
  const to = { day: input.to, because, provisional: false, from: row.told_on }
  await keepBookedWords(queries, tenantId, row.day_id)
  const freed = await moveDay(queries, tenantId, row.day_id, to)
  // Read after the slots are held: who books from here on books the new day.
  const booked = await bookedWithNumber(queries, tenantId, row.day_id)
  // Who waits for another place hears of the move from the list.
  const lost = (await lostPlacesOf(queries, tenantId, row.day_id)).filter(
    ({ booking_id, waits }) => !waits && !displaced.some(each => each.booking_id === booking_id),
  )
  const { version } = await keepChange(context, queries, row, { why: input.why })
  await voidOfDay(queries, tenantId, row.day_id, idsOf([...booked, ...displaced, ...lost]))
  const shift = daysBetween(row.day, input.to) * 86_400_000
  const stood = <Row extends BookedRow>(each: Row) => ({
    ...each,
    stood_at: new Date(each.starts_at.getTime() - shift),
  })
  const after = { ...before, day: input.to }
  const cause = `因${input.why}`
  const moved = { kind: 'moved' as const, because: movedBecause(row.day, input.to, cause) }
  await askBooked(queries, tenantId, booked.map(stood), () => moved, now)
  const clash = (own: boolean) => ({ ...moved, because: displacedBecause(row.day, input.to, cause, own) })
  await askBooked(queries, tenantId, displaced.map(stood), ({ own }) => clash(own), now)
  await askWhoLost(queries, tenantId, lost, lostMovedBecause(row.day, input.to, cause), now)
  const about = {
    dayId: row.day_id,
    stationId: row.station_id,
    event: `dayMoved:${row.day_id}:${version}`,
    by: accountId,
    begins: before.begins.flatMap(began => [began, new Date(began.getTime() + shift)]),
  }
  const told = <Row extends BookedRow>(
    bookings: readonly Row[],
    words: (booking: Row, o: Occasion) => ReceptionNotice,
  ) => bookings.map(booking => ({ booking, words: words(booking, { ...after, at: booking.label }) }))
  await tellOfDay(queries, tenantId, about, now, {
    clerk: dayMoved(
      after,
      row.day,
      freed.map(deputy => deputy.name),
      cause,
    ),
    deputies: deputies.map(deputyId => ({
      deputyId,
      words: dutyMoved(
        after,
        row.day,
        freed.some(deputy => deputy.deputy_id === deputyId),
        cause,
      ),
    })),
    booked: [
      ...told(booked, ({ number }, o) => bookedMoved(o, row.day, number, cause)),
      ...told(displaced, ({ number, own }, o) => bookedDisplaced(o, row.day, number, cause, own)),
      ...told(lost, ({ number }, o) => lostMoved(o, row.day, number, cause)),
    ],
  })
  const preset = await practiceOf(context.platform, tenantId)
  await moveList(
    queries,
    tenantId,
    preset,
    waitedDay({ ...row, day: input.to }),
    { from: row.day, cause, version },
    now,
  )
  await tellWhoKnew(queries, tenantId, { invited, words: unitMoved(after, row.day, cause), event: about.event }, now)
  await tellInvited(queries, tenantId, row.day_id, now)
  return shownDay(context, queries, row.day_id)
}

const cancel = act.cancelDay.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    const row = await lockSeen(context, queries, input)
    const before = await occasionOf(queries, tenantId, row.day_id, now)
    const deputies = await deputiesToTell(queries, tenantId, row)
    const invited = await invitationsTo(queries, tenantId, row.day_id)
    const exception = { kind: 'cancel' as const, ruledOn: row.ruled_on, why: input.why }
    await setException(queries, tenantId, placeOf(row), exception, { accountId, at: now })
    await closeSlots(queries, tenantId, row.day_id)
    const booked = await bookedWithNumber(queries, tenantId, row.day_id)
    const lost = await lostPlacesOf(queries, tenantId, row.day_id)
    await cancelDay(queries, tenantId, row.day_id, input.why, now)
    const { version } = await keepChange(context, queries, row, { why: input.why })
    await voidOfDay(queries, tenantId, row.day_id, idsOf([...booked, ...lost]))
    const event = `dayCancelled:${row.day_id}:${version}`
    const cause = `因${input.why}`
    const question = { kind: 'cancelled' as const, because: cancelledBecause(row.day, cause) }
    await askBooked(queries, tenantId, booked, () => question, now)
    await askWhoLost(queries, tenantId, lost, question.because, now)
    await endList(queries, tenantId, waitedDay(row), { because: 'cancelled', cause }, now)
    const words = dayDropped(before, cause)
    const about = { dayId: row.day_id, stationId: row.station_id, event, by: accountId, begins: before.begins }
    await tellOfDay(queries, tenantId, about, now, {
      clerk: words,
      deputies: deputies.map(deputyId => ({ deputyId, words })),
      booked: [...booked, ...lost].map(booking => ({
        booking,
        words: bookedCancelled({ ...before, at: booking.label }, booking.number, cause),
      })),
    })
    await tellWhoKnew(queries, tenantId, { invited, words: unitReleased(before), event }, now)
    return shownDay(context, queries, row.day_id)
  }),
)

/** The days of the stations in one's care, and putting one elsewhere or off. */
export const planDay = { days, day, moveDay: move, cancelDay: cancel }
