import { findStation } from '#db/queries/district'
import { daysOfStation, findDay, lockDay, publishDay, slotsOfDay } from '#db/queries/reception'
import { addDays, monthBounds } from '#domain/calendar/day'
import { practiceIn } from '#domain/presets/index'
import { checkPublishing, checkSameTopic, lastNoticeDay, mayStillMove, noticeComes } from '#domain/reception/plan'
import { Refusal } from '#domain/refusal'
import { act, type Context, callerIn, once, practiceOf, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { dayCard } from '#functions/api/dayCard'
import { proposeDuties } from '#functions/api/dutyNotices'

/** How far ahead the public looks for the next days, and the clerk plans. */
const publicDays = 100

const nextDays = act.reception.nextDays.handler(async ({ input, context }) => {
  const preset = await practiceOf(context.platform, input.district)
  const queries = context.platform.db.tenant(input.district)
  if (!(await findStation(queries, input.district, input.station))) throw new Refusal('NOT_FOUND')
  const today = todayOf(context)
  const rows = await daysOfStation(queries, input.district, input.station, today, addDays(today, publicDays))
  return rows
    .filter(row => row.state !== 'cancelled')
    .slice(0, 6)
    .map(row => dayCard(row, preset))
})

const month = act.reception.month.handler(async ({ input, context }) => {
  const preset = await practiceOf(context.platform, input.district)
  const { first, last } = monthBounds(input.month)
  const rows = await daysOfStation(
    context.platform.db.tenant(input.district),
    input.district,
    input.station,
    first,
    last,
  )
  return { month: input.month, today: todayOf(context), days: rows.map(row => dayCard(row, preset)) }
})

const day = act.reception.day.handler(async ({ input, context }) => {
  const { platform } = context
  const preset = await practiceOf(platform, input.district)
  const queries = platform.db.tenant(input.district)
  const row = await findDay(queries, input.district, input.day)
  if (!row) throw new Refusal('NOT_FOUND')
  const slots = await slotsOfDay(queries, input.district, input.day)
  return {
    ...dayCard(row, preset),
    latitude: row.latitude,
    longitude: row.longitude,
    atStation: row.venue === null,
    phone: row.phone,
    slots: slots.map(slot => ({
      id: slot.slot_id,
      label: slot.label,
      startsAt: slot.starts_at.toISOString(),
      endsAt: slot.ends_at.toISOString(),
      capacity: slot.capacity,
      free: slot.capacity - slot.booked,
      open: slot.open && slot.book_until > platform.now(),
    })),
  }
})

/** The clerk's own station; another's is not found. */
const ownStation = async (context: Context, stationId: string): Promise<void> => {
  if (!(await scopesOf(context, 'stationClerk')).includes(stationId)) throw new Refusal('NOT_FOUND')
}

const stationDays = act.reception.stationDays.handler(async ({ input, context }) => {
  await ownStation(context, input.station)
  const { tenantId } = callerIn(context)
  const preset = await practiceOf(context.platform, tenantId)
  const today = todayOf(context)
  const { holidays } = context.platform
  const rows = await daysOfStation(queriesOf(context), tenantId, input.station, today, addDays(today, publicDays))
  return rows.map(row => {
    const practice = practiceIn(preset, row.practice_id)
    const comes =
      row.state === 'planned' && !mayStillMove(row, today) && noticeComes(practice, row.day, today, holidays)
    return {
      ...dayCard(row, preset),
      lastNoticeDay: lastNoticeDay(practice, row.day, holidays),
      publishable: comes === 'inTime' || comes === 'late',
      publishesLate: comes === 'late',
      booked: row.booked,
    }
  })
})

const publish = act.reception.publishDay.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const { platform } = context
    await lockDay(queries, tenantId, input.day)
    const row = await findDay(queries, tenantId, input.day)
    if (!row) throw new Refusal('NOT_FOUND')
    await ownStation(context, row.station_id)
    const preset = await practiceOf(platform, tenantId)
    if (row.state === 'cancelled') throw new Refusal('DAY_CANCELLED')
    if (row.state === 'published') checkSameTopic(row.topic, input.topic)
    else {
      const practice = practiceIn(preset, row.practice_id)
      const { late } = checkPublishing(practice, row, platform.now(), platform.holidays)
      await publishDay(queries, tenantId, input.day, { topic: input.topic ?? null, late }, platform.now())
      await proposeDuties(queries, tenantId, row.day, input.day, platform.now())
    }
    return dayCard((await findDay(queries, tenantId, input.day)) ?? row, preset)
  }),
)

export const reception = {
  nextDays,
  month,
  day,
  stationDays,
  publishDay: publish,
}
