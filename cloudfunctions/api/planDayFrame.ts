import type { Queries } from '#db/database'
import { changesOf, noteChange, sittersOf } from '#db/queries/dayChange'
import { deputiesWhoKnow } from '#db/queries/provisionalDays'
import { type DayRow, findDay, slotsOfDay } from '#db/queries/reception'
import { practiceIn } from '#domain/presets/index'
import { coHostKindsOf } from '#domain/reception/coHosts'
import { changesInWords, checkChangeable, checkSeen } from '#domain/reception/dayChange'
import { dayChanged } from '#domain/reception/dayNotices'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn, practiceOf, todayOf } from '#functions/api/context'
import { dayCard } from '#functions/api/dayCard'
import { occasionOf, tellOfDay } from '#functions/api/dayNews'
import { takePlanTurn } from '#functions/api/planTurn'
import { entryOf, keepVersion } from '#functions/api/planVersions'
import { lockDayInCare } from '#functions/api/stationsInCare'

/** A day with what may be changed of it, and what was. */
export const shownDay = async (context: Context, queries: Queries, dayId: string) => {
  const { tenantId } = callerIn(context)
  const row = await findDay(queries, tenantId, dayId)
  if (!row) throw new Refusal('NOT_FOUND')
  const preset = await practiceOf(context.platform, tenantId)
  const practice = practiceIn(preset, row.practice_id)
  const slots = await slotsOfDay(queries, tenantId, dayId)
  const changes = await changesOf(queries, tenantId, dayId)
  return {
    ...dayCard(row, preset, context.platform.now()),
    practiceId: row.practice_id,
    version: row.version,
    booked: row.booked,
    windows: row.windows ?? practice.windows,
    slotMinutes: practice.slotMinutes,
    slotCapacity: Math.max(...slots.map(slot => slot.capacity + slot.kept), 0) || practice.slotCapacity,
    topics: practice.topics,
    coHostKinds: coHostKindsOf(practice),
    changes: changes.map(({ words, at }) => ({ words, at: at.toISOString() })),
    changeable: row.state !== 'cancelled' && row.day > todayOf(context),
  }
}

/** A day held until the transaction ends, as the caller saw it and may change it. */
export const lockSeen = async (
  context: Context,
  queries: Queries,
  input: { day: string; version: number },
  shown?: (row: DayRow) => Record<string, unknown>,
) => {
  await takePlanTurn(queries, callerIn(context).tenantId)
  const row = await lockDayInCare(context, queries, input.day)
  checkSeen(input.version, row, await changesOf(queries, callerIn(context).tenantId, input.day), shown?.(row))
  checkChangeable(row, todayOf(context))
  return row
}

/** Those who know that they should come: of an announced day all who sit there. */
export const deputiesToTell = async (
  queries: Queries,
  tenantId: string,
  row: Pick<DayRow, 'day_id' | 'state'>,
): Promise<string[]> =>
  row.state === 'published'
    ? sittersOf(queries, tenantId, row.day_id)
    : (await deputiesWhoKnow(queries, tenantId, [row.day_id])).map(seat => seat.deputy_id)

/** Keeps what changed of a day, in words and in the versions of the plan; gives the words and the version it has now. */
export const keepChange = async (
  context: Context,
  queries: Queries,
  before: DayRow,
  { why, capacity }: { why: string | null; capacity?: { before: number; after: number } },
) => {
  const { tenantId, accountId } = callerIn(context)
  const at = context.platform.now()
  const after = (await findDay(queries, tenantId, before.day_id)) ?? before
  const preset = await practiceOf(context.platform, tenantId)
  // Who sits there has words of its own.
  const told = (row: DayRow) => entryOf({ ...row, deputies: [] }, preset)
  const words = changesInWords(told(before), told(after), { why, ...(capacity ? { capacity } : {}) })
  await noteChange(queries, tenantId, before.day_id, { words, at, by: accountId })
  const change = { dayIds: [before.day_id], why: why ?? words.join('；'), at, by: accountId }
  await keepVersion(queries, tenantId, preset, change)
  return { words, version: after.version }
}

/** Tells the clerks, and the deputies who know of the day, what was changed of it but its date: nothing where that is nothing. */
export const tellEdited = async (
  context: Context,
  queries: Queries,
  row: DayRow,
  { words, version }: Awaited<ReturnType<typeof keepChange>>,
): Promise<void> => {
  if (words.length === 0) return
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const news = dayChanged(await occasionOf(queries, tenantId, row.day_id, now), words)
  const deputies = await deputiesToTell(queries, tenantId, row)
  const event = `dayEdited:${row.day_id}:${version}`
  const about = { dayId: row.day_id, stationId: row.station_id, event, by: accountId }
  const told = { clerk: news, deputies: deputies.map(deputyId => ({ deputyId, words: news })), booked: [] }
  await tellOfDay(queries, tenantId, about, now, told)
}

/** Where an exception of the day belongs. */
export const placeOf = (row: DayRow) => ({ practiceId: row.practice_id, stationId: row.station_id })
