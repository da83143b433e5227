import { v7 as newId } from 'uuid'
import { activity as contract } from '#contracts/activity'
import type { Queries } from '#db/database'
import { holdersOfAny } from '#db/queries/account'
import {
  type ActivityRow,
  activitiesFrom,
  cancelActivity,
  findActivity,
  leaveActivity,
  lockActivity,
  offerActivity,
  resizeActivity,
  signUp,
  voidPlaceOffered,
} from '#db/queries/activity'
import { writeNotices } from '#db/queries/notice'
import { addDays, momentOf, morningOf, timeInWords, timeOf } from '#domain/calendar/day'
import { activityCancelled, activityEnlarged, activityPlace } from '#domain/reception/activityNotices'
import type { ReceptionNotice } from '#domain/reception/notices'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { stationInCare } from '#functions/api/stationsInCare'

const act = actionsOf(contract)

const lineOf = (context: Context, row: ActivityRow, own: readonly string[]) => {
  const waiting = row.places.filter(place => place.state === 'waiting')
  const mine = row.places.find(place => own.includes(place.deputy))
  return {
    id: row.activity_id,
    title: row.title,
    about: row.about,
    place: row.place,
    stationId: row.station_id,
    stationName: row.station_name,
    day: row.day,
    time: timeInWords(timeOf(row.starts_at)),
    startsAt: row.starts_at.toISOString(),
    capacity: row.capacity,
    held: row.held,
    waiting: row.waiting,
    state: row.state,
    begun: row.starts_at <= context.platform.now(),
    mine: mine ? { state: mine.state, before: mine.state === 'waiting' ? waiting.indexOf(mine) : 0 } : null,
    coming: row.places.filter(place => place.state === 'held').map(place => place.name),
    waitingNames: waiting.map(place => place.name),
  }
}

const found = async (context: Context, queries: Queries, activityId: string): Promise<ActivityRow> => {
  const row = await findActivity(queries, callerIn(context).tenantId, activityId)
  if (!row) throw new Refusal('NOT_FOUND')
  return row
}

const shown = async (context: Context, queries: Queries, activityId: string) =>
  lineOf(context, await found(context, queries, activityId), await scopesOf(context, 'deputy'))

const list = act.list.handler(async ({ context }) => {
  const own = await scopesOf(context, 'deputy')
  const rows = await activitiesFrom(queriesOf(context), callerIn(context).tenantId, todayOf(context))
  return rows.map(row => lineOf(context, row, own))
})

/** Days. What lies further ahead is a wrong year more often than a plan. */
const furthestAhead = 400

const offer = act.offer.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    await stationInCare(context, queries, input.station)
    const { station, time, ...what } = input
    const startsAt = momentOf(input.day, time)
    if (startsAt <= now) throw new Refusal('ACTIVITY_DAY_UNFIT')
    if (input.day > addDays(todayOf(context), furthestAhead))
      throw new Refusal('ACTIVITY_DAY_UNFIT', '这个日子太远了，请选一年以内的')
    const activityId = newId()
    await offerActivity(queries, tenantId, {
      activityId,
      stationId: station,
      ...what,
      startsAt,
      by: accountId,
      at: now,
    })
    return shown(context, queries, activityId)
  }),
)

/** The deputy that the caller is; who is several acts as the first. */
const ownDeputy = async (context: Context): Promise<string> => {
  const [deputyId] = await scopesOf(context, 'deputy')
  if (!deputyId) throw new Refusal('NOT_ALLOWED')
  return deputyId
}

const join = act.signUp.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const deputyId = await ownDeputy(context)
    await found(context, queries, input.activity)
    if (!(await signUp(queries, tenantId, input.activity, deputyId, context.platform.now())))
      throw new Refusal('ACTIVITY_CLOSED')
    return shown(context, queries, input.activity)
  }),
)

const leave = act.leave.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const deputyId = await ownDeputy(context)
    await lockActivity(queries, tenantId, input.activity)
    const row = await found(context, queries, input.activity)
    if (row.state === 'cancelled' || row.starts_at <= context.platform.now())
      throw new Refusal('ACTIVITY_CLOSED', '这次活动已经开始或取消，不用再退出')
    const left = await leaveActivity(queries, tenantId, input.activity, deputyId)
    if (!left) throw new Refusal('NOT_FOUND', '您没有报名这次活动')
    await voidPlaceOffered(queries, tenantId, input.activity, deputyId)
    if (left.next_deputy)
      await tell(context, queries, row, [left.next_deputy], `activityPlace:${row.activity_id}:${left.next_number}`, o =>
        activityPlace(o, row.title),
      )
    return shown(context, queries, input.activity)
  }),
)

const resize = act.resize.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    await lockActivity(queries, tenantId, input.activity)
    const row = await found(context, queries, input.activity)
    await stationInCare(context, queries, row.station_id)
    if (row.state === 'cancelled' || row.starts_at <= context.platform.now())
      throw new Refusal('ACTIVITY_CLOSED', '这次活动已经开始或取消，不能再改名额')
    if (input.capacity < row.held)
      throw new Refusal('PLACES_HELD', `已经有${row.held}位代表报上名，名额不能少于${row.held}`, { held: row.held })
    for (const { deputy_id, number } of await resizeActivity(queries, tenantId, input.activity, input.capacity))
      await tell(context, queries, row, [deputy_id], `activityPlace:${row.activity_id}:${number}`, o =>
        activityEnlarged(o, row.title),
      )
    return shown(context, queries, input.activity)
  }),
)

const cancel = act.cancel.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    await lockActivity(queries, tenantId, input.activity)
    const row = await found(context, queries, input.activity)
    await stationInCare(context, queries, row.station_id)
    if (row.starts_at <= context.platform.now()) throw new Refusal('ACTIVITY_CLOSED', '这次活动已经开始，不能再取消')
    if (!(await cancelActivity(queries, tenantId, input.activity)))
      throw new Refusal('ACTIVITY_CLOSED', '这次活动已经取消了')
    await voidPlaceOffered(queries, tenantId, input.activity, null)
    const deputies = row.places.map(place => place.deputy)
    await tell(context, queries, row, deputies, `activityCancelled:${row.activity_id}`, o =>
      activityCancelled(o, row.title, input.reason),
    )
    return shown(context, queries, input.activity)
  }),
)

type Occasion = Parameters<typeof activityPlace>[0]

const tell = async (
  context: Context,
  queries: Queries,
  row: ActivityRow,
  deputies: readonly string[],
  event: string,
  words: (occasion: Occasion) => ReceptionNotice,
): Promise<void> => {
  const { tenantId } = callerIn(context)
  const said = words({
    day: row.day,
    at: timeInWords(timeOf(row.starts_at)),
    station: row.place,
    today: todayOf(context),
  })
  const now = context.platform.now()
  const accounts = await holdersOfAny(queries, tenantId, 'deputy', deputies)
  await writeNotices(
    queries,
    tenantId,
    accounts.map(recipientId => ({
      ids: [newId(), newId()],
      event,
      recipientId,
      template: 'duty',
      ...said,
      about: null,
      page: 'pages/deputy/activities/index',
      stationId: row.station_id,
    })),
    now,
    morningOf(now),
  )
}

export const activity = { list, offer, signUp: join, leave, resize, cancel }
