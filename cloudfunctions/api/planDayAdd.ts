import { v7 as newId } from 'uuid'
import { plan as contract } from '#contracts/plan'
import type { Queries } from '#db/database'
import {
  addSlots,
  editDay,
  lockSlots,
  noteChange,
  type OccurrenceRow,
  occurrenceOn,
  resizeSlot,
  restoreDay,
} from '#db/queries/dayChange'
import { setException, standingRule } from '#db/queries/plan'
import { moveDay } from '#db/queries/provisionalDays'
import { type DayRow, findDay } from '#db/queries/reception'
import { giveSeats, seatsOfDay } from '#db/queries/rota'
import { againWhenBroken } from '#db/uniqueIndex'
import { type Day, dateInWords } from '#domain/calendar/day'
import { practiceIn, stationsOf } from '#domain/presets/index'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { type BeyondPlaces, checkDayAhead, refit, restOn, slotsWith, type Window } from '#domain/reception/dayChange'
import { dayChanged } from '#domain/reception/dayNotices'
import { noticeComes } from '#domain/reception/plan'
import { spanOf } from '#domain/reception/rotaSpan'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, practiceOf, queriesOf, todayOf } from '#functions/api/context'
import { occasionOf, tellOfDay } from '#functions/api/dayNews'
import { announceDay } from '#functions/api/dayNotice'
import { calendarOf } from '#functions/api/holidays'
import { giveBackOfCut, takePlacesBack } from '#functions/api/placesCut'
import { keepChange, lockSeen, shownDay, tellEdited } from '#functions/api/planDayFrame'
import { takePlanTurn } from '#functions/api/planTurn'
import { keepVersion } from '#functions/api/planVersions'
import { giveBackOfRestored } from '#functions/api/restoredPlaces'
import { seatsForNewDays } from '#functions/api/rotaFacts'
import { stationInCare } from '#functions/api/stationsInCare'
import { offerFreePlaces } from '#functions/api/waitOffers'

const act = actionsOf(contract)

const preview = act.previewDay.handler(async ({ input, context }) => {
  const { tenantId } = callerIn(context)
  const { platform } = context
  const preset = await practiceOf(platform, tenantId)
  const practice = preset.practices.find(each => each.id === input.practice)
  if (!practice) throw new Refusal('NOT_FOUND', '没有这种接待，请重新选择')
  const queries = queriesOf(context)
  const { policy } = await standingRule(queries, tenantId, practice)
  return { rest: restOn(input.day, policy, await calendarOf(platform, queries, tenantId)) }
})

/** Who has their place again in two places on a date, or with a booking that counts twice: booked at the same moment. */
const twoPlaces = ['booking_one_a_day', 'booking_limit']

const add = act.addDay.handler(({ input, context }) =>
  againWhenBroken(twoPlaces, () => once(context, input, queries => addOne(context, queries, input))),
)

const addOne = async (
  context: Context,
  queries: Queries,
  input: { station: string; practice: string; on: Day; why: string; topic?: string | undefined },
) => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const station = await stationInCare(context, queries, input.station)
  const preset = await practiceOf(context.platform, tenantId)
  const practice = preset.practices.find(each => each.id === input.practice)
  if (!practice || stationsOf(practice, [{ id: station.station_id }]).length === 0)
    throw new Refusal('NOT_FOUND', '这个联络站没有这种接待，请重新选择')
  checkDayAhead(input.on, todayOf(context))
  const { planAddedDay } = await import('#functions/api/planAhead')
  await takePlanTurn(queries, tenantId)
  const at = { practiceId: practice.id, stationId: station.station_id, on: input.on }
  const again = await restored(queries, tenantId, practice, { ...at, topic: input.topic ?? null, now })
  const dayId =
    again?.day_id ??
    (await planAddedDay(queries, tenantId, practice, {
      stationId: station.station_id,
      day: input.on,
      topic: input.topic ?? null,
    }))
  if (!dayId) throw new Refusal('DAY_TAKEN', `${dateInWords(input.on)}已经有${practice.name}了，请选别的日子`)
  const exception =
    again && again.ruled_on !== input.on
      ? { kind: 'move' as const, ruledOn: again.ruled_on, to: input.on, why: input.why }
      : { kind: 'add' as const, day: input.on, why: input.why }
  await setException(queries, tenantId, at, exception, { accountId, at: now })
  const words = [`新增${dateInWords(input.on)}的接待（${input.why}）`]
  await noteChange(queries, tenantId, dayId, { words, at: now, by: accountId })
  if (again?.announced) await announceAgain(context, queries, preset, dayId)
  await keepVersion(queries, tenantId, preset, { dayIds: [dayId], why: input.why, at: now, by: accountId })
  const occasion = await occasionOf(queries, tenantId, dayId, now)
  const about = { dayId, stationId: station.station_id, event: `dayAdded:${dayId}:${newId()}`, by: accountId }
  await tellOfDay(queries, tenantId, about, now, { clerk: dayChanged(occasion, words), deputies: [], booked: [] })
  if (again) await giveBackOfRestored(queries, tenantId, dayId, `因${input.why}`, now)
  return shownDay(context, queries, dayId)
}

/**
 * Announces a restored day of which people had been told, and for which some have booked. It is never too late for that, whatever the
 * place lets out late: who has a place must find the day open. What is late stays on record.
 */
const announceAgain = async (context: Context, queries: Queries, preset: Preset, dayId: string): Promise<void> => {
  const { tenantId, accountId } = callerIn(context)
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Error('a day that was restored was not found')
  const practice = practiceIn(preset, row.practice_id)
  const calendar = await calendarOf(context.platform, queries, tenantId)
  const late = noticeComes(practice, row.day, todayOf(context), calendar) !== 'inTime'
  await announceDay(queries, tenantId, preset, row, { late, by: accountId }, context.platform.now())
}

/**
 * The day whose cancelling is taken back, if one was cancelled on that date, or was planned for it; refuses where it was moved away.
 * Who sat there sits there again, and seats that stay free go to those whose turn it is.
 */
const restored = async (
  queries: Queries,
  tenantId: string,
  practice: ReceptionPractice,
  at: { practiceId: string; stationId: string; on: Day; topic: string | null; now: Date },
): Promise<OccurrenceRow | undefined> => {
  const before = await occurrenceOn(queries, tenantId, at)
  if (!before) return undefined
  if (before.state !== 'cancelled') {
    if (before.day === at.on) return undefined
    throw new Refusal('DAY_TAKEN', `这一天的接待已改到${dateInWords(before.day)}，要恢复请把它改回来`)
  }
  const dayId = before.day_id
  const own = { dayId, stationId: at.stationId, day: at.on }
  const inTurn = await seatsForNewDays(queries, tenantId, practice, spanOf(practice.rota, at.on), [own])
  // What moved it before it was cancelled stays known, where it is held there.
  if (before.day !== at.on) await moveDay(queries, tenantId, dayId, { day: at.on, because: null, provisional: false })
  await restoreDay(queries, tenantId, dayId, at.topic, at.now)
  const seats = await seatsOfDay(queries, tenantId, dayId)
  const free = practice.deputiesADay - seats.filter(seat => seat.state !== 'substituted').length
  const others = (inTurn.get(dayId) ?? []).filter(({ id }) => !seats.some(seat => seat.deputy_id === id))
  const given = others.slice(0, Math.max(0, free)).map(({ id, why }) => ({ dayId, deputyId: id, why }))
  await giveSeats(queries, tenantId, given, { byHand: false, at: at.now })
  return before
}

const edit = act.editDay.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId } = callerIn(context)
    const row = await lockSeen(context, queries, input)
    const capacity = await refitSlots(context, queries, row, input)
    const windows = input.windows ?? row.windows
    await editDay(queries, tenantId, row.day_id, { topic: input.topic, windows })
    const change = await keepChange(context, queries, row, { why: null, ...(capacity ? { capacity } : {}) })
    await tellEdited(context, queries, row, change)
    if (capacity) await giveBackOfCut(queries, tenantId, row, context.platform.now())
    const preset = await practiceOf(context.platform, tenantId)
    await offerFreePlaces(queries, tenantId, preset, row.day_id, context.platform.now())
    return shownDay(context, queries, row.day_id)
  }),
)

/** Fits the slots to the hours and places that are wished: where more have booked, as the caller chose. */
const refitSlots = async (
  context: Context,
  queries: Queries,
  row: DayRow,
  wish: { windows?: Window[] | undefined; capacity?: number | undefined; beyond?: BeyondPlaces | undefined },
): Promise<{ before: number; after: number } | null> => {
  if (!wish.windows && wish.capacity === undefined) return null
  const { tenantId } = callerIn(context)
  const practice = practiceIn(await practiceOf(context.platform, tenantId), row.practice_id)
  const standing = await lockSlots(queries, tenantId, row.day_id)
  const before = Math.max(...standing.map(slot => slot.capacity + slot.kept), 0) || practice.slotCapacity
  const after = wish.capacity ?? before
  const windows = wish.windows ?? row.windows ?? undefined
  const wanted = slotsWith(practice, row.day, { windows, capacity: after, standing })
  const { resized, closed, added, ...lost } = refit(standing, wanted, wish.beyond)
  await takePlacesBack(queries, tenantId, row, { ...lost, closed }, context.platform.now())
  const open = row.state === 'published'
  for (const { slotId, ...places } of resized) await resizeSlot(queries, tenantId, slotId, places, open)
  for (const slotId of closed) await resizeSlot(queries, tenantId, slotId, { capacity: 0, kept: 0 }, false)
  const slots = added.map(slot => ({ id: newId(), ...slot }))
  const at = { dayId: row.day_id, stationId: row.station_id, day: row.day, open, practice }
  if (slots.length > 0) await addSlots(queries, tenantId, at, slots)
  return { before, after }
}

/** Looking at a day before it is set by hand, adding one, and changing what is held on one. */
export const planDayAdd = { previewDay: preview, addDay: add, editDay: edit }
