import { reception as contract } from '#contracts/reception'
import { changesOf } from '#db/queries/dayChange'
import { findStation } from '#db/queries/district'
import { daysOfStation, findDay, lockDay, slotsOfDay } from '#db/queries/reception'
import { countWaiting } from '#db/queries/waitlist'
import { addDays, monthBounds } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import { checkSeen } from '#domain/reception/dayChange'
import { checkPublishing, checkSameNotice, lastNoticeDay, mayStillMove, noticeComes } from '#domain/reception/plan'
import { lacksOf, lackWords } from '#domain/reception/preparation'
import { Refusal } from '#domain/refusal'
import { asking } from '#functions/api/asking'
import { booking } from '#functions/api/booking'
import { bookingChange } from '#functions/api/bookingChange'
import { bookingCode } from '#functions/api/bookingCode'
import { bookingFor } from '#functions/api/bookingFor'
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
import { dayBookings } from '#functions/api/dayBookings'
import { dayCard, endsAt } from '#functions/api/dayCard'
import { announceDay, noticeOf } from '#functions/api/dayNotice'
import { withDeputiesBefore } from '#functions/api/deputiesBefore'
import { calendarOf } from '#functions/api/holidays'
import { invite } from '#functions/api/inviteUnits'
import { noticeText } from '#functions/api/noticeText'
import { takePlanTurn } from '#functions/api/planTurn'
import { keepVersion } from '#functions/api/planVersions'
import { waitlist } from '#functions/api/waitlist'

const act = actionsOf(contract)

/** How far ahead the public looks for the next days, and the clerk plans. */
const publicDays = 100

const nextDays = act.nextDays.handler(async ({ input, context }) => {
  const preset = await practiceOf(context.platform, input.district)
  const queries = context.platform.db.tenant(input.district)
  if (!(await findStation(queries, input.district, input.station))) throw new Refusal('NOT_FOUND')
  const today = todayOf(context)
  const rows = await daysOfStation(queries, input.district, input.station, today, addDays(today, publicDays))
  const now = context.platform.now()
  const next = rows.filter(row => row.state !== 'cancelled' && endsAt(row, preset) > now).slice(0, 6)
  return next.map(row => dayCard(row, preset, now))
})

const month = act.month.handler(async ({ input, context }) => {
  const preset = await practiceOf(context.platform, input.district)
  const queries = context.platform.db.tenant(input.district)
  if (!(await findStation(queries, input.district, input.station))) throw new Refusal('NOT_FOUND')
  const { first, last } = monthBounds(input.month)
  const rows = await daysOfStation(queries, input.district, input.station, first, last)
  const days = rows.map(row => dayCard(row, preset, context.platform.now()))
  return { month: input.month, today: todayOf(context), days }
})

const day = act.day.handler(async ({ input, context }) => {
  const { platform } = context
  const preset = await practiceOf(platform, input.district)
  const queries = platform.db.tenant(input.district)
  const row = await findDay(queries, input.district, input.day)
  if (!row) throw new Refusal('NOT_FOUND')
  const slots = await slotsOfDay(queries, input.district, input.day)
  const waiting = await countWaiting(queries, input.district, input.day)
  return {
    ...dayCard(row, preset, platform.now()),
    waitlist: { waiting, ...practiceIn(preset, row.practice_id).booking.waitlist },
    caseKinds: practiceIn(preset, row.practice_id).services.includes('legalAid') ? preset.caseKinds : [],
    latitude: row.latitude,
    longitude: row.longitude,
    atStation: row.venue === null,
    phone: row.phone,
    notice: row.state === 'published' ? noticeOf(row, preset) : null,
    slots: slots.map(slot => ({
      id: slot.slot_id,
      label: slot.label,
      startsAt: slot.starts_at.toISOString(),
      endsAt: slot.ends_at.toISOString(),
      capacity: slot.capacity,
      kept: slot.kept,
      free: slot.free,
      open: slot.open && slot.book_until > platform.now(),
    })),
  }
})

/** The clerk's own station; another's is not found. */
const ownStation = async (context: Context, stationId: string): Promise<void> => {
  if (!(await scopesOf(context, 'stationClerk')).includes(stationId)) throw new Refusal('NOT_FOUND')
}

const stationDays = act.stationDays.handler(async ({ input, context }) => {
  await ownStation(context, input.station)
  const { tenantId } = callerIn(context)
  const preset = await practiceOf(context.platform, tenantId)
  const today = todayOf(context)
  const queries = queriesOf(context)
  const holidays = await calendarOf(context.platform, queries, tenantId)
  const days = await daysOfStation(queries, tenantId, input.station, today, addDays(today, publicDays))
  const rows = await withDeputiesBefore(queries, tenantId, days)
  return rows.map(row => {
    const practice = practiceIn(preset, row.practice_id)
    const comes =
      row.state === 'planned' && !mayStillMove(row, today) && noticeComes(practice, row.day, today, holidays)
    return {
      ...dayCard(row, preset, context.platform.now()),
      phone: row.phone,
      topics: practice.topics,
      lastNoticeDay: lastNoticeDay(practice, row.day, holidays),
      publishable: comes === 'inTime' || comes === 'late',
      publishesLate: comes === 'late',
      tooLate: comes === 'never' && row.day > today,
      lacks: lacksOf(practice, row, today, holidays).map(lack => lackWords[lack]),
      booked: row.booked,
    }
  })
})

const publish = act.publishDay.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { platform } = context
    await takePlanTurn(queries, tenantId)
    await lockDay(queries, tenantId, input.day)
    const row = await findDay(queries, tenantId, input.day)
    if (!row) throw new Refusal('NOT_FOUND')
    await ownStation(context, row.station_id)
    const preset = await practiceOf(platform, tenantId)
    if (row.state === 'cancelled') throw new Refusal('DAY_CANCELLED')
    if (row.state === 'published') checkSameNotice(noticeOf(row, preset).text, row.topic, input)
    else {
      if (input.version !== undefined)
        checkSeen(input.version, row, await changesOf(queries, tenantId, input.day), {
          text: noticeOf(row, preset).text,
        })
      const practice = practiceIn(preset, row.practice_id)
      const { late } = checkPublishing(practice, row, platform.now(), await calendarOf(platform, queries, tenantId))
      const wished = { late, by: accountId, topic: input.topic, text: input.text }
      await announceDay(queries, tenantId, preset, row, wished, platform.now())
      const change = { why: '发布接待公告', at: platform.now(), by: accountId }
      await keepVersion(queries, tenantId, preset, { dayIds: [input.day], ...change })
    }
    return dayCard((await findDay(queries, tenantId, input.day)) ?? row, preset, platform.now())
  }),
)

export const reception = {
  nextDays,
  month,
  day,
  stationDays,
  publishDay: publish,
  inviteUnits: invite,
  ...noticeText,
  ...booking,
  ...bookingChange,
  ...waitlist,
  ...asking,
  ...bookingFor,
  ...bookingCode,
  dayBookings,
}
