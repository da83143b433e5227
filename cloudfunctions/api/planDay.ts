import { v7 as newId } from 'uuid'
import type { Queries } from '#db/database'
import {
  addSlots,
  bookedWithNumber,
  cancelDay,
  changesOf,
  closeSlots,
  editDay,
  lockSlots,
  noteChange,
  occurrenceOn,
  resizeSlot,
  restoreDay,
  sittersOf,
} from '#db/queries/dayChange'
import { invitationsTo } from '#db/queries/invitee'
import { voidOfDay } from '#db/queries/notice'
import { setException } from '#db/queries/plan'
import { deputiesWhoAgreed, moveDay } from '#db/queries/provisionalDays'
import { type DayRow, daysOfStation, findDay, lockDay, slotsOfDay } from '#db/queries/reception'
import { takeTurn } from '#db/queries/request'
import { addDays, type Day, dayInWords, weekdayInWords } from '#domain/calendar/day'
import { practiceIn, stationsOf } from '#domain/presets/index'
import {
  changesInWords,
  checkChangeable,
  checkDayAhead,
  checkSeen,
  refit,
  slotsWith,
  type Window,
} from '#domain/reception/dayChange'
import {
  bookedCancelled,
  bookedMoved,
  dayChanged,
  dayDropped,
  dayMoved,
  dutyMoved,
  unitReleased,
} from '#domain/reception/notices'
import type { PlanEntry } from '#domain/reception/yearPlan'
import { Refusal } from '#domain/refusal'
import { act, type Context, callerIn, once, practiceOf, queriesOf, todayOf } from '#functions/api/context'
import { dayCard } from '#functions/api/dayCard'
import { occasionOf, tellOfDay } from '#functions/api/dayNews'
import { releaseInvited, tellInvited } from '#functions/api/inviteeNotices'
import { stationInCare, stationsInCare } from '#functions/api/planCare'
import { keepVersion } from '#functions/api/planVersions'

/** How far ahead the offices look through their days. */
const daysShown = 400

const days = act.plan.days.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const preset = await practiceOf(context.platform, tenantId)
  const stations = (await stationsInCare(context, queries)).map(row => ({ id: row.station_id, name: row.name }))
  const station = input.station ? stations.find(each => each.id === input.station) : stations[0]
  if (!station) throw new Refusal('NOT_FOUND')
  const today = todayOf(context)
  const rows = await daysOfStation(queries, tenantId, station.id, today, addDays(today, daysShown))
  return {
    station: station.id,
    stations,
    practices: preset.practices
      .filter(practice => stationsOf(practice, [station]).length > 0)
      .map(({ id, name }) => ({ id, name })),
    days: rows.map(row => dayCard(row, preset)),
  }
})

const shownDay = async (context: Context, queries: Queries, dayId: string) => {
  const { tenantId } = callerIn(context)
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Refusal('NOT_FOUND')
  const preset = await practiceOf(context.platform, tenantId)
  const practice = practiceIn(preset, row.practice_id)
  const slots = await slotsOfDay(queries, tenantId, dayId)
  const changes = await changesOf(queries, tenantId, dayId)
  return {
    ...dayCard(row, preset),
    practiceId: row.practice_id,
    version: row.version,
    booked: row.booked,
    windows: row.windows ?? practice.windows,
    slotMinutes: practice.slotMinutes,
    slotCapacity: Math.max(...slots.map(slot => slot.capacity), 0) || practice.slotCapacity,
    changes: changes.map(({ words, at }) => ({ words, at: at.toISOString() })),
    changeable: row.state !== 'cancelled' && row.day > todayOf(context),
  }
}

const day = act.plan.day.handler(async ({ input, context }) => {
  const queries = queriesOf(context)
  const row = await findDay(queries, callerIn(context).tenantId, input.day)
  if (!row) throw new Refusal('NOT_FOUND')
  await stationInCare(context, queries, row.station_id)
  return shownDay(context, queries, input.day)
})

/** A day held until the transaction ends, as the caller saw it and may change it. */
const lockSeen = async (context: Context, queries: Queries, input: { day: string; version: number }) => {
  const { tenantId } = callerIn(context)
  await lockDay(queries, tenantId, input.day)
  const row = await findDay(queries, tenantId, input.day)
  if (!row) throw new Refusal('NOT_FOUND')
  await stationInCare(context, queries, row.station_id)
  checkSeen(input.version, row, await changesOf(queries, tenantId, input.day))
  checkChangeable(row, todayOf(context))
  return row
}

const entryOf = async (context: Context, row: DayRow): Promise<PlanEntry> => {
  const practice = practiceIn(await practiceOf(context.platform, callerIn(context).tenantId), row.practice_id)
  return {
    dayId: row.day_id,
    practiceId: row.practice_id,
    provisional: row.provisional,
    stationId: row.station_id,
    day: row.day,
    hours: row.windows ?? practice.windows,
    topic: row.topic,
    deputies: [],
    cancelledBecause: row.cancelled_because,
  }
}

/** Those who know that they should come: of an announced day all who were asked, of another those who have agreed. */
const deputiesToTell = (queries: Queries, tenantId: string, row: DayRow): Promise<string[]> =>
  row.state === 'published'
    ? sittersOf(queries, tenantId, row.day_id)
    : deputiesWhoAgreed(queries, tenantId, row.day_id)

/** Keeps what changed in words and in the versions of the plan, and shows the day as it now is. */
const kept = async (
  context: Context,
  queries: Queries,
  before: DayRow,
  { why, capacity }: { why: string | null; capacity?: { before: number; after: number } },
) => {
  const { tenantId, accountId } = callerIn(context)
  const at = context.platform.now()
  const after = (await findDay(queries, tenantId, before.day_id)) ?? before
  const entries = [await entryOf(context, before), await entryOf(context, after)] as const
  const words = changesInWords(...entries, { why, ...(capacity ? { capacity } : {}) })
  await noteChange(queries, tenantId, before.day_id, { words, at, by: accountId })
  const preset = await practiceOf(context.platform, tenantId)
  const change = { dayIds: [before.day_id], why: why ?? words.join('；'), at, by: accountId }
  await keepVersion(queries, tenantId, preset, change)
  return { words, version: after.version }
}

const placeOf = (row: DayRow) => ({ practiceId: row.practice_id, stationId: row.station_id })

/**
 * Saves anew when the database found a deputy in two places: somebody was seated elsewhere at the same moment, and the second
 * look sees it and frees the seat here.
 */
const savedAgain = async <Answer>(save: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await save()
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'duty_one_place_a_day') throw error
    return save()
  }
}

const move = act.plan.moveDay.handler(({ input, context }) =>
  savedAgain(() => once(context, input, queries => moveOne(context, queries, input))),
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
  const exception = { kind: 'move' as const, ruledOn: row.ruled_on, to: input.to, why: input.why }
  await setException(queries, tenantId, placeOf(row), exception, { accountId, at: now })
  const because = input.to === row.ruled_on ? null : input.why
  const freed = await moveDay(queries, tenantId, row.day_id, { day: input.to, because, provisional: false })
  // Read after the slots are held: who books from here on books the new day.
  const booked = await bookedWithNumber(queries, tenantId, row.day_id)
  const { version } = await kept(context, queries, row, { why: input.why })
  await voidOfDay(queries, tenantId, row.day_id)
  const after = { ...before, day: input.to }
  const cause = `因${input.why}`
  const about = {
    dayId: row.day_id,
    stationId: row.station_id,
    event: `dayMoved:${row.day_id}:${version}`,
    by: accountId,
  }
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
    booked: booked.map(booking => ({
      booking,
      words: bookedMoved({ ...after, at: booking.label }, row.day, booking.number, cause),
    })),
  })
  await tellInvited(queries, tenantId, row.day_id, now)
  return shownDay(context, queries, row.day_id)
}

const cancel = act.plan.cancelDay.handler(({ input, context }) =>
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
    await cancelDay(queries, tenantId, row.day_id, input.why, now)
    const { version } = await kept(context, queries, row, { why: input.why })
    await voidOfDay(queries, tenantId, row.day_id)
    const event = `dayCancelled:${row.day_id}:${version}`
    const cause = `因${input.why}`
    const words = dayDropped(before, cause)
    await tellOfDay(queries, tenantId, { dayId: row.day_id, stationId: row.station_id, event, by: accountId }, now, {
      clerk: words,
      deputies: deputies.map(deputyId => ({ deputyId, words })),
      booked: booked.map(booking => ({
        booking,
        words: bookedCancelled({ ...before, at: booking.label }, booking.number, cause),
      })),
    })
    await releaseInvited(queries, tenantId, { invited, words: unitReleased(before), event }, now)
    return shownDay(context, queries, row.day_id)
  }),
)

const add = act.plan.addDay.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    const station = await stationInCare(context, queries, input.station)
    const preset = await practiceOf(context.platform, tenantId)
    const practice = preset.practices.find(each => each.id === input.practice)
    if (!practice || stationsOf(practice, [{ id: station.station_id }]).length === 0)
      throw new Refusal('NOT_FOUND', '这个联络站没有这种接待，请重新选择')
    checkDayAhead(input.on, todayOf(context))
    const { planAddedDay, planTurn } = await import('#functions/api/planAhead')
    await takeTurn(queries, planTurn(tenantId))
    const at = { practiceId: practice.id, stationId: station.station_id, ruledOn: input.on }
    const dayId =
      (await restored(queries, tenantId, at, input.topic ?? null)) ??
      (await planAddedDay(queries, tenantId, practice, {
        stationId: station.station_id,
        day: input.on,
        topic: input.topic ?? null,
      }))
    if (!dayId) throw new Refusal('DAY_TAKEN', `${dated(input.on)}已经有${practice.name}了，请选别的日子`)
    const exception = { kind: 'add' as const, day: input.on, why: input.why }
    await setException(queries, tenantId, at, exception, { accountId, at: now })
    const words = [`新增${dated(input.on)}的接待（${input.why}）`]
    await noteChange(queries, tenantId, dayId, { words, at: now, by: accountId })
    await keepVersion(queries, tenantId, preset, { dayIds: [dayId], why: input.why, at: now, by: accountId })
    const occasion = await occasionOf(queries, tenantId, dayId, now)
    const about = { dayId, stationId: station.station_id, event: `dayAdded:${dayId}:${now.getTime()}`, by: accountId }
    await tellOfDay(queries, tenantId, about, now, { clerk: dayChanged(occasion, words), deputies: [], booked: [] })
    return shownDay(context, queries, dayId)
  }),
)

const dated = (day: Day): string => `${dayInWords(day)}${weekdayInWords(day)}`

/** The day whose cancelling is taken back, if the rule or a person had one there; refuses where it was moved away. */
const restored = async (
  queries: Queries,
  tenantId: string,
  at: { practiceId: string; stationId: string; ruledOn: Day },
  topic: string | null,
): Promise<string | undefined> => {
  const before = await occurrenceOn(queries, tenantId, at)
  if (!before) return undefined
  if (before.state !== 'cancelled') {
    if (before.day === at.ruledOn) return undefined
    throw new Refusal('DAY_TAKEN', `这一天的接待已改到${dated(before.day)}，要恢复请把它改回来`)
  }
  await moveDay(queries, tenantId, before.day_id, { day: at.ruledOn, because: null, provisional: false })
  await restoreDay(queries, tenantId, before.day_id, topic)
  return before.day_id
}

const edit = act.plan.editDay.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    const row = await lockSeen(context, queries, input)
    const capacity = await refitSlots(context, queries, row, input)
    const windows = input.windows ?? row.windows
    await editDay(queries, tenantId, row.day_id, { topic: input.topic, windows })
    const { words, version } = await kept(context, queries, row, { why: null, ...(capacity ? { capacity } : {}) })
    const deputies = await deputiesToTell(queries, tenantId, row)
    const news = dayChanged(await occasionOf(queries, tenantId, row.day_id, now), words)
    const event = `dayEdited:${row.day_id}:${version}`
    if (words.length > 0)
      await tellOfDay(queries, tenantId, { dayId: row.day_id, stationId: row.station_id, event, by: accountId }, now, {
        clerk: news,
        deputies: deputies.map(deputyId => ({ deputyId, words: news })),
        booked: [],
      })
    return shownDay(context, queries, row.day_id)
  }),
)

/** Fits the slots to the hours and places that are wished, where nothing booked is harmed. */
const refitSlots = async (
  context: Context,
  queries: Queries,
  row: DayRow,
  wish: { windows?: Window[] | undefined; capacity?: number | undefined },
): Promise<{ before: number; after: number } | null> => {
  if (!wish.windows && wish.capacity === undefined) return null
  const { tenantId } = callerIn(context)
  const practice = practiceIn(await practiceOf(context.platform, tenantId), row.practice_id)
  const standing = await lockSlots(queries, tenantId, row.day_id)
  const before = Math.max(...standing.map(slot => slot.capacity), 0) || practice.slotCapacity
  const after = wish.capacity ?? before
  const windows = wish.windows ?? row.windows ?? undefined
  const { resized, closed, added } = refit(standing, slotsWith(practice, row.day, { windows, capacity: after }))
  const open = row.state === 'published'
  for (const { slotId, capacity } of resized) await resizeSlot(queries, tenantId, slotId, capacity, open)
  for (const slotId of closed) await resizeSlot(queries, tenantId, slotId, 0, false)
  const slots = added.map(slot => ({ id: newId(), ...slot }))
  const at = { dayId: row.day_id, stationId: row.station_id, day: row.day, open }
  if (slots.length > 0) await addSlots(queries, tenantId, at, slots)
  return { before, after }
}

export const planDay = { days, day, moveDay: move, cancelDay: cancel, addDay: add, editDay: edit }
